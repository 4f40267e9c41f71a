"""Lists of values of Paydia SNAP; a value that none of them has is kept."""

from snapbi_runtime import OpenEnum


class GrantType(OpenEnum):
    """Way in which the token is granted."""

    AUTHORIZATION_CODE = "authorization_code"
    """The token is granted for the code that the customer's consent gave. (aspi-security)"""

    REFRESH_TOKEN = "refresh_token"
    """The token is granted for the refresh token of an earlier answer. (aspi-security)"""


class TransactionStatus(OpenEnum):
    """State of a payment at Paydia."""

    __pattern__ = "(?s:.{2})"

    SUCCESS = "00"
    """The order has been paid. (001:88)"""

    INITIATED = "01"
    """The order was created, and is not paid yet. (001:89)"""

    PAYING = "02"
    """The order is being paid. (001:90)"""

    PENDING = "03"
    """The payment of the order is pending. (001:91)"""

    REFUNDED = "04"
    """The payment was given back. (001:92)"""

    CANCELLED = "05"
    """The order was closed. (001:93)"""

    FAILED = "07"
    """The order failed. (001:94)"""
