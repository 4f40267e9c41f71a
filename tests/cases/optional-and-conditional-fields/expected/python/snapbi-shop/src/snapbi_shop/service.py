"""What a server of Shop has to carry out."""

from abc import ABC, abstractmethod
from typing import Literal, TypeAlias

from snapbi_runtime.server import Call, Raise

from .models import PayRequest, PayResponse
from .response_codes import ResponseCode

PayCode: TypeAlias = Literal[ResponseCode.PAY_UNAUTHORIZED,]
"""Every code but success that Pay may answer."""


class PayRefusal(Raise[PayCode]):
    """Answers Pay with anything but success.

    `raise PayRefusal(ResponseCode.PAY_UNAUTHORIZED)`
    """


class ShopService(ABC):
    """The operations of Shop, one method each.

    Every request that comes here is checked: its caller is known, its signature good, its X-EXTERNAL-ID new, and its
    body what the document says. A method returns the success, or raises its operation's refusal with one of the codes;
    anything else that it raises is logged and answered as an internal error.
    """

    @abstractmethod
    async def pay(self, request: PayRequest, call: Call) -> PayResponse:
        """Pays an order.

        Raise `PayRefusal` to answer anything but success.
        """
