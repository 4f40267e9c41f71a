"""Response codes of Caf\xe9 "T" | \u652f\u4ed8 and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "200/00": Case(
        category="",
        message='Sukses "penuh" \u2014 \u00a1s\u00ed!',
        description="100 % | of <it> & `more` #1",
        meaning=Meaning.SUCCESS,
        advice="",
    ),
    "401/00": Case(
        category="",
        message="Tidak sah",
        description="",
        meaning=Meaning.REFUSED,
        advice="",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Caf\xe9 "T" | \u652f\u4ed8 documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
    __cases__ = _CASES

    PAY_SUKSES_PENUH_S = "2005000"
    """100 % | of <it> & `more` #1. (900:30)"""

    PAY_TIDAK_SAH = "4015000"
    """Tidak sah. (900:31)"""
