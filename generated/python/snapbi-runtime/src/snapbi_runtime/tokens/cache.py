"""A token that threads, tasks, event loops and forked children share, and that one of them fetches for all."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as WaitedTooLong
from copy import copy
from dataclasses import dataclass
from threading import Lock

from ..errors import NotSent
from ..forking import renew_in_children
from .token import Token


@dataclass(frozen=True, slots=True)
class _Landed:
    """How a fetch ended: with a token, with an error, or with neither because whoever fetched was stopped."""

    token: Token | None = None
    error: Exception | None = None


class _Flight:
    """A fetch under way."""

    def __init__(self, overdue: float) -> None:
        self.landed: Future[_Landed] = Future()
        self.landed.set_running_or_notify_cancel()  # from here on, a cancelled waiter cannot cancel it
        self.overdue = overdue


class TokenCache:
    """Holds one token. All who need a new one while it is being fetched get what that fetch gets, or its error.

    A waiter that is cancelled leaves the fetch alone. A fetch whose thread or event loop is gone is begun anew by the
    next who asks. `monotonic` counts seconds.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._token: Token | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.after_fork()
        renew_in_children(self)

    def after_fork(self) -> None:
        """Keep the token; forget the fetch, whose thread the child does not have, and the lock that it may hold."""
        self._lock = Lock()
        self._flight: _Flight | None = None

    def current(self, rejected: Token | None = None) -> Token | None:
        """Give the token if it is still good and not the one that the provider just rejected."""
        token = self._token
        if token is None or token is rejected or self._monotonic() >= token.good_until:
            return None
        return token

    def keep(self, token: Token) -> None:
        """Use this token from now on."""
        self._token = token

    def obtain(self, rejected: Token | None, fetch: Callable[[], Token], patience: float) -> Token:
        """Give a good token, fetching it if nobody else does; waits `patience` seconds at most for another's fetch.

        Raises what the fetch raised, whoever fetched, or NotSent if it took too long.
        """
        while True:
            token, flight, ours = self._board(rejected, patience)
            if token is not None:
                return token
            if ours:
                self._fly(flight, fetch)
            try:
                landed = flight.landed.result(patience)
            except WaitedTooLong:
                landed = _Landed(error=NotSent("no access token came in time"))
            if landed.token or landed.error:
                return _received(landed)

    async def obtain_async(
        self, rejected: Token | None, fetch: Callable[[], Awaitable[Token]], patience: float
    ) -> Token:
        """Do what `obtain` does, from a task."""
        while True:
            token, flight, ours = self._board(rejected, patience)
            if token is not None:
                return token
            if ours:  # a task of its own, so that it goes on if this one is cancelled
                task = asyncio.get_running_loop().create_task(self._fly_async(flight, fetch))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            try:
                async with asyncio.timeout(patience):
                    landed = await asyncio.wrap_future(flight.landed)
            except TimeoutError:
                landed = _Landed(error=NotSent("no access token came in time"))
            if landed.token or landed.error:
                return _received(landed)

    def _board(self, rejected: Token | None, patience: float) -> tuple[Token | None, _Flight, bool]:
        """Give the token if there is one by now, else the fetch to wait for, and whether it is ours to carry out."""
        with self._lock:
            flight = self._flight
            if (token := self.current(rejected)) is not None:
                return token, flight or _Flight(0.0), False
            now = self._monotonic()
            if flight is not None and now < flight.overdue:
                return None, flight, False
            self._flight = flight = _Flight(now + patience)
            return None, flight, True

    def _fly(self, flight: _Flight, fetch: Callable[[], Token]) -> None:
        landed = _Landed()
        try:
            landed = _Landed(token=fetch())
        except Exception as error:
            landed = _Landed(error=error)
        finally:
            self._land(flight, landed)

    async def _fly_async(self, flight: _Flight, fetch: Callable[[], Awaitable[Token]]) -> None:
        landed = _Landed()
        try:
            landed = _Landed(token=await fetch())
        except Exception as error:
            landed = _Landed(error=error)
        finally:
            self._land(flight, landed)

    def _land(self, flight: _Flight, landed: _Landed) -> None:
        with self._lock:
            if self._flight is flight:
                self._flight = None
            if landed.token is not None:
                self._token = landed.token
        flight.landed.set_result(landed)


def _received(landed: _Landed) -> Token:
    if landed.token is not None:
        return landed.token
    raise copy(landed.error or NotSent("no access token"))  # a traceback of its own for each who waited
