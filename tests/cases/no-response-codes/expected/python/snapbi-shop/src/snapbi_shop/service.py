"""What a server of Shop has to carry out."""

from abc import ABC, abstractmethod

from snapbi_runtime.server import Call, Raise

from .models import PayRequest, PayResponse


class PayRefusal(Raise[int]):
    """Answers Pay with anything but success.

    `raise PayRefusal(403)`
    """


class ShopService(ABC):
    """The operations of Shop, one method each.

    Every request that comes here is checked: its token is known, and its body what the document says. A method returns
    the success, or raises its operation's refusal with an HTTP status; anything else that it raises is logged and
    answered as an internal error.
    """

    @abstractmethod
    async def pay(self, request: PayRequest, call: Call) -> PayResponse:
        """Pays an order.

        Raise `PayRefusal` to answer anything but success.
        """
