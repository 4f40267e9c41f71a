"""Stores by URL, as a command line or a setting gives them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from ..clock import Clock, system_clock
from .address import shown
from .memory import MemoryStore
from .postgresql import PostgreSQLStore
from .redis import RedisStore
from .references import MemoryReferences, PostgreSQLReferences, RedisReferences, References, SQLiteReferences
from .sqlite import SQLiteStore
from .store import ExternalIdStore
from .tokens import MemoryTokens, PostgreSQLTokens, RedisTokens, SQLiteTokens, Tokens


@dataclass(frozen=True, slots=True)
class Stores:
    """All that a server has to remember, in one place."""

    external_ids: ExternalIdStore
    """Every X-EXTERNAL-ID, so that no message is taken twice."""

    references: References
    """Every partnerReferenceNo, so that no payment is made twice."""

    tokens: Tokens
    """The tokens that were issued."""

    async def close(self) -> None:
        """Let go of connections, threads and files; what is kept stays."""
        await self.external_ids.close()
        await self.references.close()
        await self.tokens.close()


def open_stores(url: str, *, timeout: float = 2.0, clock: Clock = system_clock) -> Stores:
    """Make the stores that a URL names, for external ids, references and tokens; `open_store` says which there are."""
    external_ids = open_store(url, timeout=timeout, clock=clock)
    match _kind(url):
        case "memory":
            return Stores(external_ids, MemoryReferences(clock=clock), MemoryTokens(clock))
        case "sqlite":
            path = _path(url)
            references = SQLiteReferences(path, timeout=timeout, clock=clock)
            return Stores(external_ids, references, SQLiteTokens(path, timeout=timeout, clock=clock))
        case "redis":
            in_redis = RedisReferences(url, timeout=timeout, clock=clock)
            return Stores(external_ids, in_redis, RedisTokens(url, timeout=timeout, clock=clock))
        case "postgresql":
            in_postgresql = PostgreSQLReferences(url, timeout=timeout, clock=clock)
            return Stores(external_ids, in_postgresql, PostgreSQLTokens(url, timeout=timeout, clock=clock))


def open_store(url: str, *, timeout: float = 2.0, clock: Clock = system_clock) -> ExternalIdStore:
    """Make the store of external ids that a URL names; nothing is connected to before the first `reserve`.

        memory:                               this process
        sqlite:///ids.db  sqlite:////var/ids  a file: three slashes from the working directory, four from the root
        redis://  rediss://  unix://          Redis, with TLS, on a socket; as in redis-py
        postgresql://  postgres://            PostgreSQL; as in libpq

    `timeout` is in seconds. Raises `ValueError` for any other URL, and what the store itself raises.
    """
    match _kind(url):
        case "memory":
            return MemoryStore(clock=clock)
        case "sqlite":
            return SQLiteStore(_path(url), timeout=timeout, clock=clock)
        case "redis":
            return RedisStore(url, timeout=timeout, clock=clock)
        case "postgresql":
            return PostgreSQLStore(url, timeout=timeout, clock=clock)


def _kind(url: str) -> Literal["memory", "sqlite", "redis", "postgresql"]:
    scheme = url.partition(":")[0]
    if url == "memory:":
        return "memory"
    if url.startswith("sqlite:///"):
        return "sqlite"
    if scheme in ("redis", "rediss", "unix"):
        return "redis"
    if scheme in ("postgresql", "postgres"):
        return "postgresql"
    raise ValueError(f"not a store: {shown(url)}; give memory:, sqlite:///path, redis://host or postgresql://host/name")


def _path(url: str) -> Path:
    return Path(unquote(url.removeprefix("sqlite:///")))
