"""Response codes of Shop and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "2005000": Case(
        category="Success",
        message="Success",
        description="The request was carried out.",
        meaning=Meaning.SUCCESS,
        advice="Nothing is left to do.",
    ),
    "2005100": Case(
        category="Success",
        message="OK",
        description="The request was carried out.",
        meaning=Meaning.SUCCESS,
        advice="Nothing is left to do.",
    ),
    "401/00": Case(
        category="System",
        message="unauthorized [reason]",
        description="The key is wrong, in the shop's own words.",
        meaning=Meaning.REFUSED,
        advice="Check keys and clock.",
    ),
    "4045018": Case(
        category="Business",
        message="Order Closed",
        description="The order was closed before.",
        meaning=Meaning.REFUSED,
        advice="",
    ),
    "4045118": Case(
        category="Business",
        message="Inconsistent request",
        description="The number was used for another request.",
        meaning=Meaning.SUCCESS,
        advice="",
    ),
    "409/77": Case(
        category="Shop",
        message="Too Late",
        description="",
        meaning=Meaning.ASK,
        advice="",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Shop documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
    __cases__ = _CASES

    PAY_SUCCESSFUL = "2005000"
    """The request was carried out. (900:30)"""

    PAY_UNAUTHORIZED = "4015000"
    """The key is wrong, in the shop's own words. (900:31)"""

    PAY_ORDER_CLOSED = "4045018"
    """The order was closed before. (900:32)"""

    PAY_TOO_LATE = "4095077"
    """Too Late. (900:33)"""

    QUERY_SUCCESSFUL = "2005100"
    """The request was carried out. (900:35)"""

    QUERY_INCONSISTENT_REQUEST = "4045118"
    """The number was used for another request. (900:36)"""
