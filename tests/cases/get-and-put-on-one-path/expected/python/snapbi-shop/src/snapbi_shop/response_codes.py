"""Response codes of Shop and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "2001100": Case(
        category="",
        message="Successful",
        description="The balance is told.",
        meaning=Meaning.SUCCESS,
        advice="",
    ),
    "2003800": Case(
        category="",
        message="Successful",
        description="The money is there.",
        meaning=Meaning.SUCCESS,
        advice="",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Shop documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
    __cases__ = _CASES

    TELL_BALANCE_SUCCESSFUL = "2001100"
    """The balance is told. (900:30)"""

    TOP_UP_SUCCESSFUL = "2003800"
    """The money is there. (900:80)"""
