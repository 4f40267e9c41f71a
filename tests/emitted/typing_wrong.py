"""What both type checkers must refuse, line by line, where it says so. Never run."""

import snapbi_aspi_qr_cpm as aspi
import snapbi_emoney_linkage as emoney
import snapbi_finnet as finnet
import snapbi_nicepay_payout as nicepay
import snapbi_paydia as paydia

paydia.QueryPaymentRequest(serviceCode="51")  # refused: a wire name
paydia.QueryPaymentRequest(service_code=51)  # refused: a number for a text
paydia.QueryPaymentRequest(original_reference_no="1")  # refused: service_code is missing
paydia.QueryPaymentRequest(service_code="51", orignal_external_id="1")  # refused: a misspelt name
paydia.AccessTokenB2bRequest(grant_type="password")  # refused: another grant type
finnet.AccessTokenB2b2cRequest(grant_type="refresh_token", refresh_token="abc")  # refused: text for a member
aspi.PayQrRequest(partner_reference_no="1", qr_content="2", merchant_id="3")  # refused: expiry_time is missing
aspi.CancelPaymentRequest(amount="10000.00")  # refused: text for money
nicepay.InquirePayoutRequest(merchant_id="IONPAYTEST")  # refused: three fields are missing
emoney.PayQrInternalRequest(inquiry_id="1", password="2", source_id=None)  # refused: None for a text
aspi.Money.of(1.5)  # refused: a float

answer = paydia.QueryPaymentResponse.from_wire(b"{}")
print(answer.latestTransactionStatus)  # refused: a wire name
print(answer.response_code.nonsense)  # refused: no such attribute
print(paydia.TransactionStatus.REVERSED)  # refused: a status of another provider
print(paydia.QueryPaymentResponses)  # refused: no such model
answer.response_message = 7  # refused: a number for a text
number: int = answer.response_code.message  # refused: a text that may be missing


def ask(client: paydia.Paydia) -> None:
    """Call what the client has, and what it has not."""
    client.query_payment(serviceCode="51")  # refused: a wire name
    client.query_payment()  # refused: service_code is missing
    client.query_payment(service_code=51)  # refused: a number for a text
    client.query_payment(service_code="51", timeout="1")  # refused: a text for a number
    request = paydia.QueryPaymentRequest(service_code="51", original_reference_no="1")
    print(client.query_payment(request).amnt)  # refused: a misspelt name
    client.pay_qr()  # refused: an operation of another provider
