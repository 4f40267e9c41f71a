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
    "202/00": Case(
        category="Success",
        message="Request In Progress",
        description="The request is being carried out.",
        meaning=Meaning.PENDING,
        advice="Ask for the outcome later.",
    ),
    "401/00": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The signature is wrong.",
        meaning=Meaning.REFUSED,
        advice="Check keys and clock.",
    ),
    "4045018": Case(
        category="Business",
        message="Inconsistent Request",
        description="The number was used for another request.",
        meaning=Meaning.SUCCESS,
        advice="Do not pay again; the first request was carried out.",
    ),
    "4045118": Case(
        category="Business",
        message="Inconsistent Request",
        description="The number was used for another request.",
        meaning=Meaning.ASK,
        advice="Ask for the outcome of the first request.",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Shop documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
    __cases__ = _CASES

    PAY_SUCCESSFUL = "2005000"
    """The request was carried out. (900:60)"""

    PAY_REQUEST_IN_PROGRESS = "2025000"
    """The request is being carried out. (900:61)"""

    PAY_UNAUTHORIZED = "4015000"
    """The signature is wrong. (900:62)"""

    PAY_INCONSISTENT_REQUEST = "4045018"
    """The number was used for another request. (900:63)"""

    QUERY_SUCCESSFUL = "2005100"
    """The request was carried out. (900:60)"""

    QUERY_REQUEST_IN_PROGRESS = "2025100"
    """The request is being carried out. (900:61)"""

    QUERY_UNAUTHORIZED = "4015100"
    """The signature is wrong. (900:62)"""

    QUERY_INCONSISTENT_REQUEST = "4045118"
    """The number was used for another request. (900:63)"""
