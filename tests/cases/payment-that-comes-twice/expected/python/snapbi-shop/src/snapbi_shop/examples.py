"""Requests and answers of Shop as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, example_answer

from .models import AnnounceRequest, AnnounceResponse, PayRequest, PayResponse
from .operations import ANNOUNCE, PAY
from .service import ShopService

ANNOUNCE_REQUEST: dict[str, Json] = {
    "partnerReferenceNo": "example",
}
"""A request of Announce, composed from the fields."""

ANNOUNCE_ANSWER: dict[str, Json] = {
    "responseCode": "2005200",
    "responseMessage": "Successful",
}
"""The success answer of Announce, composed from the fields."""

PAY_REQUEST: dict[str, Json] = {
    "partnerReferenceNo": "example",
}
"""A request of Pay, composed from the fields."""

PAY_ANSWER: dict[str, Json] = {
    "responseCode": "2005000",
    "responseMessage": "Successful",
}
"""The success answer of Pay, composed from the fields."""


class ExampleService(ShopService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def announce(self, request: AnnounceRequest, call: Call) -> AnnounceResponse:
        """Answer with the example."""
        return example_answer(ANNOUNCE, ANNOUNCE_ANSWER, request)

    async def pay(self, request: PayRequest, call: Call) -> PayResponse:
        """Answer with the example."""
        return example_answer(PAY, PAY_ANSWER, request)
