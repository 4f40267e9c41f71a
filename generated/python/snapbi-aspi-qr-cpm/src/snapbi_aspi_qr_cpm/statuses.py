"""Lists of values of ASPI QR CPM; a value that none of them has is kept."""

from snapbi_runtime import OpenEnum


class GrantType(OpenEnum):
    """Way in which the token is granted."""

    AUTHORIZATION_CODE = "authorization_code"
    """The token is granted for the code that the customer's consent gave. (aspi-security)"""

    REFRESH_TOKEN = "refresh_token"
    """The token is granted for the refresh token of an earlier answer. (aspi-security)"""


class TransactionStatus(OpenEnum):
    """State of a QR CPM payment."""

    __pattern__ = "(?s:.{0,2})"

    SUCCESS = "00"
    """The payment was made. (003:149,205)"""

    INITIATED = "01"
    """The payment was started, and is not made yet. (003:150,206)"""

    PAYING = "02"
    """The payment is being made. (003:151,207)"""

    PENDING = "03"
    """The payment is pending. (003:152,208)"""

    REFUNDED = "04"
    """The payment was given back. (003:153,209)"""

    CANCELED = "05"
    """The payment was cancelled. (003:154,210)"""

    FAILED = "06"
    """The payment failed. (003:155,211)"""

    NOT_FOUND = "07"
    """No such payment is known. (003:156,212)"""
