"""The store in Redis: `SET key value NX EX seconds`, for any number of machines."""

import logging
import math
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..clock import Clock, system_clock
from ..secret import Secret
from .address import shown
from .batching import BatchingStore
from .reservation import NEVER, Reservation

if TYPE_CHECKING:
    from redis.asyncio import Redis

logger = logging.getLogger("snapbi_runtime.stores")

SHORTEST = 60
"""Seconds that a key lives at least, should its expiry have passed."""


class RedisStore(BatchingStore):
    """Keeps external ids in Redis, under keys that begin with "snapbi:external-id:".

    Warns in the log, at its first use, when the server may evict keys (`maxmemory-policy` other than noeviction) or
    forgets them when it restarts (`appendonly no`): a forgotten id is accepted again. With `appendfsync everysec`, or
    a failover to a replica that lags behind, the last second may be forgotten.

    `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the extra "redis", and `ValueError`
    for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        secret = url if isinstance(url, Secret) else Secret(url)
        name = shown(secret.reveal())
        _connect(secret, timeout, name)  # a mistake in the URL is told now, and no connection is made yet
        super().__init__(name, timeout, lambda: _Server(_connect(secret, timeout, name), name, clock))


class _Server:
    def __init__(self, client: "Redis", name: str, clock: Clock) -> None:
        self._client = client
        self._name = name
        self._clock = clock
        self._examined = False

    async def claim(self, entries: Sequence[Reservation]) -> Sequence[bool]:
        now = self._clock()
        # No transaction: each SET stands alone, and MULTI would only hold up the server's other callers.
        async with self._client.pipeline(transaction=False) as pipeline:
            for entry in entries:
                if entry.expires == NEVER:
                    pipeline.set(_key(entry), b"", nx=True)
                else:
                    seconds = math.ceil((entry.expires - now).total_seconds())
                    pipeline.set(_key(entry), b"", nx=True, ex=max(seconds, SHORTEST))
            answers = await pipeline.execute()
        return [answer is not None for answer in answers]

    async def upkeep(self) -> None:
        if self._examined:
            return
        self._examined = True  # whatever comes of it: INFO may be forbidden, and is not asked for twice
        untyped: Any = self._client  # as redis-py leaves its **kwargs, for pyright
        found = {**await untyped.info("memory"), **await untyped.info("persistence")}
        policy = found.get("maxmemory_policy", "noeviction")
        if policy != "noeviction":
            logger.warning(
                "%s has maxmemory-policy %s and may forget external ids, which are then accepted again; "
                "set it to noeviction",
                self._name,
                policy,
            )
        if found.get("aof_enabled") == 0:
            logger.warning(
                "%s has appendonly no and forgets external ids when it restarts, which are then accepted again",
                self._name,
            )

    async def close(self) -> None:
        await self._client.aclose()


def _key(entry: Reservation) -> str:
    return "snapbi:external-id:" + ":".join(quote(part, safe="/") for part in entry[:4])


def _connect(url: Secret, timeout: float, name: str) -> "Redis":
    try:
        from redis.asyncio import Redis
        from redis.asyncio.retry import Retry
        from redis.backoff import NoBackoff
    except ModuleNotFoundError:
        raise ModuleNotFoundError("a Redis store needs: pip install 'snapbi-runtime[redis]'") from None
    untyped: Any = Redis
    with suppress(Exception):  # their text may repeat the URL
        client: Redis = untyped.from_url(
            url.reveal(),
            socket_timeout=timeout,
            socket_connect_timeout=timeout,
            # A SET that is sent again after its answer was lost would find its own key.
            retry=Retry(NoBackoff(), 0),
        )
        return client
    raise ValueError(f"not the URL of a Redis server: {name}")
