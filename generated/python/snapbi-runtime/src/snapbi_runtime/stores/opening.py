"""Stores by URL, as a command line or a setting gives them."""

from pathlib import Path
from urllib.parse import unquote

from ..clock import Clock, system_clock
from .address import shown
from .memory import MemoryStore
from .postgresql import PostgreSQLStore
from .redis import RedisStore
from .sqlite import SQLiteStore
from .store import ExternalIdStore


def open_store(url: str, *, timeout: float = 2.0, clock: Clock = system_clock) -> ExternalIdStore:
    """Make the store that a URL names; nothing is connected to before the first `reserve`.

        memory:                               this process
        sqlite:///ids.db  sqlite:////var/ids  a file: three slashes from the working directory, four from the root
        redis://  rediss://  unix://          Redis, with TLS, on a socket; as in redis-py
        postgresql://  postgres://            PostgreSQL; as in libpq

    `timeout` is in seconds. Raises `ValueError` for any other URL, and what the store itself raises.
    """
    scheme = url.partition(":")[0]
    if url == "memory:":
        return MemoryStore(clock=clock)
    if url.startswith("sqlite:///"):
        return SQLiteStore(Path(unquote(url.removeprefix("sqlite:///"))), timeout=timeout, clock=clock)
    if scheme in ("redis", "rediss", "unix"):
        return RedisStore(url, timeout=timeout, clock=clock)
    if scheme in ("postgresql", "postgres"):
        return PostgreSQLStore(url, timeout=timeout, clock=clock)
    raise ValueError(f"not a store: {shown(url)}; give memory:, sqlite:///path, redis://host or postgresql://host/name")
