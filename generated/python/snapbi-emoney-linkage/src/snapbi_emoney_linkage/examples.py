"""Requests and answers of E-Money Account Linkage as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, example_answer

from .models import PayQrInternalRequest, PayQrInternalResponse
from .operations import PAY_QR_INTERNAL
from .service import EmoneyLinkageService

PAY_QR_INTERNAL_REQUEST: dict[str, Json] = {
    "inquiryId": "INQ-0001",
    "password": "correct-horse",
    "sourceId": "SRC-0001",
}
"""A request of QR Internal Payment, composed from the fields."""

PAY_QR_INTERNAL_ANSWER: dict[str, Json] = {
    "amount": 25000.0,
    "trxTimestamp": "2024-09-10T13:24:42+07:00",
    "accountGroupId": "GRP-01",
    "transactionStatus": "SUCCESS",
    "accountGroupName": "Personal",
    "clientRef": "REF-0001",
    "merchant": "Toko Sejahtera",
    "description": "Payment of a QR code",
    "transactionCode": "QRPAY",
    "customerName": "Budi Santoso",
    "accountId": "ACC-0001",
    "customerId": "CUS-0001",
    "accountGroupEmail": "group@example.com",
    "id": "TRX-0001",
}
"""The success answer of QR Internal Payment, composed from the fields."""


class ExampleService(EmoneyLinkageService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def pay_qr_internal(self, request: PayQrInternalRequest, call: Call) -> PayQrInternalResponse:
        """Answer with the example."""
        return example_answer(PAY_QR_INTERNAL, PAY_QR_INTERNAL_ANSWER, request)
