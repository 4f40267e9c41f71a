"""Requests and answers of Nicepay Payout SNAP as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, example_answer

from .models import InquirePayoutRequest, InquirePayoutResponse
from .operations import INQUIRE_PAYOUT
from .service import NicepayPayoutService

INQUIRE_PAYOUT_REQUEST: dict[str, Json] = {
    "merchantId": "IONPAYTEST",
    "originalReferenceNo": "IONPAYTEST07202203211011400001",
    "originalPartnerReferenceNo": "PAYOUT-20220321-0001",
    "beneficiaryAccountNo": "5345000060",
}
"""A request of Inquiry - API Payout (Disbursement) SNAP, composed from the fields."""

INQUIRE_PAYOUT_ANSWER: dict[str, Json] = {
    "responseCode": "200XX00",
    "responseMessage": "Successful",
    "originalReferenceNo": "IONPAYTEST07202203211011400001",
    "originalPartnerReferenceNo": "PAYOUT-20220321-0001",
    "beneficiaryAccountNo": "5345000060",
    "beneficiaryName": "Budi Santoso",
    "beneficiaryCustomerResidence": "1",
    "beneficiaryCustomerType": "1",
    "beneficiaryBankCode": "CENA",
    "amount": {
        "value": "10000.00",
        "currency": "IDR",
    },
    "transactionDate": "2022-03-21T10:11:40+07:00",
    "latestTransactionStatus": "00",
    "transactionStatusDesc": "Success",
}
"""The success answer of Inquiry - API Payout (Disbursement) SNAP, composed from the fields."""


class ExampleService(NicepayPayoutService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def inquire_payout(self, request: InquirePayoutRequest, call: Call) -> InquirePayoutResponse:
        """Answer with the example."""
        return example_answer(INQUIRE_PAYOUT, INQUIRE_PAYOUT_ANSWER, request)
