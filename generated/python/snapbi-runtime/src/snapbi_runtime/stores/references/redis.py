"""References in Redis, for any number of machines."""

import json
import math
from base64 import b64decode, b64encode
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...clock import Clock, system_clock
from ...secret import Secret
from ..redis_client import SHORTEST, examine, opened
from .reference import Claim, Earlier, Ended, Reference
from .served import ServedReferences

if TYPE_CHECKING:
    from redis.asyncio import Redis

END = "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL') end"
RELEASE = "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end"


class RedisReferences(ServedReferences):
    """Keeps references in Redis 6 or newer, under keys that begin with "snapbi:reference:".

    Warns in the log, at its first use, when the server may evict keys (`maxmemory-policy` other than noeviction) or
    forgets them when it restarts (`appendonly no`): under a forgotten reference a payment may be made again. With
    `appendfsync everysec`, or a failover to a replica that lags behind, the last second may be forgotten.

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

    async def begin(self, claim: Claim) -> Earlier | None:
        if not self._examined:
            self._examined = True
            with suppress(Exception):  # INFO may be forbidden; what else is wrong shows in the next command
                await examine(self._client, self._name, "references of payments", "free for another payment")
        seconds = max(SHORTEST, math.ceil((claim.expires - self._clock()).total_seconds()))
        key, value = _key(claim.reference), _written(claim, None)
        while not await self._client.set(key, value, nx=True, ex=seconds):
            found = await self._client.get(key)
            if found is not None:  # else it was released between the two commands
                return _read(found)
        return None

    async def end(self, claim: Claim, ended: Ended) -> None:
        await self._change(END, claim, _written(claim, ended))

    async def release(self, claim: Claim) -> None:
        await self._change(RELEASE, claim)

    async def close(self) -> None:
        await self._client.aclose()

    async def _change(self, script: str, claim: Claim, *values: bytes) -> None:
        untyped: Any = self._client  # as redis-py leaves its scripts, for pyright
        await untyped.eval(script, 1, _key(claim.reference), _written(claim, None), *values)


def _key(reference: Reference) -> str:
    return "snapbi:reference:" + ":".join(quote(part, safe="/") for part in reference)


def _written(claim: Claim, ended: Ended | None) -> bytes:
    kept = {"fingerprint": claim.fingerprint, "owner": claim.owner}
    if ended is not None:
        kept |= {"code": ended.code, "body": b64encode(ended.body).decode()}
    return json.dumps(kept).encode()


def _read(value: bytes | str) -> Earlier:
    kept = json.loads(value)
    ended = Ended(kept["code"], b64decode(kept["body"])) if "code" in kept else None
    return Earlier(kept["fingerprint"], ended)
