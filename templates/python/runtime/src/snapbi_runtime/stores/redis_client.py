"""A connection to Redis, for any store."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..secret import Secret
from .address import shown

if TYPE_CHECKING:
    from redis.asyncio import Redis

logger = logging.getLogger("snapbi_runtime.stores")

SHORTEST = 60
"""Seconds that a key lives at least, should its expiry have passed."""


def opened(url: str | Secret, timeout: float) -> "tuple[str, Callable[[], Redis]]":
    """Give the name by which errors call a server, and what makes its clients, which connect at their first use.

    A mistake in the URL is told at once. Raises what the stores say that they raise.
    """
    secret = url if isinstance(url, Secret) else Secret(url)
    name = shown(secret.reveal())
    _client(secret, timeout, name)
    return name, lambda: _client(secret, timeout, name)


async def examine(client: "Redis", name: str, kept: str, then: str) -> None:
    """Warn in the log if the server may forget: `kept` are "external ids", which are `then` "accepted again"."""
    untyped: Any = client  # as redis-py leaves its **kwargs, for pyright
    found = {**await untyped.info("memory"), **await untyped.info("persistence")}
    policy = found.get("maxmemory_policy", "noeviction")
    if policy != "noeviction":
        logger.warning(
            "%s has maxmemory-policy %s and may forget %s, which are then %s; set it to noeviction",
            name,
            policy,
            kept,
            then,
        )
    if found.get("aof_enabled") == 0:
        logger.warning("%s has appendonly no and forgets %s when it restarts, which are then %s", name, kept, then)


def _client(url: Secret, timeout: float, name: str) -> "Redis":
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
