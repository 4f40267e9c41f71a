"""The error that tells a caller what situation a call ended in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ..errors import (
    CustomerTokenRejected,
    NoAnswer,
    NotSent,
    OutcomeUnknown,
    Pending,
    Refused,
    SignatureRejected,
    SnapError,
    UnreadableAnswer,
)
from ..journal import Attempt
from ..operation import Operation
from ..outcome import Outcome
from ..response_code import ResponseCode
from ..transport.messages import HttpAnswer, NotSentError
from .reading import Reading, clock_offset


def situation_of(
    operation: Operation[Any, Any],
    reading: Reading,
    result: HttpAnswer | Exception,
    attempt: Attempt | None,
    now: datetime,
) -> SnapError:
    """Make the error for a call that does not end in success. Its text names codes and kinds, and repeats no body."""
    name, code = operation.name, reading.code
    if isinstance(result, NotSentError):
        return NotSent(f"{name}: {result}")
    outcome = reading.verdict.outcome
    if outcome is Outcome.REFUSED and isinstance(result, HttpAnswer):
        return _refusal(name, code, result, now)
    told = _told(reading, result)
    if attempt is not None:
        kind = Pending if outcome is Outcome.PENDING else OutcomeUnknown
        return kind(f"{name}: {told}", attempt, code)
    if reading.problem is not None and isinstance(result, HttpAnswer):
        return UnreadableAnswer(f"{name}: {told}", result)
    return NoAnswer(f"{name}: {told}", code)


def _refusal(name: str, code: ResponseCode | None, answer: HttpAnswer, now: datetime) -> Refused:
    if code is None:
        return Refused(f"{name}: HTTP status {answer.status}", None, answer)
    text = f"{name}: {code} {code.message or '(a code that is not documented)'}"
    if code.http_status == 401 and code.case_code == "00":
        rejected = SignatureRejected(text, code, answer)
        rejected.clock_offset = clock_offset(answer, now)
        return rejected
    if code.http_status == 401 and code.case_code in ("02", "04"):
        return CustomerTokenRejected(text, code, answer)
    return Refused(text, code, answer)


def _told(reading: Reading, result: HttpAnswer | Exception) -> str:
    if not isinstance(result, HttpAnswer):
        return f"no usable answer ({result})"
    if reading.problem is not None:
        return reading.problem
    return f"response code {reading.code}" if reading.code else f"HTTP status {result.status}"
