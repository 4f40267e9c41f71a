"""Where a server remembers the X-EXTERNAL-ID of every request, so that none is handled twice.

    memory      one process, forgets when it stops: for trials
    SQLite      several processes on one machine: the embedded default
    Redis       several machines; as durable as the server is told to be
    PostgreSQL  several machines, durable

All of them answer `reserve` with True exactly once for a key, however many processes ask at the same time, and raise
`StoreUnavailable` in bounded time when they cannot tell: a request whose id is not known to be new is not handled.
"""

from .memory import MemoryStore
from .opening import open_store
from .postgresql import PostgreSQLStore
from .redis import RedisStore
from .reservation import NEVER, Reservation, reservation
from .sqlite import SQLiteStore
from .store import ExternalIdStore, StoreUnavailable

__all__ = [
    "NEVER",
    "ExternalIdStore",
    "MemoryStore",
    "PostgreSQLStore",
    "RedisStore",
    "Reservation",
    "SQLiteStore",
    "StoreUnavailable",
    "open_store",
    "reservation",
]
