"""How the outcome of a write is found out when its answer does not tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

from ..clock import parse_timestamp
from ..errors import InvalidRequest, Refused, SnapError, Unresolvable
from ..journal import Attempt
from ..model import RequestBody, ResponseBody
from ..operation import Operation, OutcomeQuery
from ..outcome import Outcome
from ..response_code import ResponseCode
from .call import call
from .core import Core
from .options import Options
from .steps import Conclude, Pause, Steps

SCHEDULE = (5.0, 10.0, 20.0, 40.0, 60.0)
"""Seconds before each question; a tenth of it, at most, is added at random."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What asking has told about a write."""

    outcome: Outcome
    """SUCCESS and REFUSED are final. PENDING and UNKNOWN are not: ask again later, and never send the write again."""

    answer: ResponseBody | None
    """The last answer of the operation that tells outcomes; None if there was none."""

    code: ResponseCode | None
    """The last response code, that of a refusal included."""


def resolution(core: Core, attempt: Attempt, options: Options) -> Steps[Resolution]:
    """Ask until the outcome is final or the schedule ends.

    Raises Unresolvable if no document tells how to ask, and InvalidRequest if the question lacks something that only
    the caller has, such as the customer's token.
    """
    write = core.operations.get(attempt.operation)
    if write is None:
        raise Unresolvable(
            f"this client has no {attempt.operation}: ask the client of the provider it went to", attempt
        )
    query = write.outcome_query
    if query is None or write.outcome_from is None or not attempt.query:
        raise Unresolvable(_why_not(write, query), attempt)
    ask = core.operations[write.outcome_from]
    try:
        request = _question(ask, write, attempt)
        sent_at = parse_timestamp(attempt.timestamp)
    except ValueError:
        raise Unresolvable(
            f"no record of {write.name} looks like this: hand in the one that was kept", attempt
        ) from None
    last = Resolution(_open(attempt), None, None)
    untouched = False
    for delay in SCHEDULE:
        yield Pause(delay * (1.0 + 0.1 * core.randomness()))
        try:
            answer: ResponseBody = yield from call(core, ask, request, options)
        except Refused as refusal:
            untouched = _not_found(refusal.code)
            last = Resolution(_open(attempt), last.answer, refusal.code)
        except InvalidRequest:
            raise  # the next one would lack the same
        except SnapError:
            continue
        else:
            outcome = _outcome(query, answer)
            untouched = outcome is Outcome.UNKNOWN and getattr(answer, query.status) in query.untouched
            if outcome is Outcome.PENDING:
                attempt = replace(attempt, accepted=True)
            last = Resolution(_open(attempt) if outcome is Outcome.UNKNOWN else outcome, answer, answer.answer.code)
            if outcome in (Outcome.SUCCESS, Outcome.REFUSED):
                break
        # It may still be on its way, until its X-TIMESTAMP is so old that no provider takes it any more. What the
        # provider accepted has arrived, and an unchanged state means that it is still at work.
        if untouched and not attempt.accepted and (core.clock() - sent_at).total_seconds() >= core.grace:
            last = Resolution(Outcome.REFUSED, last.answer, last.code)
            break
    yield Conclude(attempt, last.outcome)
    return last


def _open(attempt: Attempt) -> Outcome:
    return Outcome.PENDING if attempt.accepted else Outcome.UNKNOWN


def _why_not(write: Operation[Any, Any], query: OutcomeQuery | None) -> str:
    silent = f"no document tells how to learn what became of {write.name}"
    if query is None or not query.not_with:
        return silent
    return f"{silent} with {' or '.join(query.not_with)}; {write.outcome_from} tells of the whole alone"


def _question(ask: Operation[Any, Any], write: Operation[Any, Any], attempt: Attempt) -> RequestBody:
    fields = dict(attempt.query)
    if "service_code" in ask.request.model_fields and write.service_code is not None:
        fields.setdefault("service_code", write.service_code)
    return cast("RequestBody", ask.request(**fields))


def _not_found(code: ResponseCode | None) -> bool:
    """Tell whether a refusal says that there is no such transaction (case 404/01), which is not final by itself."""
    return code is not None and (code.http_status, code.case_code) == (404, "01")


def _outcome(query: OutcomeQuery, answer: ResponseBody) -> Outcome:
    status = getattr(answer, query.status)
    if status in query.success:
        return Outcome.SUCCESS
    if status in query.refused:
        return Outcome.REFUSED
    return Outcome.PENDING if status in query.pending else Outcome.UNKNOWN
