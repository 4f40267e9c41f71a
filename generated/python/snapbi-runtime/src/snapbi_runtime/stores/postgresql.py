"""The store in PostgreSQL: INSERT .. ON CONFLICT DO NOTHING, for any number of machines, durable."""

from collections.abc import Sequence
from typing import LiteralString

from ..clock import Clock, system_clock
from ..secret import Secret
from .batching import BatchingStore
from .postgresql_server import PostgreSQLServer, checked
from .reservation import NEVER, Reservation
from .sweep import Sweep

CREATE: tuple[LiteralString, ...] = (
    """
    CREATE TABLE IF NOT EXISTS snapbi_external_ids (
        partner text COLLATE "C" NOT NULL, scope text COLLATE "C" NOT NULL,
        day text COLLATE "C" NOT NULL, external_id text COLLATE "C" NOT NULL,
        expires timestamptz,  -- NULL: kept for good
        PRIMARY KEY (partner, scope, day, external_id)
    )""",
    """
    CREATE INDEX IF NOT EXISTS snapbi_external_ids_expires
    ON snapbi_external_ids (expires) WHERE expires IS NOT NULL""",
)
CLAIM: LiteralString = """
    INSERT INTO snapbi_external_ids (partner, scope, day, external_id, expires)
    SELECT * FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::timestamptz[])
    ON CONFLICT DO NOTHING RETURNING partner, scope, day, external_id"""
DROP: LiteralString = """
    DELETE FROM snapbi_external_ids WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM snapbi_external_ids WHERE expires < %s LIMIT %s FOR UPDATE SKIP LOCKED))"""

DROP_AT_ONCE = 5_000
"""Old ids that one statement drops, while the ids of this process wait."""


class PostgreSQLStore(BatchingStore):
    """Keeps external ids in the table `snapbi_external_ids`, which it creates where it is missing.

    A claim is durable when it is told, unless the server is configured with `synchronous_commit = off`. One
    connection a process. `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the extra
    "postgresql", and `ValueError` for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        name, secret = checked(url)
        super().__init__(name, timeout, lambda: _Ids(secret, timeout, clock))


class _Ids:
    def __init__(self, url: Secret, timeout: float, clock: Clock) -> None:
        self._server = PostgreSQLServer(url, timeout, "snapbi_external_ids", CREATE)
        self._clock = clock
        self._sweep = Sweep(DROP_AT_ONCE)

    async def claim(self, entries: Sequence[Reservation]) -> Sequence[bool]:
        expires = [None if entry.expires == NEVER else entry.expires for entry in entries]
        columns = [*([entry[part] for entry in entries] for part in range(4)), expires]
        async with self._server.connection() as connection:
            cursor = await connection.execute(CLAIM, columns)
            free = set(await cursor.fetchall())
        return [entry[:4] in free for entry in entries]

    async def upkeep(self) -> None:
        if self._sweep.due:
            async with self._server.connection() as connection:
                cursor = await connection.execute(DROP, (self._clock(), DROP_AT_ONCE))
            self._sweep.dropped(cursor.rowcount)

    async def close(self) -> None:
        await self._server.close()
