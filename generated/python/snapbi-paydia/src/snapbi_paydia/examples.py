"""Requests and answers of Paydia SNAP as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, Partner, example_answer

from .models import QueryPaymentRequest, QueryPaymentResponse
from .operations import QUERY_PAYMENT
from .service import PaydiaService

QUERY_PAYMENT_REQUEST: dict[str, Json] = {
    "originalReferenceNo": "e3201ef5c7f06db5d999867b8c220809804443bbedd76d5c43fe6217c5533645",
    "originalPartnerReferenceNo": "21df2838-c9e8-4aff-8c02-274ed4390e70",
    "serviceCode": "51",
}
"""A request of Query Payment, the document's own sample."""

QUERY_PAYMENT_ANSWER: dict[str, Json] = {
    "responseCode": "2005100",
    "responseMessage": "Success",
    "originalReferenceNo": "e3201ef5c7f06db5d999867b8c220809804443bbedd76d5c43fe6217c5533645",
    "originalPartnerReferenceNo": "21df2838-c9e8-4aff-8c02-274ed4390e70",
    "originalExternalId": "1725949206",
    "serviceCode": "51",
    "latestTransactionStatus": "00",
    "transactionStatusDesc": "Success",
    "paidTime": "2024-09-10T06:20:06+07:00",
    "amount": {
        "value": "12000.00",
        "currency": "IDR",
    },
    "feeAmount": {
        "value": "0.00",
        "currency": "IDR",
    },
}
"""The success answer of Query Payment, the document's own sample."""


class ExampleService(PaydiaService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def query_payment(self, request: QueryPaymentRequest, call: Call) -> QueryPaymentResponse:
        """Answer with the example."""
        return example_answer(QUERY_PAYMENT, QUERY_PAYMENT_ANSWER, request)

    async def customer_of(self, authorization_code: str, partner: Partner) -> str | None:
        """Take any code for the consent of one customer."""
        return "example-customer"
