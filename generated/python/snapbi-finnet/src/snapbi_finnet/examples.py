"""Requests and answers of Finnet SNAP as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, Partner, example_answer

from .models import QueryPaymentRequest, QueryPaymentResponse
from .operations import QUERY_PAYMENT
from .service import FinnetService

QUERY_PAYMENT_REQUEST: dict[str, Json] = {
    "originalReferenceNo": "FN20240910132006000001",
    "originalPartnerReferenceNo": "INV-20240910-0001",
    "serviceCode": "54",
    "merchantId": "FM2007160001",
}
"""A request of Query Payment, composed from the fields."""

QUERY_PAYMENT_ANSWER: dict[str, Json] = {
    "responseCode": "2005100",
    "responseMessage": "Successful",
    "originalReferenceNo": "FN20240910132006000001",
    "originalPartnerReferenceNo": "INV-20240910-0001",
    "serviceCode": "54",
    "latestTransactionStatus": "00",
    "transactionStatusDesc": "Success",
    "paidTime": "2024-09-10T13:20:06",
    "amount": {
        "value": "10000.00",
        "currency": "IDR",
    },
    "feeAmount": {
        "value": "10000.00",
        "currency": "IDR",
    },
    "terminalId": "A01",
    "additionalInfo": {
        "merchantName": "Toko Sejahtera",
        "acquirerName": "Bank Nusantara",
        "merchantLocation": "Jakarta Pusat",
        "merchantPAN": "9360001110000000019",
        "customerPAN": "9360001110000000027",
        "transactionDate": "2024-09-10T13:20:06+07:00",
    },
}
"""The success answer of Query Payment, composed from the fields."""


class ExampleService(FinnetService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def query_payment(self, request: QueryPaymentRequest, call: Call) -> QueryPaymentResponse:
        """Answer with the example."""
        return example_answer(QUERY_PAYMENT, QUERY_PAYMENT_ANSWER, request)

    async def customer_of(self, authorization_code: str, partner: Partner) -> str | None:
        """Take any code for the consent of one customer."""
        return "example-customer"
