"""What a server of Shop has to carry out."""

from abc import ABC, abstractmethod
from typing import Literal, TypeAlias

from snapbi_runtime.server import Call, Raise

from .models import AnnounceRequest, AnnounceResponse, PayRequest, PayResponse
from .response_codes import ResponseCode

AnnounceCode: TypeAlias = Literal[ResponseCode.ANNOUNCE_CLOSED,]
"""Every code but success that Announce may answer."""

PayCode: TypeAlias = Literal[ResponseCode.PAY_DUPLICATE_PARTNER_REFERENCE_NO,]
"""Every code but success that Pay may answer."""


class AnnounceRefusal(Raise[AnnounceCode]):
    """Answers Announce with anything but success.

    `raise AnnounceRefusal(ResponseCode.ANNOUNCE_CLOSED)`
    """


class PayRefusal(Raise[PayCode]):
    """Answers Pay with anything but success.

    `raise PayRefusal(ResponseCode.PAY_DUPLICATE_PARTNER_REFERENCE_NO)`
    """


class ShopService(ABC):
    """The operations of Shop, one method each.

    Every request that comes here is checked: its caller is known, its signature good, its X-EXTERNAL-ID new, and its
    body what the document says. A method returns the success, or raises its operation's refusal with one of the codes;
    anything else that it raises is logged and answered as an internal error.
    """

    @abstractmethod
    async def announce(self, request: AnnounceRequest, call: Call) -> AnnounceResponse:
        """Announces an order.

        Raise `AnnounceRefusal` to answer anything but success.
        """

    @abstractmethod
    async def pay(self, request: PayRequest, call: Call) -> PayResponse:
        """Pays an order.

        Raise `PayRefusal` to answer anything but success.
        """
