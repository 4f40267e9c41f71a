"""References in PostgreSQL, for any number of machines, durable."""

from typing import LiteralString

from ...clock import Clock, system_clock
from ...secret import Secret
from ..postgresql_server import PostgreSQLServer, checked
from ..sweep import Sweep
from .reference import Claim, Earlier, Ended
from .served import ServedReferences

CREATE: tuple[LiteralString, ...] = (
    """
    CREATE TABLE IF NOT EXISTS snapbi_references (
        partner text COLLATE "C" NOT NULL, scope text COLLATE "C" NOT NULL, reference text COLLATE "C" NOT NULL,
        fingerprint text NOT NULL, owner text NOT NULL,
        code text, body bytea,  -- NULL: not ended
        expires timestamptz NOT NULL,
        PRIMARY KEY (partner, scope, reference)
    )""",
    "CREATE INDEX IF NOT EXISTS snapbi_references_expires ON snapbi_references (expires)",
)
BEGIN: LiteralString = """
    INSERT INTO snapbi_references AS kept (partner, scope, reference, fingerprint, owner, expires)
    VALUES (%s, %s, %s, %s, %s, %s)
    ON CONFLICT (partner, scope, reference) DO UPDATE
    SET fingerprint = excluded.fingerprint, owner = excluded.owner, code = NULL, body = NULL, expires = excluded.expires
    WHERE kept.expires <= %s RETURNING 1"""
LOOK: LiteralString = """
    SELECT fingerprint, code, body FROM snapbi_references WHERE partner = %s AND scope = %s AND reference = %s"""
END: LiteralString = """
    UPDATE snapbi_references SET code = %s, body = %s
    WHERE partner = %s AND scope = %s AND reference = %s AND owner = %s AND code IS NULL"""
RELEASE: LiteralString = """
    DELETE FROM snapbi_references
    WHERE partner = %s AND scope = %s AND reference = %s AND owner = %s AND code IS NULL"""
DROP: LiteralString = """
    DELETE FROM snapbi_references WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM snapbi_references WHERE expires <= %s LIMIT %s FOR UPDATE SKIP LOCKED))"""

DROP_AT_ONCE = 500
"""Old references that one statement drops, while a request waits."""


class PostgreSQLReferences(ServedReferences):
    """Keeps references in the table `snapbi_references`, which it creates where it is missing.

    A claim is durable when it is told, unless the server is configured with `synchronous_commit = off`. Up to four
    connections a process. `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the extra
    "postgresql", and `ValueError` for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        name, secret = checked(url)
        super().__init__(name, timeout, lambda: _Table(secret, timeout, clock))


class _Table:
    def __init__(self, url: Secret, timeout: float, clock: Clock) -> None:
        self._server = PostgreSQLServer(url, timeout, "snapbi_references", CREATE)
        self._clock = clock
        self._sweep = Sweep(DROP_AT_ONCE)

    async def begin(self, claim: Claim) -> Earlier | None:
        values = (*claim.reference, claim.fingerprint, claim.owner, claim.expires, self._clock())
        async with self._server.connection() as connection:
            if self._sweep.due:
                self._sweep.dropped((await connection.execute(DROP, (self._clock(), DROP_AT_ONCE))).rowcount)
            found = None
            while found is None:  # again only if it was released between the two statements
                if await (await connection.execute(BEGIN, values)).fetchone():
                    break
                found = await (await connection.execute(LOOK, claim.reference)).fetchone()
        if found is None:
            return None
        fingerprint, code, body = found
        return Earlier(fingerprint, None if code is None else Ended(code, body))

    async def end(self, claim: Claim, ended: Ended) -> None:
        await self._change(END, (*ended, *claim.reference, claim.owner))

    async def release(self, claim: Claim) -> None:
        await self._change(RELEASE, (*claim.reference, claim.owner))

    async def close(self) -> None:
        await self._server.close()

    async def _change(self, statement: LiteralString, values: tuple[object, ...]) -> None:
        async with self._server.connection() as connection:
            await connection.execute(statement, values)
