"""Lists of values of Shop; a value that none of them has is kept."""

from snapbi_runtime import OpenEnum


class Channel(OpenEnum):
    """Where the customer pays."""

    __pattern__ = "(?s:.{0,16})"

    WEB_SITE = "WEB"
    """Web site. (900:11)"""

    POINT_OF_SALE = "POS"
    """A terminal in a shop. (900:12)"""


class PaymentStatus(OpenEnum):
    """State of a payment."""

    __pattern__ = "(?s:.{2,4})"

    SUCCESS = "00"
    """The order has been paid. (900:40)"""

    PENDING = "03"
    """Pending. (900:41)"""

    NOT_FOUND = "07"
    """Not found. (900:42)"""

    PENDING_VALUE_08 = "08"
    """Nobody knows. (900:43)"""
