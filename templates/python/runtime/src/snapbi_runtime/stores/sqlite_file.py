"""A SQLite file, opened and used in a thread of its own, since SQLite blocks."""

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def place_of(path: str | Path) -> Path:
    """Give the absolute path of a store's file; raises `ValueError` for ":memory:" or no path."""
    if Path(path).name in ("", ":memory:"):
        raise ValueError("a SQLite store needs a file; the store in memory is `memory:`")
    return Path(path).absolute()


class SQLiteFile:
    """One event loop's connection to a file that the processes of one machine share.

    What is committed is on disk (WAL, synchronous=FULL). `create` are the statements that make the tables.
    """

    def __init__(self, path: Path, timeout: float, create: Sequence[str]) -> None:
        self._path = path
        self._timeout = timeout
        self._create = create
        self._thread = ThreadPoolExecutor(1, "snapbi-sqlite")
        self._connection: sqlite3.Connection | None = None
        self._inode: tuple[int, int] | None = None

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` with the connection, in autocommit; if it raises, what it began is rolled back."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, work)

    async def close(self) -> None:
        """Close the connection, after what is under way."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown(wait=False)

    def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return work(self._connected())
        except BaseException:
            self._disconnect()  # which rolls back
            raise

    def _connected(self) -> sqlite3.Connection:
        if self._connection is not None and self._inode != _inode(self._path):
            self._disconnect()  # the file was taken away, and other processes may already write to a new one
        if self._connection is None:
            # The connection crosses threads only when the executor is idle, at close.
            self._connection = sqlite3.connect(self._path, self._timeout, isolation_level=None, check_same_thread=False)
            self._to_wal(self._connection)
            self._connection.execute("PRAGMA synchronous=FULL")
            for statement in self._create:
                self._connection.execute(statement)
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


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
