"""Lists of values of Finnet SNAP; a value that none of them has is kept."""

from snapbi_runtime import OpenEnum


class GrantType(OpenEnum):
    """Way in which the token is granted."""

    AUTHORIZATION_CODE = "authorization_code"
    """The token is granted for the code that the customer's consent gave. (aspi-security)"""

    REFRESH_TOKEN = "refresh_token"
    """The token is granted for the refresh token of an earlier answer. (aspi-security)"""


class TransactionStatus(OpenEnum):
    """State of a payment at Finnet."""

    __pattern__ = "(?s:.{2})"

    SUCCESS = "00"
    """The payment was made. (finpay-pg-query-payment)"""

    INITIATED = "01"
    """The payment was started and is open. (finpay-pg-query-payment)"""

    PAYING = "02"
    """The payment is being made. (finpay-pg-query-payment)"""

    PENDING = "03"
    """The payment is pending. (finpay-pg-query-payment)"""

    REFUNDED = "04"
    """The payment was given back. (finpay-pg-query-payment)"""

    CANCELLED = "05"
    """The payment was cancelled. (finpay-pg-query-payment)"""

    FAILED = "06"
    """The payment failed. (finpay-pg-query-payment)"""

    NOT_FOUND = "07"
    """No such payment is known. (finpay-pg-query-payment)"""
