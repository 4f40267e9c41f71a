"""What a server of Nicepay Payout SNAP has to carry out."""

from abc import ABC, abstractmethod
from typing import Literal, TypeAlias

from snapbi_runtime.server import Call, Raise

from .models import InquirePayoutRequest, InquirePayoutResponse
from .response_codes import ResponseCode

InquirePayoutCode: TypeAlias = Literal[
    ResponseCode.INQUIRE_PAYOUT_INVALID_FIELD_FORMAT,
    ResponseCode.INQUIRE_PAYOUT_INVALID_MANDATORY_FIELD,
    ResponseCode.INQUIRE_PAYOUT_UNAUTHORIZED,
    ResponseCode.INQUIRE_PAYOUT_ACCESS_TOKEN_INVALID,
    ResponseCode.INQUIRE_PAYOUT_FEATURE_NOT_ALLOWED,
    ResponseCode.INQUIRE_PAYOUT_EXCEEDS_TRANSACTION_AMOUNT_LIMIT,
    ResponseCode.INQUIRE_PAYOUT_DO_NOT_HONOR,
    ResponseCode.INQUIRE_PAYOUT_INSUFFICIENT_FUNDS,
    ResponseCode.INQUIRE_PAYOUT_TRANSACTION_NOT_PERMITTED,
    ResponseCode.INQUIRE_PAYOUT_ACCOUNT_INACTIVE,
    ResponseCode.INQUIRE_PAYOUT_SET_LIMIT_NOT_ALLOWED,
    ResponseCode.INQUIRE_PAYOUT_ACCOUNT_LIMIT_EXCEEDED,
    ResponseCode.INQUIRE_PAYOUT_INVALID_ACCOUNT,
    ResponseCode.INQUIRE_PAYOUT_PAID_BILL,
    ResponseCode.INQUIRE_PAYOUT_INVALID_VIRTUAL_ACCOUNT,
    ResponseCode.INQUIRE_PAYOUT_DUPLICATE_PARTNER_REFERENCE_NO,
    ResponseCode.INQUIRE_PAYOUT_GENERAL_ERROR,
    ResponseCode.INQUIRE_PAYOUT_REQUEST_TIMEOUT,
]
"""Every code but success that Inquiry - API Payout (Disbursement) SNAP may answer."""


class InquirePayoutRefusal(Raise[InquirePayoutCode]):
    """Answers Inquiry - API Payout (Disbursement) SNAP with anything but success.

    `raise InquirePayoutRefusal(ResponseCode.INQUIRE_PAYOUT_INVALID_ACCOUNT)`
    """


class NicepayPayoutService(ABC):
    """The operations of Nicepay Payout SNAP, one method each.

    Every request that comes here is checked: its caller is known, its signature good, its X-EXTERNAL-ID new, and its
    body what the document says. A method returns the success, or raises its operation's refusal with one of the codes;
    anything else that it raises is logged and answered as an internal error.
    """

    @abstractmethod
    async def inquire_payout(self, request: InquirePayoutRequest, call: Call) -> InquirePayoutResponse:
        """Tells the state and the details of a payout.

        Raise `InquirePayoutRefusal` to answer anything but success.
        """
