"""The base of every emitted client to be awaited."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from types import TracebackType
from typing import Any, Self, TypeVar, Unpack, assert_never, cast

from ..credentials import Credentials
from ..errors import NotSent, Unsettled
from ..journal import AsyncJournal, Attempt, Journal
from ..operation import Operation
from ..outcome import Outcome
from ..tokens.token import Token
from ..transport.messages import AsyncTransport, HttpAnswer, MaybeSentError, NotSentError
from .arguments import RequestT, options_alone, parted
from .base import BaseClient, Settings
from .call import ResponseT, call
from .events import logger
from .options import CallOptions
from .resolution import Resolution, resolution
from .steps import Conclude, NeedCustomerToken, NeedToken, Pause, Record, Send, Step, Steps
from .token_calls import fetch_token, renew_customer_token

ResultT = TypeVar("ResultT")


class AsyncClient(BaseClient):
    """Calls a provider from asyncio; any number of tasks and event loops may share it.

    `base_url` is the provider's address, or `environment` names a documented one. `journal` records writes before they
    are sent. What else may be set: `Settings`. Use it as a context manager, or await `close()`, in each event loop.
    """

    def __init__(
        self,
        credentials: Credentials | None = None,
        *,
        base_url: str | None = None,
        environment: str | None = None,
        transport: AsyncTransport | None = None,
        journal: Journal | AsyncJournal | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        **settings: Unpack[Settings],
    ) -> None:
        self._core = self._core_of(credentials, base_url, environment, settings)
        self._transport = transport or _default_transport()
        self._journal = journal
        self._sleep = sleep

    async def close(self) -> None:
        """Close the connections of the running event loop; calling again opens new ones."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def resolve(self, attempt: Attempt, **options: Unpack[CallOptions]) -> Resolution:
        """Find out what became of a write that the journal has on record; see `Unsettled.resolve`."""
        return await self._run(resolution(self._core, attempt, options_alone(self._core, options)))

    async def _call(
        self, operation: Operation[RequestT, ResponseT], request: RequestT | None, arguments: dict[str, Any]
    ) -> ResponseT:
        body, options = parted(self._core, operation, request, arguments)
        try:
            return await self._run(call(self._core, operation, body, options))
        except Unsettled as error:
            attempt = error.attempt
            error.resolve_by(awaited=lambda: self._run(resolution(self._core, attempt, options)))
            raise

    async def _run(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out what the rules ask for, until they end."""
        try:
            step = next(steps)
            while True:
                try:
                    done = await self._carry_out(step)
                except Exception as error:
                    step = steps.throw(error)
                else:
                    del step  # what was sent holds tokens, and tracebacks show what frames hold
                    step = steps.send(done)
        except StopIteration as end:
            return cast("ResultT", end.value)

    async def _carry_out(self, step: Step) -> HttpAnswer | Exception | Token | None:
        match step:
            case Send(request):
                try:
                    return await self._transport.send(request)
                except (NotSentError, MaybeSentError) as failure:
                    return failure
                except Exception as failure:  # a transport that breaks its promise: nobody knows what left
                    return MaybeSentError(type(failure).__name__)
            case NeedToken(rejected, patience):
                return await self._core.tokens.obtain_async(
                    rejected, lambda: self._run(fetch_token(self._core, patience)), patience
                )
            case NeedCustomerToken(customer, patience):
                return await customer.cache.obtain_async(
                    None, lambda: self._run(renew_customer_token(self._core, customer, patience)), patience
                )
            case Pause(seconds):
                await self._sleep(seconds)
            case Record(attempt):
                await self._record(attempt)
            case Conclude(attempt, outcome):
                await self._conclude(attempt, outcome)
            case _:
                assert_never(step)
        return None

    async def _record(self, attempt: Attempt) -> None:
        if self._journal is not None:
            try:
                if isawaitable(recording := self._journal.attempting(attempt)):
                    await recording
            except Exception as error:
                raise NotSent(f"{attempt.operation}: the journal did not take it") from error

    async def _conclude(self, attempt: Attempt, outcome: Outcome) -> None:
        if self._journal is not None:
            try:
                if isawaitable(noting := self._journal.concluded(attempt, outcome)):
                    await noting
            except Exception as error:  # the caller needs the answer more than the journal needs this note
                logger.error("the journal did not take what became of %s: %s", attempt.external_id, type(error))


def _default_transport() -> AsyncTransport:
    from ..transport.tasks import AsyncHttpTransport

    return AsyncHttpTransport()
