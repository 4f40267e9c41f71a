"""Tokens in Redis, for any number of machines."""

from __future__ import annotations

import json
import math
from datetime import datetime
from typing import TYPE_CHECKING

from ...clock import Clock, system_clock
from ...secret import Secret
from ..redis_client import SHORTEST, opened
from .grant import EXPIRED_FOR, Grant
from .served import ServedTokens

if TYPE_CHECKING:
    from redis.asyncio import Redis


class RedisTokens(ServedTokens):
    """Keeps tokens in Redis 6.2 or newer, under keys that begin with "snapbi:token:".

    A token that the server forgets, by eviction or at a restart, is unknown from then on: its partner asks for
    another. `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the extra "redis", and
    `ValueError` for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        name, client = opened(url, timeout)
        super().__init__(name, timeout, lambda: _Server(client(), clock))


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
