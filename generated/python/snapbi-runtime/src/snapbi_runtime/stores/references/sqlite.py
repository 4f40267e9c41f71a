"""References in a SQLite file that the processes of one machine share."""

import sqlite3
from datetime import datetime
from pathlib import Path

from ...clock import Clock, system_clock
from ..sqlite_file import SQLiteFile, place_of
from ..sweep import Sweep
from .reference import Claim, Earlier, Ended
from .served import ServedReferences

CREATE = """
CREATE TABLE IF NOT EXISTS payment_references (
    partner TEXT NOT NULL, scope TEXT NOT NULL, reference TEXT NOT NULL,
    fingerprint TEXT NOT NULL, owner TEXT NOT NULL,
    code TEXT, body BLOB,  -- NULL: not ended
    expires INTEGER NOT NULL,  -- microseconds since 1970
    PRIMARY KEY (partner, scope, reference)
) WITHOUT ROWID"""
INDEX = "CREATE INDEX IF NOT EXISTS payment_references_expires ON payment_references (expires)"
LOOK = """
SELECT fingerprint, code, body FROM payment_references
WHERE partner = ? AND scope = ? AND reference = ? AND expires > ?"""
BEGIN = "INSERT OR REPLACE INTO payment_references VALUES (?, ?, ?, ?, ?, NULL, NULL, ?)"
HELD = "partner = ? AND scope = ? AND reference = ? AND owner = ? AND code IS NULL"
END = f"UPDATE payment_references SET code = ?, body = ? WHERE {HELD}"  # noqa: S608 - all of it stands here
RELEASE = f"DELETE FROM payment_references WHERE {HELD}"  # noqa: S608
DROP = """
DELETE FROM payment_references WHERE (partner, scope, reference) IN (
    SELECT partner, scope, reference FROM payment_references WHERE expires <= ? LIMIT ?)"""

DROP_AT_ONCE = 500
"""Old references that one transaction drops, while a request waits."""


class SQLiteReferences(ServedReferences):
    """Keeps references in a SQLite file, for any number of processes on one machine; not on a network file system.

    A claim is on disk (WAL, synchronous=FULL) before it is told. `timeout` bounds each call, in seconds, waiting for
    another process's transaction included. Raises `ValueError` for ":memory:" or no path.
    """

    def __init__(self, path: str | Path, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        place = place_of(path)
        super().__init__(f"sqlite:///{place}", timeout, lambda: _Table(place, timeout, clock))


class _Table:
    def __init__(self, path: Path, timeout: float, clock: Clock) -> None:
        self._file = SQLiteFile(path, timeout, (CREATE, INDEX))
        self._clock = clock
        self._sweep = Sweep(DROP_AT_ONCE)

    async def begin(self, claim: Claim) -> Earlier | None:
        now = _instant(self._clock())
        return await self._file.run(lambda connection: self._begin(connection, claim, now))

    async def end(self, claim: Claim, ended: Ended) -> None:
        await self._change(END, (*ended, *claim.reference, claim.owner))

    async def release(self, claim: Claim) -> None:
        await self._change(RELEASE, (*claim.reference, claim.owner))

    async def close(self) -> None:
        await self._file.close()

    async def _change(self, statement: str, values: tuple[object, ...]) -> None:
        await self._file.run(lambda connection: connection.execute(statement, values))

    def _begin(self, connection: sqlite3.Connection, claim: Claim, now: int) -> Earlier | None:
        connection.execute("BEGIN IMMEDIATE")
        found = connection.execute(LOOK, (*claim.reference, now)).fetchone()
        if found is None:
            connection.execute(BEGIN, (*claim.reference, claim.fingerprint, claim.owner, _instant(claim.expires)))
        if self._sweep.due:
            self._sweep.dropped(connection.execute(DROP, (now, DROP_AT_ONCE)).rowcount)
        connection.execute("COMMIT")
        if found is None:
            return None
        fingerprint, code, body = found
        return Earlier(fingerprint, None if code is None else Ended(code, body))


def _instant(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)
