"""The embedded store: a file that the processes of one machine share."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from ..clock import Clock, system_clock
from .batching import BatchingStore
from .reservation import NEVER, Reservation
from .sqlite_file import SQLiteFile, place_of
from .sweep import Sweep

CREATE = """
CREATE TABLE IF NOT EXISTS external_ids (
    partner TEXT NOT NULL, scope TEXT NOT NULL, day TEXT NOT NULL, external_id TEXT NOT NULL,
    expires INTEGER,  -- seconds since 1970; NULL: kept for good
    PRIMARY KEY (partner, scope, day, external_id)
) WITHOUT ROWID"""
INDEX = "CREATE INDEX IF NOT EXISTS external_ids_expires ON external_ids (expires) WHERE expires IS NOT NULL"
CLAIM = "INSERT OR IGNORE INTO external_ids VALUES (?, ?, ?, ?, ?)"
DROP = """
DELETE FROM external_ids WHERE (partner, scope, day, external_id) IN (
    SELECT partner, scope, day, external_id FROM external_ids WHERE expires < ? LIMIT ?)"""

DROP_AT_ONCE = 2_000
"""Old ids that one transaction drops; a bound on how long other processes wait for the file."""


class SQLiteStore(BatchingStore):
    """Keeps external ids in a SQLite file, for any number of processes on one machine; not on a network file system.

    A claim is one INSERT OR IGNORE, on disk (WAL, synchronous=FULL) before it is told. `timeout` bounds each call, in
    seconds, waiting for another process's transaction included. Raises `ValueError` for ":memory:" or no path.
    """

    def __init__(self, path: str | Path, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        place = place_of(path)
        super().__init__(f"sqlite:///{place}", timeout, lambda: _Ids(place, timeout, clock))


class _Ids:
    def __init__(self, path: Path, timeout: float, clock: Clock) -> None:
        self._file = SQLiteFile(path, timeout, (CREATE, INDEX))
        self._clock = clock
        self._sweep = Sweep(DROP_AT_ONCE)

    async def claim(self, entries: Sequence[Reservation]) -> Sequence[bool]:
        rows = [(*entry[:4], _seconds(entry.expires)) for entry in entries]
        return await self._file.run(lambda connection: _claim(connection, rows))

    async def upkeep(self) -> None:
        if self._sweep.due:
            now = int(self._clock().timestamp())
            dropped = await self._file.run(lambda connection: connection.execute(DROP, (now, DROP_AT_ONCE)).rowcount)
            self._sweep.dropped(dropped)

    async def close(self) -> None:
        await self._file.close()


def _claim(connection: sqlite3.Connection, rows: Sequence[tuple[str | int | None, ...]]) -> list[bool]:
    connection.execute("BEGIN IMMEDIATE")
    answers = [connection.execute(CLAIM, row).rowcount == 1 for row in rows]
    connection.execute("COMMIT")
    return answers


def _seconds(expires: datetime) -> int | None:
    return None if expires == NEVER else int(expires.timestamp()) + 1
