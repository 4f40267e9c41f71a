"""What the stores with a service behind them share: many ids a round trip, bounded waiting, one connection a loop.

While a round trip is under way, new ids gather; they leave together in the next. An idle store adds no delay, and a
busy one pays for a round trip, or a disk's flush, once for dozens of ids.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from ..per_loop import PerLoop
from .bounded import Bounded
from .reservation import Reservation
from .store import StoreUnavailable, closing_failed, require_storable

logger = logging.getLogger("snapbi_runtime.stores")

LARGEST_BATCH = 256
"""Ids a round trip; a bound on how long one holds a database's locks."""


class Service(Protocol):
    """One event loop's connection to what keeps the ids. It connects when asked, and again after a failure."""

    async def claim(self, entries: Sequence[Reservation]) -> Sequence[bool]:
        """Claim ids with different keys; tell for each whether it was free. All are durable before any is told."""
        ...

    async def upkeep(self) -> None:
        """Do what is due besides: warn once, drop old days. Called after every batch, so mostly does nothing."""
        ...

    async def close(self) -> None:
        """Let go of the connection."""
        ...


class _Waiting(NamedTuple):
    entry: Reservation
    answer: asyncio.Future[bool]


class BatchingStore:
    """An `ExternalIdStore` over a `Service`; safe to use from any number of tasks, threads' loops and forks."""

    def __init__(self, name: str, timeout: float, connect: Callable[[], Service]) -> None:
        self._name = name
        self._timeout = timeout
        self._channels = PerLoop(lambda: _Channel(name, timeout, connect()))

    async def reserve(self, partner: str, scope: str, day: str, external_id: str, expires: datetime) -> bool:
        """Claim an id: True the first time. Raises `StoreUnavailable` within the store's time-out."""
        require_storable(self._name, partner, scope, day, external_id)
        answer = self._channels.here().submit(Reservation(partner, scope, day, external_id, expires))
        try:
            async with asyncio.timeout(self._timeout):
                return await answer
        except TimeoutError:
            pass  # raised below, so that it has no context
        raise StoreUnavailable(self._name, f"no answer within {self._timeout:g} seconds")

    async def close(self) -> None:
        """Close this event loop's connection; the ids stay."""
        channel = self._channels.pop()
        if channel is not None:
            await channel.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._name!r})"


class _Channel:
    """The queue in front of one service, and the task that empties it."""

    def __init__(self, name: str, timeout: float, service: Service) -> None:
        self._name = name
        self._service = service
        self._bounded = Bounded(name, timeout)
        self._waiting: list[_Waiting] = []
        self._sent: list[_Waiting] = []
        self._sender: asyncio.Task[None] | None = None

    def submit(self, entry: Reservation) -> "asyncio.Future[bool]":
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[bool] = loop.create_future()
        self._waiting.append(_Waiting(entry, answer))
        if self._sender is None or self._sender.done():
            self._sender = loop.create_task(self._send())
        return answer

    async def close(self) -> None:
        if self._sender is not None:
            self._sender.cancel()
            await asyncio.wait({self._sender})
        self._fail([*self._sent, *self._waiting], "closed")
        self._waiting.clear()
        await self._bounded.settle()
        try:
            await self._bounded.wait(self._service.close())
        except StoreUnavailable as failure:
            closing_failed(failure)

    async def _send(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:LARGEST_BATCH], self._waiting[LARGEST_BATCH:]
            self._sent = batch = [waiting for waiting in batch if not waiting.answer.done()]  # the others gave up
            if not batch:
                continue
            first = {waiting.entry[:4]: waiting for waiting in reversed(batch)}
            # In one order everywhere: two processes that insert the same ids crosswise would wait for each other.
            chosen = [first[key] for key in sorted(first)]
            try:
                answers = await self._bounded.wait(self._service.claim([waiting.entry for waiting in chosen]))
            except StoreUnavailable as failure:
                self._fail(batch, failure.reason)
                continue
            free = {id(waiting) for waiting, is_free in zip(chosen, answers, strict=True) if is_free}
            for waiting in batch:
                if not waiting.answer.done():
                    waiting.answer.set_result(id(waiting) in free)
            try:
                await self._bounded.wait(self._service.upkeep())
            except StoreUnavailable as failure:
                logger.warning("%s; its upkeep is left for later", failure)

    def _fail(self, batch: Sequence[_Waiting], reason: str) -> None:
        for waiting in batch:
            if not waiting.answer.done():
                waiting.answer.set_exception(StoreUnavailable(self._name, reason))
