"""One thing for each event loop, because connections of one loop are of no use in another, nor in a forked child."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from .forking import renew_in_children

ThingT = TypeVar("ThingT")


class PerLoop(Generic[ThingT]):
    """Makes a thing for each event loop that asks, and gives it to that loop alone."""

    def __init__(self, make: Callable[[], ThingT]) -> None:
        self._make = make
        self._things: WeakKeyDictionary[asyncio.AbstractEventLoop, ThingT] = WeakKeyDictionary()
        self._inherited: list[ThingT] = []
        renew_in_children(self)

    def after_fork(self) -> None:
        """Put all aside, even those of a loop that the child goes on with: the connections are the parent's.

        They are kept, because what is dropped is closed, and a database file must not be closed by two processes.
        """
        self._inherited += self._things.values()
        self._things = WeakKeyDictionary()

    def here(self) -> ThingT:
        """Give the running loop's own."""
        loop = asyncio.get_running_loop()
        thing = self._things.get(loop)
        if thing is None:
            thing = self._things[loop] = self._make()
        return thing

    def pop(self) -> ThingT | None:
        """Take the running loop's own away; None if it has none."""
        return self._things.pop(asyncio.get_running_loop(), None)
