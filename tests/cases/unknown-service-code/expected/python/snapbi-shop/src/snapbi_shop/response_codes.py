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
    "504/00": Case(
        category="",
        message="Timeout",
        description="",
        meaning=Meaning.ASK,
        advice="",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Shop documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{3}(?:[0-9]{2}|XX)[0-9]{2}"
    __cases__ = _CASES

    PAY_SUCCESSFUL = "200XX00"
    """Successful. (900:30)"""

    PAY_TIMEOUT = "504XX00"
    """Timeout. (900:31)"""
