"""What an answer tells about what was asked: the one place where that is decided.

The table is RELIABILITY's: success, pending, refused or unknown, and whether the same may be sent again.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .operation import Operation
    from .response_code import ResponseCode

from .response_code import Meaning


class Outcome(Enum):
    """What became of a request."""

    SUCCESS = "success"
    """It was carried out."""

    PENDING = "pending"
    """It was accepted and is not finished."""

    REFUSED = "refused"
    """It was not carried out, and what was sent never will be."""

    UNKNOWN = "unknown"
    """It may have been carried out or not."""


class Resend(Enum):
    """Whether the same may be sent once more, as a new message."""

    NEVER = "never"
    """It must not, or it would not help."""

    WITH_FRESH_TOKEN = "fresh token"  # noqa: S105 - no password
    """At once, and once, with another access token."""

    LATER = "later"
    """After a pause."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome, and what may be done about it."""

    outcome: Outcome
    resend: Resend = Resend.NEVER


_SUCCESS = Verdict(Outcome.SUCCESS)
_REFUSED = Verdict(Outcome.REFUSED)
_REFUSED_FOR_NOW = Verdict(Outcome.REFUSED, Resend.LATER)
_STALE_TOKEN = Verdict(Outcome.REFUSED, Resend.WITH_FRESH_TOKEN)
_UNKNOWN = Verdict(Outcome.UNKNOWN)
_NO_ANSWER = Verdict(Outcome.UNKNOWN, Resend.LATER)

_REFUSING_STATUSES = frozenset({400, 401, 403, 404, 405, 411, 413, 414, 415, 422})
"""HTTP statuses that speak of the message; where answers carry no code, only these say that nothing was done."""


def outcome_of(
    operation: "Operation[Any, Any]", http_status: int, code: "ResponseCode | None", sent_before: bool
) -> Verdict:
    """Decide what an answer means.

    `code` is None where the answer could not be read; `sent_before` tells whether an earlier attempt of the same call
    may have reached the provider. A code that contradicts the HTTP status or names another service decides nothing.
    """
    lost = _UNKNOWN if operation.writes else _NO_ANSWER
    if operation.codes is None:
        return _by_status(http_status, lost)
    if code is None or code.http_status != http_status or _of_another_service(operation, code):
        return lost
    case = (http_status, code.case_code)
    if case in ((401, "01"), (401, "03")) and operation.issues_token is None:
        return _STALE_TOKEN  # the standard's own rule: rejected before anything was processed
    if case == (409, "00"):  # this X-EXTERNAL-ID was used before: by this very request, if it left earlier
        return _UNKNOWN if operation.writes and sent_before else _REFUSED_FOR_NOW
    if case == (429, "00"):
        return _REFUSED_FOR_NOW
    match code.meaning:
        case Meaning.SUCCESS:
            return _SUCCESS
        case Meaning.PENDING:
            return Verdict(Outcome.PENDING, Resend.NEVER if operation.writes else Resend.LATER)
        case Meaning.REFUSED:
            return _REFUSED
        case Meaning.RETRY:
            return _REFUSED_FOR_NOW
        case Meaning.ASK if operation.writes or http_status >= 500:
            return lost
        case Meaning.ASK:  # a question changes nothing, so a code below 500 is simply its answer
            return _REFUSED


def _by_status(http_status: int, lost: Verdict) -> Verdict:
    if 200 <= http_status < 300:
        return _SUCCESS
    return _REFUSED if http_status in _REFUSING_STATUSES else lost


def _of_another_service(operation: "Operation[Any, Any]", code: "ResponseCode") -> bool:
    return operation.service_code is not None and code.service_code != operation.service_code
