"""Tokens in a SQLite file that the processes of one machine share."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from ...clock import Clock, system_clock
from ..sqlite_file import SQLiteFile, place_of
from ..sweep import Sweep
from .grant import EXPIRED_FOR, Grant
from .served import ServedTokens

CREATE = """
CREATE TABLE IF NOT EXISTS issued_tokens (
    token_hash TEXT PRIMARY KEY, kind TEXT NOT NULL, client_id TEXT NOT NULL, customer TEXT,
    expires TEXT NOT NULL,  -- as ISO 8601
    forgotten INTEGER NOT NULL  -- seconds since 1970
) WITHOUT ROWID"""
INDEX = "CREATE INDEX IF NOT EXISTS issued_tokens_forgotten ON issued_tokens (forgotten)"
KEEP = "INSERT OR REPLACE INTO issued_tokens VALUES (?, ?, ?, ?, ?, ?)"
FIND = "SELECT kind, client_id, customer, expires FROM issued_tokens WHERE token_hash = ?"
TAKE = "DELETE FROM issued_tokens WHERE token_hash = ?"
DROP = (
    "DELETE FROM issued_tokens WHERE token_hash IN (SELECT token_hash FROM issued_tokens WHERE forgotten < ? LIMIT ?)"
)

DROP_AT_ONCE = 500
"""Old tokens that one transaction drops, while a request waits."""


class SQLiteTokens(ServedTokens):
    """Keeps tokens in a SQLite file, for any number of processes on one machine; not on a network file system.

    A token is on disk before it is issued. `timeout` bounds each call, in seconds. Raises `ValueError` for ":memory:"
    or no path.
    """

    def __init__(self, path: str | Path, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        place = place_of(path)
        super().__init__(f"sqlite:///{place}", timeout, lambda: _Table(place, timeout, clock))


class _Table:
    def __init__(self, path: Path, timeout: float, clock: Clock) -> None:
        self._file = SQLiteFile(path, timeout, (CREATE, INDEX))
        self._clock = clock
        self._sweep = Sweep(DROP_AT_ONCE)

    async def keep(self, token_hash: str, grant: Grant) -> None:
        forgotten = int((grant.expires + EXPIRED_FOR).timestamp())
        row = (token_hash, grant.kind, grant.client_id, grant.customer, grant.expires.isoformat(), forgotten)
        now = int(self._clock().timestamp())
        await self._file.run(lambda connection: self._keep(connection, row, now))

    async def find(self, token_hash: str) -> Grant | None:
        return await self._file.run(lambda connection: _found(connection, token_hash))

    async def take(self, token_hash: str) -> Grant | None:
        return await self._file.run(lambda connection: _taken(connection, token_hash))

    async def close(self) -> None:
        await self._file.close()

    def _keep(self, connection: sqlite3.Connection, row: tuple[str | int | None, ...], now: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(KEEP, row)
        if self._sweep.due:
            self._sweep.dropped(connection.execute(DROP, (now, DROP_AT_ONCE)).rowcount)
        connection.execute("COMMIT")


def _found(connection: sqlite3.Connection, token_hash: str) -> Grant | None:
    row = connection.execute(FIND, (token_hash,)).fetchone()
    if row is None:
        return None
    kind, client_id, customer, expires = row
    return Grant(kind=kind, client_id=client_id, customer=customer, expires=datetime.fromisoformat(expires))


def _taken(connection: sqlite3.Connection, token_hash: str) -> Grant | None:
    connection.execute("BEGIN IMMEDIATE")
    grant = _found(connection, token_hash)
    connection.execute(TAKE, (token_hash,))
    connection.execute("COMMIT")
    return grant
