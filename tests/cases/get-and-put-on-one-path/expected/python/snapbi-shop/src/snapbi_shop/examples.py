"""Requests and answers of Shop as documented, and a service that gives them."""

from snapbi_runtime import Json
from snapbi_runtime.server import Call, example_answer

from .models import TellBalanceRequest, TellBalanceResponse, TopUpRequest, TopUpResponse
from .operations import TELL_BALANCE, TOP_UP
from .service import ShopService

TELL_BALANCE_REQUEST: dict[str, Json] = {}
"""A request of Tell Balance, composed from the fields."""

TELL_BALANCE_ANSWER: dict[str, Json] = {
    "responseCode": "2001100",
    "responseMessage": "Successful",
    "accountNo": "example",
}
"""The success answer of Tell Balance, composed from the fields."""

TOP_UP_REQUEST: dict[str, Json] = {
    "timeout": "example",
}
"""A request of Top Up, composed from the fields."""

TOP_UP_ANSWER: dict[str, Json] = {
    "responseCode": "2003800",
    "responseMessage": "Successful",
}
"""The success answer of Top Up, composed from the fields."""


class ExampleService(ShopService):
    """Answers every request with its example, and with the references that it was asked for."""

    async def tell_balance(self, request: TellBalanceRequest, call: Call) -> TellBalanceResponse:
        """Answer with the example."""
        return example_answer(TELL_BALANCE, TELL_BALANCE_ANSWER, request)

    async def top_up(self, request: TopUpRequest, call: Call) -> TopUpResponse:
        """Answer with the example."""
        return example_answer(TOP_UP, TOP_UP_ANSWER, request)
