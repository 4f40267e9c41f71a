"""Tokens in PostgreSQL, for any number of machines."""

from __future__ import annotations

from typing import LiteralString

from ...clock import Clock, system_clock
from ...secret import Secret
from ..postgresql_server import PostgreSQLServer, checked
from ..sweep import Sweep
from .grant import EXPIRED_FOR, Grant
from .served import ServedTokens

CREATE: tuple[LiteralString, ...] = (
    """
    CREATE TABLE IF NOT EXISTS snapbi_tokens (
        token_hash text COLLATE "C" PRIMARY KEY, kind text NOT NULL, client_id text NOT NULL, customer text,
        expires timestamptz NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS snapbi_tokens_expires ON snapbi_tokens (expires)",
)
KEEP: LiteralString = """
    INSERT INTO snapbi_tokens (token_hash, kind, client_id, customer, expires) VALUES (%s, %s, %s, %s, %s)
    ON CONFLICT (token_hash) DO UPDATE SET kind = excluded.kind, client_id = excluded.client_id,
    customer = excluded.customer, expires = excluded.expires"""
FIND: LiteralString = "SELECT kind, client_id, customer, expires FROM snapbi_tokens WHERE token_hash = %s"
TAKE: LiteralString = "DELETE FROM snapbi_tokens WHERE token_hash = %s RETURNING kind, client_id, customer, expires"
DROP: LiteralString = """
    DELETE FROM snapbi_tokens WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM snapbi_tokens WHERE expires < %s LIMIT %s FOR UPDATE SKIP LOCKED))"""

DROP_AT_ONCE = 500
"""Old tokens that one statement drops, while a request waits."""


class PostgreSQLTokens(ServedTokens):
    """Keeps tokens in the table `snapbi_tokens`, which it creates where it is missing.

    Up to four connections a process. `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the
    extra "postgresql", and `ValueError` for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        name, secret = checked(url)
        super().__init__(name, timeout, lambda: _Table(secret, timeout, clock))


class _Table:
    def __init__(self, url: Secret, timeout: float, clock: Clock) -> None:
        self._server = PostgreSQLServer(url, timeout, "snapbi_tokens", CREATE)
        self._clock = clock
        self._sweep = Sweep(DROP_AT_ONCE)

    async def keep(self, token_hash: str, grant: Grant) -> None:
        row = (token_hash, grant.kind, grant.client_id, grant.customer, grant.expires)
        async with self._server.connection() as connection:
            await connection.execute(KEEP, row)
            if self._sweep.due:
                dropped = await connection.execute(DROP, (self._clock() - EXPIRED_FOR, DROP_AT_ONCE))
                self._sweep.dropped(dropped.rowcount)

    async def find(self, token_hash: str) -> Grant | None:
        return await self._asked(FIND, token_hash)

    async def take(self, token_hash: str) -> Grant | None:
        return await self._asked(TAKE, token_hash)

    async def close(self) -> None:
        await self._server.close()

    async def _asked(self, statement: LiteralString, token_hash: str) -> Grant | None:
        async with self._server.connection() as connection:
            row = await (await connection.execute(statement, (token_hash,))).fetchone()
        if row is None:
            return None
        kind, client_id, customer, expires = row
        return Grant(kind=kind, client_id=client_id, customer=customer, expires=expires)
