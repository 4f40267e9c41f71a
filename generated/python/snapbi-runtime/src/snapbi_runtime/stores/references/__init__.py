"""Where a server remembers the partnerReferenceNo of every write, so that none is carried out twice.

    memory      one process, forgets when it stops: for trials
    SQLite      several processes on one machine
    Redis       several machines; as durable as the server is told to be
    PostgreSQL  several machines, durable

All of them let exactly one claim of a reference through, however many processes ask at the same time. A claim that is
never ended, because its process was killed, stays open: the write may have been carried out, and is not begun again.
"""

from .memory import MemoryReferences
from .postgresql import PostgreSQLReferences
from .redis import RedisReferences
from .reference import Claim, Earlier, Ended, Reference, References
from .sqlite import SQLiteReferences

__all__ = [
    "Claim",
    "Earlier",
    "Ended",
    "MemoryReferences",
    "PostgreSQLReferences",
    "RedisReferences",
    "Reference",
    "References",
    "SQLiteReferences",
]
