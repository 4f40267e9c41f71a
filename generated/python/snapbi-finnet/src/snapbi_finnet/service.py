"""What a server of Finnet SNAP has to carry out."""

from abc import ABC, abstractmethod
from typing import Literal, TypeAlias

from snapbi_runtime.server import Call, Partner, Raise

from .models import QueryPaymentRequest, QueryPaymentResponse
from .response_codes import ResponseCode

QueryPaymentCode: TypeAlias = Literal[
    ResponseCode.QUERY_PAYMENT_BAD_REQUEST,
    ResponseCode.QUERY_PAYMENT_INVALID_FIELD_FORMAT,
    ResponseCode.QUERY_PAYMENT_INVALID_MANDATORY_FIELD,
    ResponseCode.QUERY_PAYMENT_INVALID_B2B_TOKEN,
    ResponseCode.QUERY_PAYMENT_UNAUTHORIZED,
    ResponseCode.QUERY_PAYMENT_INVALID_CUSTOMER_TOKEN,
    ResponseCode.QUERY_PAYMENT_B2B_TOKEN_NOT_FOUND,
    ResponseCode.QUERY_PAYMENT_CUSTOMER_TOKEN_NOT_FOUND,
    ResponseCode.QUERY_PAYMENT_FEATURE_NOT_ALLOWED,
    ResponseCode.QUERY_PAYMENT_ACTIVITY_COUNT_LIMIT_EXCEEDED,
    ResponseCode.QUERY_PAYMENT_INSUFFICIENT_FUNDS,
    ResponseCode.QUERY_PAYMENT_INVALID_MERCHANT,
    ResponseCode.QUERY_PAYMENT_GENERAL_ERROR,
    ResponseCode.QUERY_PAYMENT_INTERNAL_SERVER_ERROR,
    ResponseCode.QUERY_PAYMENT_EXTERNAL_SERVER_ERROR,
    ResponseCode.QUERY_PAYMENT_TIMEOUT,
]
"""Every code but success that Query Payment may answer."""


class QueryPaymentRefusal(Raise[QueryPaymentCode]):
    """Answers Query Payment with anything but success.

    `raise QueryPaymentRefusal(ResponseCode.QUERY_PAYMENT_INVALID_MERCHANT)`
    """


class FinnetService(ABC):
    """The operations of Finnet SNAP, one method each.

    Every request that comes here is checked: its caller is known, its signature good, its X-EXTERNAL-ID new, and its
    body what the document says. A method returns the success, or raises its operation's refusal with one of the codes;
    anything else that it raises is logged and answered as an internal error.
    """

    @abstractmethod
    async def query_payment(self, request: QueryPaymentRequest, call: Call) -> QueryPaymentResponse:
        """Tells the state of a QRIS payment that a customer made from a linked account.

        Raise `QueryPaymentRefusal` to answer anything but success.
        """

    @abstractmethod
    async def customer_of(self, authorization_code: str, partner: Partner) -> str | None:
        """Tell which customer gave this code to this partner; None if nobody did, or if the code was used before."""
