"""The store in PostgreSQL: INSERT .. ON CONFLICT DO NOTHING, for any number of machines, durable."""

import time
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, LiteralString

from ..clock import Clock, system_clock
from ..secret import Secret
from .address import shown
from .batching import BatchingStore
from .reservation import NEVER, Reservation

if TYPE_CHECKING:
    from psycopg import AsyncConnection

    Connection = AsyncConnection[tuple[Any, ...]]

FIND: LiteralString = "SELECT to_regclass('snapbi_external_ids') IS NOT NULL"
CREATE: tuple[LiteralString, ...] = (
    # CREATE TABLE IF NOT EXISTS fails when two processes do it at once. The number is arbitrary.
    "SELECT pg_advisory_xact_lock(2026112100)",
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

DROP_EVERY = 60.0
"""Seconds between two looks for old ids."""

DROP_AT_ONCE = 5_000
"""Old ids that one statement drops, while the ids of this process wait."""


class PostgreSQLStore(BatchingStore):
    """Keeps external ids in the table `snapbi_external_ids`, which it creates where it is missing.

    A claim is durable when it is told, unless the server is configured with `synchronous_commit = off`. One
    connection a process. `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the extra
    "postgresql", and `ValueError` for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        secret = url if isinstance(url, Secret) else Secret(url)
        name = shown(secret.reveal())
        _check(secret, name)
        super().__init__(name, timeout, lambda: _Server(secret, timeout, clock))


class _Server:
    def __init__(self, url: Secret, timeout: float, clock: Clock) -> None:
        self._url = url
        self._timeout = timeout
        self._clock = clock
        self._idle: Connection | None = None
        self._drop_next = 0.0

    async def claim(self, entries: Sequence[Reservation]) -> Sequence[bool]:
        expires = [None if entry.expires == NEVER else entry.expires for entry in entries]
        columns = [*([entry[part] for entry in entries] for part in range(4)), expires]
        connection = await self._take()
        try:
            cursor = await connection.execute(CLAIM, columns)
            free = set(await cursor.fetchall())
        except BaseException:
            await connection.close()
            raise
        self._idle = connection
        return [entry[:4] in free for entry in entries]

    async def upkeep(self) -> None:
        if time.monotonic() < self._drop_next:
            return
        connection = await self._take()
        try:
            cursor = await connection.execute(DROP, (self._clock(), DROP_AT_ONCE))
        except BaseException:
            await connection.close()
            raise
        self._idle = connection
        if cursor.rowcount < DROP_AT_ONCE:
            self._drop_next = time.monotonic() + DROP_EVERY

    async def close(self) -> None:
        connection, self._idle = self._idle, None
        if connection is not None:
            await connection.close()

    async def _take(self) -> "Connection":
        """Hand over the connection to one user; it is put back only after it has worked."""
        connection, self._idle = self._idle, None
        if connection is not None:
            if _alive(connection):
                return connection
            await connection.close()
        return await self._connect()

    async def _connect(self) -> "Connection":
        from psycopg import AsyncConnection

        connection = await AsyncConnection.connect(
            self._url.reveal(),
            autocommit=True,
            prepare_threshold=None,  # a pooler between us and the server may not know prepared statements
            connect_timeout=max(2, round(self._timeout)),
        )
        try:
            row = await (await connection.execute(FIND)).fetchone()
            if row != (True,):  # else not even tried: the role may lack the right to create
                async with connection.transaction():
                    for statement in CREATE:
                        await connection.execute(statement)
        except BaseException:
            await connection.close()
            raise
        return connection


def _alive(connection: "Connection") -> bool:
    """Tell whether the server has hung up on an idle connection; reads what has arrived, without waiting."""
    if connection.closed:
        return False
    try:
        connection.pgconn.consume_input()
    except Exception:
        return False
    return not connection.broken


def _check(url: Secret, name: str) -> None:
    try:
        from psycopg.conninfo import conninfo_to_dict
    except ModuleNotFoundError:
        raise ModuleNotFoundError("a PostgreSQL store needs: pip install 'snapbi-runtime[postgresql]'") from None
    with suppress(Exception):  # their text may repeat the URL
        conninfo_to_dict(url.reveal())
        return
    raise ValueError(f"not the URL of a PostgreSQL server: {name}")
