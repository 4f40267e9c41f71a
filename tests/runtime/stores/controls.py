"""What a store must not be: look first, then write. The races of `contention` have to catch these.

Each is the obvious code for its database, and right as long as nobody else asks at the same time.
"""

import asyncio
import sqlite3
from datetime import datetime
from typing import Any, LiteralString

from psycopg import AsyncConnection
from redis.asyncio import Redis

CREATE: LiteralString = "CREATE TABLE IF NOT EXISTS control (id text)"


class SQLiteControl:
    def __init__(self, url: str) -> None:
        self._connection = sqlite3.connect(
            url.removeprefix("sqlite:///"), 30, isolation_level=None, check_same_thread=False
        )
        self._lock = asyncio.Lock()
        self._connection.execute(CREATE)

    async def reserve(self, partner: str, scope: str, day: str, external_id: str, expires: datetime) -> bool:
        async with self._lock:
            return await asyncio.to_thread(self._reserve, f"{partner} {scope} {day} {external_id}")

    def _reserve(self, key: str) -> bool:
        if self._connection.execute("SELECT 1 FROM control WHERE id = ?", (key,)).fetchone():
            return False
        self._connection.execute("INSERT INTO control VALUES (?)", (key,))
        return True

    async def close(self) -> None:
        self._connection.close()


class RedisControl:
    def __init__(self, url: str) -> None:
        self._client = Redis.from_url(url)

    async def reserve(self, partner: str, scope: str, day: str, external_id: str, expires: datetime) -> bool:
        key = f"control {partner} {scope} {day} {external_id}"
        if await self._client.get(key) is not None:
            return False
        await self._client.set(key, b"1", ex=86400)
        return True

    async def close(self) -> None:
        await self._client.aclose()


class PostgreSQLControl:
    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: AsyncConnection[tuple[Any, ...]] | None = None
        self._lock = asyncio.Lock()

    async def reserve(self, partner: str, scope: str, day: str, external_id: str, expires: datetime) -> bool:
        async with self._lock:
            if self._connection is None:
                self._connection = await AsyncConnection.connect(self._url, autocommit=True)
                for statement in ("SELECT pg_advisory_lock(1)", CREATE, "SELECT pg_advisory_unlock(1)"):
                    await self._connection.execute(statement)
            key = f"{partner} {scope} {day} {external_id}"
            found = await self._connection.execute("SELECT 1 FROM control WHERE id = %s", (key,))
            if await found.fetchone():
                return False
            await self._connection.execute("INSERT INTO control VALUES (%s)", (key,))
            return True

    async def close(self) -> None:
        if self._connection is not None:
            await self._connection.close()
