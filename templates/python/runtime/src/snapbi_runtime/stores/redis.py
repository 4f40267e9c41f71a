"""The store in Redis: `SET key value NX EX seconds`, for any number of machines."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..clock import Clock, system_clock
from ..secret import Secret
from .batching import BatchingStore
from .redis_client import SHORTEST, examine, opened
from .reservation import NEVER, Reservation

if TYPE_CHECKING:
    from redis.asyncio import Redis


class RedisStore(BatchingStore):
    """Keeps external ids in Redis, under keys that begin with "snapbi:external-id:".

    Warns in the log, at its first use, when the server may evict keys (`maxmemory-policy` other than noeviction) or
    forgets them when it restarts (`appendonly no`): a forgotten id is accepted again. With `appendfsync everysec`, or
    a failover to a replica that lags behind, the last second may be forgotten.

    `timeout` bounds each call, in seconds. Raises `ModuleNotFoundError` without the extra "redis", and `ValueError`
    for a URL that is none.
    """

    def __init__(self, url: str | Secret, *, timeout: float = 2.0, clock: Clock = system_clock) -> None:
        name, client = opened(url, timeout)
        super().__init__(name, timeout, lambda: _Server(client(), name, clock))


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
        if not self._examined:
            self._examined = True  # whatever comes of it: INFO may be forbidden, and is not asked for twice
            await examine(self._client, self._name, "external ids", "accepted again")

    async def close(self) -> None:
        await self._client.aclose()


def _key(entry: Reservation) -> str:
    return "snapbi:external-id:" + ":".join(quote(part, safe="/") for part in entry[:4])
