"""The base of every emitted client with blocking calls."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack, assert_never, cast

from ..credentials import Credentials
from ..errors import NotSent, Unsettled
from ..journal import Attempt, Journal
from ..operation import Operation
from ..outcome import Outcome
from ..tokens.token import Token
from ..transport.messages import HttpAnswer, MaybeSentError, NotSentError, Transport
from .arguments import RequestT, options_alone, parted
from .base import BaseClient, Settings
from .call import ResponseT, call
from .events import logger
from .options import CallOptions
from .resolution import Resolution, resolution
from .steps import Conclude, NeedCustomerToken, NeedToken, Pause, Record, Send, Step, Steps
from .token_calls import fetch_token, renew_customer_token

ResultT = TypeVar("ResultT")


class Client(BaseClient):
    """Calls a provider; any number of threads may share it.

    `base_url` is the provider's address, or `environment` names a documented one. `journal` records writes before they
    are sent. What else may be set: `Settings`. Use it as a context manager, or `close()` it.
    """

    def __init__(
        self,
        credentials: Credentials | None = None,
        *,
        base_url: str | None = None,
        environment: str | None = None,
        transport: Transport | None = None,
        journal: Journal | None = None,
        sleep: Callable[[float], None] = time.sleep,
        **settings: Unpack[Settings],
    ) -> None:
        self._core = self._core_of(credentials, base_url, environment, settings)
        self._transport = transport or _default_transport()
        self._journal = journal
        self._sleep = sleep

    def close(self) -> None:
        """Close the connections; calling again opens new ones."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def resolve(self, attempt: Attempt, **options: Unpack[CallOptions]) -> Resolution:
        """Find out what became of a write that the journal has on record; see `Unsettled.resolve`."""
        return self._run(resolution(self._core, attempt, options_alone(self._core, options)))

    def _call(
        self, operation: Operation[RequestT, ResponseT], request: RequestT | None, arguments: dict[str, Any]
    ) -> ResponseT:
        body, options = parted(self._core, operation, request, arguments)
        try:
            return self._run(call(self._core, operation, body, options))
        except Unsettled as error:
            attempt = error.attempt
            error.resolve_by(threaded=lambda: self._run(resolution(self._core, attempt, options)))
            raise

    def _run(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out what the rules ask for, until they end."""
        try:
            step = next(steps)
            while True:
                try:
                    done = self._carry_out(step)
                except Exception as error:
                    step = steps.throw(error)
                else:
                    del step  # what was sent holds tokens, and tracebacks show what frames hold
                    step = steps.send(done)
        except StopIteration as end:
            return cast("ResultT", end.value)

    def _carry_out(self, step: Step) -> HttpAnswer | Exception | Token | None:
        match step:
            case Send(request):
                try:
                    return self._transport.send(request)
                except (NotSentError, MaybeSentError) as failure:
                    return failure
                except Exception as failure:  # a transport that breaks its promise: nobody knows what left
                    return MaybeSentError(type(failure).__name__)
            case NeedToken(rejected, patience):
                return self._core.tokens.obtain(
                    rejected, lambda: self._run(fetch_token(self._core, patience)), patience
                )
            case NeedCustomerToken(customer, patience):
                return customer.cache.obtain(
                    None, lambda: self._run(renew_customer_token(self._core, customer, patience)), patience
                )
            case Pause(seconds):
                self._sleep(seconds)
            case Record(attempt):
                self._record(attempt)
            case Conclude(attempt, outcome):
                self._conclude(attempt, outcome)
            case _:
                assert_never(step)
        return None

    def _record(self, attempt: Attempt) -> None:
        if self._journal is not None:
            try:
                self._journal.attempting(attempt)
            except Exception as error:
                raise NotSent(f"{attempt.operation}: the journal did not take it") from error

    def _conclude(self, attempt: Attempt, outcome: Outcome) -> None:
        if self._journal is not None:
            try:
                self._journal.concluded(attempt, outcome)
            except Exception as error:  # the caller needs the answer more than the journal needs this note
                logger.error("the journal did not take what became of %s: %s", attempt.external_id, type(error))


def _default_transport() -> Transport:
    from ..transport.threaded import HttpTransport

    return HttpTransport()
