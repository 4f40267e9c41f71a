"""Response codes of Shop and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "200/00": Case(
        category="",
        message="Successful",
        description="",
        meaning=Meaning.SUCCESS,
        advice="",
    ),
    "401/00": Case(
        category="",
        message="Unauthorized. [reason]",
        description="",
        meaning=Meaning.REFUSED,
        advice="",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Shop documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
    __cases__ = _CASES

    PAY_SUCCESSFUL = "2005000"
    """Successful. (900:30)"""

    PAY_UNAUTHORIZED = "4015000"
    """Unauthorized. [reason]. (900:31)"""
