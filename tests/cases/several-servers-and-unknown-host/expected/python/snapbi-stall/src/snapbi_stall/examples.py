"""Requests and answers of Stall as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, example_answer

from .models import PayRequest, PayResponse
from .operations import PAY
from .service import StallService

PAY_REQUEST: dict[str, Json] = {
    "orderId": "example",
}
"""A request of Pay, composed from the fields."""

PAY_ANSWER: dict[str, Json] = {
    "responseCode": "2005000",
    "responseMessage": "Successful",
}
"""The success answer of Pay, composed from the fields."""


class ExampleService(StallService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def pay(self, request: PayRequest, call: Call) -> PayResponse:
        """Answer with the example."""
        return example_answer(PAY, PAY_ANSWER, request)
