"""Answers, read as far as they can be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import from_json

from ..model import RequestBody, ResponseBody
from ..operation import Operation
from ..outcome import Outcome, Verdict, outcome_of
from ..response_code import ResponseCode
from ..transport.messages import HttpAnswer


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of an answer."""

    verdict: Verdict
    code: ResponseCode | None = None
    message: str | None = None
    model: ResponseBody | None = None
    """The success's body; None for every other outcome."""
    problem: str | None = None
    """What is wrong with the answer, in words that repeat nothing of it."""


def read(operation: Operation[Any, Any], request: RequestBody, answer: HttpAnswer, sent_before: bool) -> Reading:
    """Read an answer. What makes no sense is lost: its verdict is that of no answer at all."""
    if answer.status == 200 or (operation.codes is None and 200 < answer.status < 300):
        try:
            model: ResponseBody = operation.response.from_wire(answer.body)
        except ValidationError:
            if operation.issues_token is not None:  # asking again would get the same, and one token more
                return Reading(Verdict(Outcome.UNKNOWN), problem="not the token that the document promises")
        else:
            return _of_model(operation, request, answer, model, sent_before)
    code, message, problem = _envelope(operation, answer.body)
    verdict = outcome_of(operation, answer.status, code, sent_before)
    if verdict.outcome is Outcome.SUCCESS:
        lost = outcome_of(operation, 0, None, sent_before)
        return Reading(lost, code, message, problem="a success whose body lacks what the document promises")
    if verdict.outcome is Outcome.UNKNOWN and problem is None and code is not None:
        if code.http_status != answer.status:
            problem = f"HTTP status {answer.status} with response code {code}"
        elif operation.service_code not in (None, code.service_code):
            problem = f"response code {code} is another service's"
    return Reading(verdict, code, message, problem=problem)


def _of_model(
    operation: Operation[Any, Any], request: RequestBody, answer: HttpAnswer, model: ResponseBody, sent_before: bool
) -> Reading:
    code = cast("ResponseCode | None", getattr(model, "response_code", None))
    message = cast("str | None", getattr(model, "response_message", None))
    if operation.issues_token is not None and (code is None or code.http_status == 200):
        return Reading(Verdict(Outcome.SUCCESS), code, message, model)  # a token is a token, whatever its code
    verdict = outcome_of(operation, answer.status, code, sent_before)
    if verdict.outcome is not Outcome.SUCCESS:
        problem = f"HTTP status {answer.status} with response code {code}, or another service's code"
        return Reading(verdict, code, message, problem=problem if verdict.outcome is Outcome.UNKNOWN else None)
    for name in operation.echoed:
        asked, told = getattr(request, name), getattr(model, name)
        if asked is not None and told is not None and asked != told:
            lost = outcome_of(operation, 0, None, sent_before)
            return Reading(lost, None, None, problem=f"{name} is another transaction's")
    return Reading(verdict, code, message, model)


def _envelope(operation: Operation[Any, Any], body: bytes) -> tuple[ResponseCode | None, str | None, str | None]:
    """Read code and message of an answer that is no success."""
    if operation.codes is None:
        return None, None, None
    fields = json_object(body)
    if fields is None:
        return None, None, "the body is not a JSON object"
    text, message = fields.get("responseCode"), fields.get("responseMessage")
    try:
        code = operation.codes(text) if isinstance(text, str) else None
    except ValueError:
        code = None
    return code, message if isinstance(message, str) else None, None if code else "there is no response code"


def json_object(body: bytes) -> dict[str, object] | None:
    """Read a JSON object, whatever is in it; None for anything else."""
    try:
        fields = from_json(body, allow_inf_nan=False)
    except ValueError:
        return None
    return cast("dict[str, object]", fields) if isinstance(fields, dict) else None


def retry_after(answer: HttpAnswer) -> float:
    """Give the seconds that the provider asks us to wait; 0 if it does not, or names a date."""
    text = answer.headers.get("retry-after", "")
    return float(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0.0


def clock_offset(answer: HttpAnswer, now: datetime) -> float | None:
    """Give the seconds by which the provider's clock is ahead; None if the answer names no time."""
    try:
        return (datetime.fromisoformat(answer.headers["x-timestamp"]) - now).total_seconds()
    except (KeyError, ValueError, TypeError):
        pass
    try:
        return (parsedate_to_datetime(answer.headers["date"]) - now).total_seconds()
    except (KeyError, ValueError, TypeError):
        return None
