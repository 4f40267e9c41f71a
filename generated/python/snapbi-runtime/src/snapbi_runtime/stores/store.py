"""What a server asks of a store of external ids, and the one error that stores raise."""

import logging
from datetime import datetime
from typing import Protocol

logger = logging.getLogger("snapbi_runtime.stores")


class StoreUnavailable(Exception):
    """The store could not tell what it was asked, so the request must not be handled.

    The text names the store without its credentials and the kind of failure without the driver's own words, which
    may repeat them; for the same reason it has no cause.
    """

    def __init__(self, store: str, reason: str) -> None:
        super().__init__(store, reason)
        self.store = store
        """The store's scheme and, where that is safe, its host, port and name: "redis://127.0.0.1:6379/0"."""
        self.reason = reason
        """The kind of failure: "ConnectionError", "no answer within 2 seconds"."""

    def __str__(self) -> str:
        return f"the store at {self.store} is not available: {self.reason}"


class ExternalIdStore(Protocol):
    """Remembers which external ids were used.

    `reserve(*reservation(...))` is the usual call: `reservation` makes the key from the signed timestamp.
    """

    async def reserve(self, partner: str, scope: str, day: str, external_id: str, expires: datetime) -> bool:
        """Claim an id: True for the first caller of all, in any process, False for every later one.

        The claim holds at least until `expires`. An id stays claimed when its caller is cancelled or times out.
        Raises `StoreUnavailable`, within the store's time-out, when the store cannot tell.
        """
        ...

    async def close(self) -> None:
        """Let go of connections, threads and files; the ids stay. A later `reserve` opens them again."""
        ...


LONGEST_KEY = 1024
"""Bytes of UTF-8 that the four parts of a key may have together: what every store can index (PostgreSQL: 2,704)."""


def require_storable(store: str, *parts: str) -> None:
    """Raise `StoreUnavailable` for a key that some store cannot hold: too long, with NUL, or not text at all.

    Ids wait for their answer in company; one that the database chokes on would take the others down with it.
    """
    text = "".join(parts)
    if "\0" not in text and len(text) <= LONGEST_KEY:
        try:
            storable = len(text.encode()) <= LONGEST_KEY
        except UnicodeEncodeError:  # half of a surrogate pair
            storable = False
        if storable:
            return
    raise StoreUnavailable(store, "an id that cannot be stored")


def closing_failed(failure: StoreUnavailable) -> None:
    """Log that a connection is given up instead of closed; nothing that was kept depends on it."""
    logger.warning("%s; it was not closed in good order", failure)
