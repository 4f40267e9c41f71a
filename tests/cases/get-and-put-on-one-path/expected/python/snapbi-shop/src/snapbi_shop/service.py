"""What a server of Shop has to carry out."""

from abc import ABC, abstractmethod

from snapbi_runtime.server import Call, Raise

from .models import TellBalanceRequest, TellBalanceResponse, TopUpRequest, TopUpResponse


class TellBalanceRefusal(Raise[int]):
    """Answers Tell Balance with anything but success.

    `raise TellBalanceRefusal(403)`
    """


class TopUpRefusal(Raise[int]):
    """Answers Top Up with anything but success.

    `raise TopUpRefusal(403)`
    """


class ShopService(ABC):
    """The operations of Shop, one method each.

    Every request that comes here is checked: its caller is known, its signature good, its X-EXTERNAL-ID new, and its
    body what the document says. A method returns the success, or raises its operation's refusal with one of the codes;
    anything else that it raises is logged and answered as an internal error.
    """

    @abstractmethod
    async def tell_balance(self, request: TellBalanceRequest, call: Call) -> TellBalanceResponse:
        """Tells the balance of the partner's account.

        Raise `TellBalanceRefusal` to answer anything but success.
        """

    @abstractmethod
    async def top_up(self, request: TopUpRequest, call: Call) -> TopUpResponse:
        """Tops up the account.

        Raise `TopUpRefusal` to answer anything but success.
        """
