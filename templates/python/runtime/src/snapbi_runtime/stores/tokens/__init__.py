"""Where a server keeps the tokens that it has issued, so that all of its workers know them.

    memory      one process, forgets when it stops: the default, for trials
    SQLite      several processes on one machine
    Redis       several machines
    PostgreSQL  several machines

What is kept is a digest of each token and what it stands for, never the token: a copy of the store opens nothing. A
token is found by its digest, which nobody can steer, so that the time this takes tells nothing of the tokens kept.
"""

from .grant import Grant, Kind, Tokens, token_hash
from .memory import MemoryTokens
from .postgresql import PostgreSQLTokens
from .redis import RedisTokens
from .sqlite import SQLiteTokens

__all__ = [
    "Grant",
    "Kind",
    "MemoryTokens",
    "PostgreSQLTokens",
    "RedisTokens",
    "SQLiteTokens",
    "Tokens",
    "token_hash",
]
