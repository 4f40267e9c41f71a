"""Response codes of Shop and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "200/00": Case(
        category="Success",
        message="Successful",
        description="The request was carried out.",
        meaning=Meaning.SUCCESS,
        advice="Nothing is left to do.",
    ),
    "401/00": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The signature is wrong.",
        meaning=Meaning.REFUSED,
        advice="Check keys and clock.",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Shop documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
    __cases__ = _CASES

    ACCESS_TOKEN_B2B_SUCCESSFUL = "2007300"
    """The request was carried out. (standard)"""

    PAY_SUCCESSFUL = "2005000"
    """The request was carried out. (900:30)"""

    PAY_UNAUTHORIZED = "4015000"
    """The signature is wrong. (900:31)"""
