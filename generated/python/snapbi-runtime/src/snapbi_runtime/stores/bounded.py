"""Waiting for what may never answer: in bounded time, and with one error whatever went wrong."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, Protocol, TypeVar

from ..per_loop import PerLoop
from .address import kind
from .store import StoreUnavailable, closing_failed

T = TypeVar("T")

AT_ONCE = 4
"""Questions that one process asks a service at the same time, each on a connection of its own; the others queue."""


class Bounded:
    """Waits for a service, but never longer than the time-out, and raises nothing but `StoreUnavailable`."""

    def __init__(self, name: str, timeout: float) -> None:
        self._name = name
        self._timeout = timeout
        self._abandoned: set[asyncio.Task[Any]] = set()  # the loop itself holds tasks only weakly

    async def wait(self, work: Coroutine[Any, Any, T]) -> T:
        """Give what the work gives. What does not end is cancelled and left behind: drivers take time to notice."""
        task = asyncio.get_running_loop().create_task(work)
        try:
            await asyncio.wait({task}, timeout=self._timeout)
        finally:
            if not task.done():
                task.cancel()
                self._abandoned.add(task)
                task.add_done_callback(self._forget)
        if not task.done():
            raise StoreUnavailable(self._name, f"no answer within {self._timeout:g} seconds")
        if task.cancelled():
            raise StoreUnavailable(self._name, "closed")
        error = task.exception()
        if error is not None:
            raise StoreUnavailable(self._name, kind(error))  # not "from error": see StoreUnavailable
        return task.result()

    async def settle(self) -> None:
        """Wait for what was left behind, within the time-out."""
        if self._abandoned:
            await asyncio.wait(self._abandoned, timeout=self._timeout)

    def _forget(self, task: "asyncio.Task[Any]") -> None:
        self._abandoned.discard(task)
        if not task.cancelled():
            task.exception()  # asked for, so that asyncio does not log the driver's words


class Service(Protocol):
    """One event loop's connection to what keeps the data. It connects when asked, and again after a failure."""

    async def close(self) -> None:
        """Let go of the connection."""
        ...


ServiceT = TypeVar("ServiceT", bound=Service)


class ServedStore(Generic[ServiceT]):
    """A store that asks a `Service` one question at a time; safe to use from any number of tasks, loops and forks."""

    def __init__(self, name: str, timeout: float, connect: Callable[[], ServiceT]) -> None:
        self._name = name
        self._lines = PerLoop(lambda: _Line(name, timeout, connect()))

    async def _ask(self, question: Callable[[ServiceT], Coroutine[Any, Any, T]]) -> T:
        """Ask this event loop's service, the wait for a turn included in the time-out."""
        line = self._lines.here()
        return await line.bounded.wait(line.in_turn(question))

    async def close(self) -> None:
        """Close this event loop's connection; what is kept stays. A later question opens another."""
        line = self._lines.pop()
        if line is not None:
            await line.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._name!r})"


class _Line(Generic[ServiceT]):
    def __init__(self, name: str, timeout: float, service: ServiceT) -> None:
        self.bounded = Bounded(name, timeout)
        self._service = service
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def in_turn(self, question: Callable[[ServiceT], Coroutine[Any, Any, T]]) -> T:
        async with self._turns:
            return await question(self._service)

    async def close(self) -> None:
        await self.bounded.settle()
        try:
            await self.bounded.wait(self._service.close())
        except StoreUnavailable as failure:
            closing_failed(failure)
