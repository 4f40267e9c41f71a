"""Things that a forked child must not go on using: locks that another thread held, sockets that the parent reads."""

import os
from typing import Protocol
from weakref import WeakSet


class ForkAware(Protocol):
    """Something that starts afresh in a forked child."""

    def after_fork(self) -> None:
        """Replace locks, and drop sockets and whatever other threads were doing; runs in the child alone."""


_AWARE: "WeakSet[ForkAware]" = WeakSet()


def renew_in_children(thing: ForkAware) -> None:
    """Call the thing's `after_fork` in every child that is forked while it lives."""
    _AWARE.add(thing)


def _renew() -> None:
    for thing in list(_AWARE):
        thing.after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=_renew)
