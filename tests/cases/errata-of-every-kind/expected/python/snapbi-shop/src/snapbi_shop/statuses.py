"""Lists of values of Shop; a value that none of them has is kept."""

from snapbi_runtime import OpenEnum


class OrderState(OpenEnum):
    """State of an order."""

    __pattern__ = "(?s:.{2})"

    PAID = "00"
    """Paid. (900:40)"""
