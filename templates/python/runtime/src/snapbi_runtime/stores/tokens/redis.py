"""Tokens in Redis, for any number of machines."""

from __future__ import annotations

import json
import math
from datetime import datetime
from typing import TYPE_CHECKING

from ...clock import Clock, system_clock
from ...secret import Secret
from ..address import shown
from ..bounded import ServedStore
from ..redis_client import SHORTEST, connect
from .grant import EXPIRED_FOR, Grant

if TYPE_CHECKING:
    from redis.asyncio import Redis


class RedisTokens(ServedStore["_Server"]):
    """Keeps tokens in Redis 6.2 or newer, under keys that begin with "snapbi:token:".

    A token that the server forgets, by eviction or at a restart, is unknown from then on: its partner asks for
    another. `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the extra "redis", and
    `ValueError` for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        secret = url if isinstance(url, Secret) else Secret(url)
        name = shown(secret.reveal())
        connect(secret, timeout, name)  # a mistake in the URL is told now, and no connection is made yet
        super().__init__(name, timeout, lambda: _Server(connect(secret, timeout, name), clock))

    async def keep(self, token_hash: str, grant: Grant) -> None:
        """Remember a grant."""
        await self._ask(lambda server: server.keep(token_hash, grant))

    async def find(self, token_hash: str) -> Grant | None:
        """Give the grant, expired or not; None if it is not known."""
        return await self._ask(lambda server: server.find(token_hash))

    async def take(self, token_hash: str) -> Grant | None:
        """Give the grant and forget it."""
        return await self._ask(lambda server: server.take(token_hash))


class _Server:
    def __init__(self, client: Redis, clock: Clock) -> None:
        self._client = client
        self._clock = clock

    async def keep(self, token_hash: str, grant: Grant) -> None:
        seconds = math.ceil((grant.expires + EXPIRED_FOR - self._clock()).total_seconds())
        kept = [grant.kind, grant.client_id, grant.customer, grant.expires.isoformat()]
        await self._client.set(_key(token_hash), json.dumps(kept), ex=max(seconds, SHORTEST))

    async def find(self, token_hash: str) -> Grant | None:
        return _read(await self._client.get(_key(token_hash)))

    async def take(self, token_hash: str) -> Grant | None:
        return _read(await self._client.getdel(_key(token_hash)))

    async def close(self) -> None:
        await self._client.aclose()


def _key(token_hash: str) -> str:
    return f"snapbi:token:{token_hash}"


def _read(kept: bytes | str | None) -> Grant | None:
    if kept is None:
        return None
    kind, client_id, customer, expires = json.loads(kept)
    return Grant(kind=kind, client_id=client_id, customer=customer, expires=datetime.fromisoformat(expires))
