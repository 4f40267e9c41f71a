"""What a server remembers: X-EXTERNAL-IDs, so that no message is handled twice; the references of payments, so that
none is made twice; and the tokens that it has issued.

    memory      one process, forgets when it stops: for trials
    SQLite      several processes on one machine: the embedded default
    Redis       several machines; as durable as the server is told to be
    PostgreSQL  several machines, durable

`open_stores` makes all three by URL. Each of them raises `StoreUnavailable` in bounded time when it cannot tell: a
request whose id is not known to be new, or a payment that may have been made, is not handled. All stores of external
ids answer `reserve` with True exactly once for a key, however many processes ask at the same time.
"""

from .memory import MemoryStore
from .opening import Stores, open_store, open_stores
from .postgresql import PostgreSQLStore
from .redis import RedisStore
from .references import (
    Claim,
    Earlier,
    Ended,
    MemoryReferences,
    PostgreSQLReferences,
    RedisReferences,
    Reference,
    References,
    SQLiteReferences,
)
from .reservation import NEVER, Reservation, reservation
from .sqlite import SQLiteStore
from .store import ExternalIdStore, StoreUnavailable
from .tokens import MemoryTokens, PostgreSQLTokens, RedisTokens, SQLiteTokens, Tokens

__all__ = [
    "NEVER",
    "Claim",
    "Earlier",
    "Ended",
    "ExternalIdStore",
    "MemoryReferences",
    "MemoryStore",
    "MemoryTokens",
    "PostgreSQLReferences",
    "PostgreSQLStore",
    "PostgreSQLTokens",
    "RedisReferences",
    "RedisStore",
    "RedisTokens",
    "Reference",
    "References",
    "Reservation",
    "SQLiteReferences",
    "SQLiteStore",
    "SQLiteTokens",
    "StoreUnavailable",
    "Stores",
    "Tokens",
    "open_store",
    "open_stores",
    "reservation",
]
