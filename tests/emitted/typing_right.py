"""What a user of the emitted packages may write: it runs, and both type checkers are content with it."""

from decimal import Decimal
from typing import assert_type

import snapbi_aspi_qr_cpm as aspi
import snapbi_emoney_linkage as emoney
import snapbi_finnet as finnet
import snapbi_nicepay_payout as nicepay
import snapbi_paydia as paydia

paid = aspi.PayQrRequest(
    partner_reference_no="2020102900000000000001",
    qr_content="00020101021226",
    amount=aspi.Money.of("10000.00"),
    fee_amount=aspi.Money.of(2500),
    merchant_id="00007100010926",
    expiry_time="2020-12-31T23:59:59+07:00",
    scanner_info=aspi.PayQrRequestScannerInfo(device_id="12345679237", device_ip="172.24.281.24"),
    additional_info={"deviceId": "12345679237", "channels": ["mobilephone", None, 1.5]},
)
assert_type(paid.amount, aspi.Money | None)
assert_type(paid.to_wire(), bytes)

queried = paydia.QueryPaymentRequest(original_reference_no="e3201ef5c7f06db5", service_code="51")
assert_type(queried.original_external_id, str | None)
queried.original_external_id = "1725949206"

asked = finnet.QueryPaymentRequest(
    original_reference_no="2020102977770000000009",
    original_partner_reference_no="2020102900000000000001",
    service_code="51",
    merchant_id="00007100010926",
)
assert_type(asked.merchant_id, str)

inquired = nicepay.InquirePayoutRequest(
    merchant_id="IONPAYTEST",
    original_reference_no="NORMALTEST0101202107191145235512",
    original_partner_reference_no="OrdNo20217191145235512",
    beneficiary_account_no="5345000060",
)
assert_type(nicepay.Money(value=Decimal("500000.00"), currency="IDR").value, Decimal)
assert_type(inquired.beneficiary_account_no, str)

confirmed = emoney.PayQrInternalRequest(inquiry_id="INQ-0001", password="correct-horse", source_id="SRC-0001")
assert_type(confirmed.password, str)

token = paydia.AccessTokenB2bRequest(grant_type="client_credentials")
refreshed = finnet.AccessTokenB2b2cRequest(grant_type=finnet.GrantType.REFRESH_TOKEN, refresh_token="abc")
assert_type(refreshed.grant_type, finnet.GrantType)

answer = paydia.QueryPaymentResponse.from_wire(
    b'{"responseCode":"2005100","responseMessage":"Success","serviceCode":"51","latestTransactionStatus":"00"}'
)
assert_type(answer, paydia.QueryPaymentResponse)
assert_type(answer.latest_transaction_status, paydia.TransactionStatus)
settled: bool = answer.latest_transaction_status is paydia.TransactionStatus.SUCCESS
done: bool = answer.response_code is paydia.ResponseCode.QUERY_PAYMENT_SUCCESSFUL
assert_type(answer.response_code.http_status, int)
assert_type(answer.response_code.message, str | None)
assert_type(paydia.TransactionStatus("99").known, bool)


def ask(client: paydia.Paydia) -> None:
    """Ask by keywords and by a model."""
    told = client.query_payment(service_code="51", original_reference_no="1", customer_token="c", timeout=3.0)
    assert_type(told.latest_transaction_status, paydia.TransactionStatus)
    request = paydia.QueryPaymentRequest(service_code="51", original_reference_no="1")
    assert_type(client.query_payment(request, headers={"A": "b"}), paydia.QueryPaymentResponse)


bodies = [paid, queried, asked, inquired, confirmed, token, refreshed]
if not (settled and done and all(body.to_wire().startswith(b'{"') for body in bodies)):
    raise AssertionError("the requests were not written, or the answer was not read")
