"""The rules of a call: what is sent, what is sent again, and what is never sent again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from ..errors import InvalidRequest, NotSent
from ..journal import Attempt
from ..model import RequestBody, ResponseBody
from ..operation import Operation
from ..outcome import Outcome, Resend, Verdict, outcome_of
from ..secret import Secret
from ..tokens.customer import CustomerToken
from ..tokens.token import Token
from ..transport.messages import HttpAnswer, NotSentError
from .answer import Answer
from .core import Core
from .events import CallEvent
from .options import Options
from .preparation import Prepared, token_request, transaction_request
from .reading import Reading, read, retry_after
from .situations import situation_of
from .steps import Conclude, NeedCustomerToken, NeedToken, Pause, Record, Send, Steps

ResponseT = TypeVar("ResponseT", bound=ResponseBody)

_NOT_SENT = Verdict(Outcome.REFUSED, Resend.LATER)
_DECIDED = frozenset({Verdict(Outcome.SUCCESS), Verdict(Outcome.REFUSED), Verdict(Outcome.PENDING)})
"""What shows that the provider is up: an answer that decides, whatever it decides."""


@dataclass(slots=True)
class _Progress:
    """How far a call has come."""

    deadline: float
    number: int = 0
    sent_before: bool = False
    """Whether an earlier attempt may have reached the provider."""
    token: Token | None = None
    rejected: Token | None = None


def call(core: Core, operation: Operation[Any, ResponseT], request: RequestBody, options: Options) -> Steps[ResponseT]:
    """Carry out one call: ends with the success's model, or raises the situation that the caller is in."""
    # Boxed, because it may hold a password, and frames are shown in tracebacks.
    body = _body(operation, request) if operation.carries_body else None
    at = _Progress(core.monotonic() + options.timeout)
    while True:
        at.number += 1
        prepared = yield from _prepare(core, operation, body, options, at)
        attempt = _attempt(operation, request, prepared, at.number) if operation.writes else None
        if attempt is not None:
            yield Record(attempt)
        started = core.monotonic()
        result: HttpAnswer | Exception = yield Send(prepared.take())
        seconds = core.monotonic() - started
        reading = _read(operation, request, result, at.sent_before)
        core.observe(_event(operation, prepared, at.number, reading, result, seconds))
        if attempt is not None:
            if reading.verdict.outcome is Outcome.PENDING:
                attempt = replace(attempt, accepted=True)
            yield Conclude(attempt, reading.verdict.outcome)
        if isinstance(result, HttpAnswer) and reading.verdict in _DECIDED:
            core.budget.give_back()
        if reading.model is not None and isinstance(result, HttpAnswer):
            external_id = prepared.external_id
            answer = Answer(
                reading.code, reading.message, result.status, result.headers, result.body, external_id, seconds
            )
            return cast("ResponseT", reading.model.came_in(answer))
        again = yield from _again(core, reading, result, at)
        if not again:
            raise situation_of(operation, reading, result, attempt, core.clock())
        at.sent_before = at.sent_before or not isinstance(result, NotSentError)


def _body(operation: Operation[Any, Any], request: RequestBody) -> Secret:
    try:
        return Secret(request.to_wire())
    except ValueError as error:
        raise InvalidRequest(f"{operation.name}: {error}") from None


def _prepare(
    core: Core, operation: Operation[Any, Any], body: Secret | None, options: Options, at: _Progress
) -> Steps[Prepared]:
    left = at.deadline - core.monotonic()
    if left <= 0:
        raise NotSent(f"{operation.name}: no time is left to send it")
    customer_token = yield from _customer_token(core, options, left)
    at.token = None
    if operation.issues_token is None and core.profile.authentication == "symmetric":
        at.token = core.tokens.current(at.rejected) or (yield NeedToken(at.rejected, left))
    left = min(core.attempt_timeout, at.deadline - core.monotonic())
    if left <= 0:
        raise NotSent(f"{operation.name}: no time is left to send it")
    if operation.issues_token is not None:
        return token_request(core, operation, body, left)
    token = None if at.token is None else at.token.value
    return transaction_request(core, operation, body, token, customer_token, options.headers, left)


def _customer_token(core: Core, options: Options, left: float) -> Steps[Secret | None]:
    customer = options.customer_token
    if not isinstance(customer, CustomerToken):
        return customer
    token = customer.cache.current() or (yield NeedCustomerToken(customer, left))
    return cast("Token", token).value


def _read(
    operation: Operation[Any, Any], request: RequestBody, result: HttpAnswer | Exception, sent_before: bool
) -> Reading:
    if isinstance(result, HttpAnswer):
        return read(operation, request, result, sent_before)
    if isinstance(result, NotSentError):
        return Reading(_NOT_SENT)
    return Reading(outcome_of(operation, 0, None, sent_before))


def _again(core: Core, reading: Reading, result: HttpAnswer | Exception, at: _Progress) -> Steps[bool]:
    """Tell whether to send it once more, after the pause that is due."""
    resend = reading.verdict.resend
    if resend is Resend.NEVER or at.number >= core.attempts:
        return False
    if resend is Resend.WITH_FRESH_TOKEN:
        if at.token is None or at.rejected is not None:
            return False
        at.rejected = at.token
        return True
    asked = retry_after(result) if isinstance(result, HttpAnswer) else 0.0
    pause = max(asked, core.backoff.pause(at.number, core.randomness))
    if core.monotonic() + pause >= at.deadline or not core.budget.take():
        return False
    yield Pause(pause)
    return True


def _attempt(operation: Operation[Any, Any], request: RequestBody, prepared: Prepared, number: int) -> Attempt:
    query: dict[str, str] = {}
    asking = operation.outcome_query
    if asking is not None and all(getattr(request, name) is None for name in asking.not_with):
        references = {asked: getattr(request, own) for asked, own in asking.references}
        query = {asked: value for asked, value in references.items() if value is not None}
    return Attempt(
        operation=operation.name,
        external_id=prepared.external_id,
        timestamp=prepared.timestamp,
        body_hash=prepared.body_hash,
        number=number,
        query=query,
    )


def _event(
    operation: Operation[Any, Any],
    prepared: Prepared,
    number: int,
    reading: Reading,
    result: HttpAnswer | Exception,
    seconds: float,
) -> CallEvent:
    status, failure = (result.status, reading.problem) if isinstance(result, HttpAnswer) else (None, str(result))
    return CallEvent(
        operation=operation.name,
        attempt=number,
        external_id=prepared.external_id,
        outcome=reading.verdict.outcome,
        code=None if reading.code is None else reading.code.value,
        status=status,
        failure=failure,
        seconds=seconds,
    )
