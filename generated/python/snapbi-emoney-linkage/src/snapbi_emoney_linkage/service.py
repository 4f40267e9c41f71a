"""What a server of E-Money Account Linkage has to carry out."""

from abc import ABC, abstractmethod

from snapbi_runtime.server import Call, Raise

from .models import PayQrInternalRequest, PayQrInternalResponse


class PayQrInternalRefusal(Raise[int]):
    """Answers QR Internal Payment with anything but success.

    `raise PayQrInternalRefusal(403)`
    """


class EmoneyLinkageService(ABC):
    """The operations of E-Money Account Linkage, one method each.

    Every request that comes here is checked: its token is known, and its body what the document says. A method returns
    the success, or raises its operation's refusal with an HTTP status; anything else that it raises is logged and
    answered as an internal error.
    """

    @abstractmethod
    async def pay_qr_internal(self, request: PayQrInternalRequest, call: Call) -> PayQrInternalResponse:
        """Confirms the payment of a QR code that an inquiry has read before.

        Raise `PayQrInternalRefusal` to answer anything but success.
        """
