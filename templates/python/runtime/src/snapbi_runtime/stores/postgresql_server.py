"""Connections to PostgreSQL, for any store."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any, LiteralString

from ..secret import Secret
from .address import shown

if TYPE_CHECKING:
    from psycopg import AsyncConnection

    Connection = AsyncConnection[tuple[Any, ...]]

FIND: LiteralString = "SELECT to_regclass(%s) IS NOT NULL"
ALONE: LiteralString = "SELECT pg_advisory_xact_lock(2026112100)"
"""CREATE TABLE IF NOT EXISTS fails when two processes do it at once. The number is arbitrary."""


class PostgreSQLServer:
    """One event loop's connections; `create` are the statements that make `table`, where it is missing."""

    def __init__(self, url: Secret, timeout: float, table: str, create: Sequence[LiteralString]) -> None:
        self._url = url
        self._timeout = timeout
        self._table = table
        self._create = create
        self._idle: list[Connection] = []

    @asynccontextmanager
    async def connection(self) -> "AsyncGenerator[Connection, None]":
        """Hand over a connection, in autocommit, to one user; it is used again only if that has worked."""
        connection = await self._take()
        try:
            yield connection
        except BaseException:
            await connection.close()
            raise
        self._idle.append(connection)

    async def close(self) -> None:
        """Close the connections that nobody uses."""
        while self._idle:
            await self._idle.pop().close()

    async def _take(self) -> "Connection":
        while self._idle:
            connection = self._idle.pop()
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
            row = await (await connection.execute(FIND, (self._table,))).fetchone()
            if row != (True,):  # else not even tried: the role may lack the right to create
                async with connection.transaction():
                    for statement in (ALONE, *self._create):
                        await connection.execute(statement)
        except BaseException:
            await connection.close()
            raise
        return connection


def checked(url: str | Secret) -> tuple[str, Secret]:
    """Give the name by which errors call a server, and its URL; nothing is connected to.

    Raises `ModuleNotFoundError` without the extra "postgresql", and `ValueError` for a URL that is none.
    """
    secret = url if isinstance(url, Secret) else Secret(url)
    name = shown(secret.reveal())
    try:
        from psycopg.conninfo import conninfo_to_dict
    except ModuleNotFoundError:
        raise ModuleNotFoundError("a PostgreSQL store needs: pip install 'snapbi-runtime[postgresql]'") from None
    with suppress(Exception):  # their text may repeat the URL
        conninfo_to_dict(secret.reveal())
        return name, secret
    raise ValueError(f"not the URL of a PostgreSQL server: {name}")


def _alive(connection: "Connection") -> bool:
    """Tell whether the server has hung up on an idle connection; reads what has arrived, without waiting."""
    if connection.closed:
        return False
    try:
        connection.pgconn.consume_input()
    except Exception:
        return False
    return not connection.broken
