"""Response codes of Shop and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "2005200": Case(
        category="Success",
        message="Successful",
        description="The order was announced.",
        meaning=Meaning.SUCCESS,
        advice="",
    ),
    "2005000": Case(
        category="Success",
        message="Successful",
        description="The order was paid.",
        meaning=Meaning.SUCCESS,
        advice="",
    ),
    "403/00": Case(
        category="System",
        message="Closed",
        description="The shop is closed.",
        meaning=Meaning.REFUSED,
        advice="",
    ),
    "409/01": Case(
        category="System",
        message="Duplicate partnerReferenceNo",
        description="The order was paid before.",
        meaning=Meaning.ASK,
        advice="",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Shop documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
    __cases__ = _CASES

    ANNOUNCE_SUCCESSFUL = "2005200"
    """The order was announced. (900:30)"""

    ANNOUNCE_CLOSED = "4035200"
    """The shop is closed. (900:31)"""

    PAY_SUCCESSFUL = "2005000"
    """The order was paid. (900:30)"""

    PAY_DUPLICATE_PARTNER_REFERENCE_NO = "4095001"
    """The order was paid before. (900:31)"""
