"""The embedded store: a file that the processes of one machine share."""

import asyncio
import os
import sqlite3
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from ..clock import Clock, system_clock
from .batching import BatchingStore
from .reservation import NEVER, Reservation

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

DROP_EVERY = 60.0
"""Seconds between two looks for old ids."""

DROP_AT_ONCE = 2_000
"""Old ids that one transaction drops; a bound on how long other processes wait for the file."""


class SQLiteStore(BatchingStore):
    """Keeps external ids in a SQLite file, for any number of processes on one machine; not on a network file system.

    A claim is one INSERT OR IGNORE, on disk (WAL, synchronous=FULL) before it is told. `timeout` bounds each call, in
    seconds, waiting for another process's transaction included. Raises `ValueError` for ":memory:" or no path.
    """

    def __init__(self, path: str | Path, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        if Path(path).name in ("", ":memory:"):
            raise ValueError("a SQLite store needs a file; the store in memory is `memory:`")
        place = Path(path).absolute()
        super().__init__(f"sqlite:///{place}", timeout, lambda: _File(place, timeout, clock))


class _File:
    """The file, opened and used in a thread of its own, since SQLite blocks."""

    def __init__(self, path: Path, timeout: float, clock: Clock) -> None:
        self._path = path
        self._timeout = timeout
        self._clock = clock
        self._thread = ThreadPoolExecutor(1, "snapbi-external-ids")
        self._connection: sqlite3.Connection | None = None
        self._inode: tuple[int, int] | None = None
        self._drop_next = 0.0

    async def claim(self, entries: Sequence[Reservation]) -> Sequence[bool]:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._claim, entries)

    async def upkeep(self) -> None:
        if time.monotonic() >= self._drop_next:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._drop_old)

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown(wait=False)

    def _claim(self, entries: Sequence[Reservation]) -> list[bool]:
        try:
            connection = self._connected()
            connection.execute("BEGIN IMMEDIATE")
            rows = [(*entry[:4], _seconds(entry.expires)) for entry in entries]
            answers = [connection.execute(CLAIM, row).rowcount == 1 for row in rows]
            connection.execute("COMMIT")
        except BaseException:
            self._disconnect()  # which rolls back
            raise
        return answers

    def _drop_old(self) -> None:
        try:
            cursor = self._connected().execute(DROP, (int(self._clock().timestamp()), DROP_AT_ONCE))
        except BaseException:
            self._disconnect()
            raise
        if cursor.rowcount < DROP_AT_ONCE:
            self._drop_next = time.monotonic() + DROP_EVERY

    def _connected(self) -> sqlite3.Connection:
        if self._connection is not None and self._inode != _inode(self._path):
            self._disconnect()  # the file was taken away, and other processes may already write to a new one
        if self._connection is None:
            # The connection crosses threads only when the executor is idle, at close.
            self._connection = sqlite3.connect(self._path, self._timeout, isolation_level=None, check_same_thread=False)
            self._to_wal(self._connection)
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.execute(CREATE)
            self._connection.execute(INDEX)
            self._inode = _inode(self._path)
        return self._connection

    def _to_wal(self, connection: sqlite3.Connection) -> None:
        # When several processes make the same new file WAL, SQLite says "locked" at once, whatever the busy time-out.
        give_up = time.monotonic() + self._timeout
        while True:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError:
                if time.monotonic() > give_up:
                    raise
                time.sleep(0.01)

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _seconds(expires: datetime) -> int | None:
    return None if expires == NEVER else int(expires.timestamp()) + 1


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
