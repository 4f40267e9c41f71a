"""Access tokens that the server has issued: random texts, kept as their hashes and nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Literal, Protocol

from ..clock import Clock, system_clock

Kind = Literal["b2b", "customer", "refresh"]

Mint = Callable[[], str]
"""Makes a token that nobody can guess and that was never made before."""

_EXPIRED_FOR = timedelta(days=1)
"""How long an expired token is remembered, so that its user is told that it expired."""


def new_token() -> str:
    """Make a token: 384 random bits as 64 characters."""
    return token_urlsafe(48)


def token_hash(token: str) -> str:
    """Give the SHA-256 of a token in lower-case hex: all that is ever stored of it."""
    return sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What a token stands for."""

    kind: Kind
    """"b2b" and "customer" open operations; "refresh" buys another customer token."""

    client_id: str
    """The partner that it was issued to."""

    expires: datetime
    """The first moment at which it is worth nothing."""

    customer: str | None = None
    """The customer on whose behalf the partner acts; None for a B2B token."""


class Tokens(Protocol):
    """Where grants are kept, by the hash of their token. Whatever it raises, the request is refused."""

    async def keep(self, token_hash: str, grant: Grant) -> None:
        """Remember a grant."""

    async def find(self, token_hash: str) -> Grant | None:
        """Give the grant, expired or not; None if it is not known."""

    async def take(self, token_hash: str) -> Grant | None:
        """Give the grant and forget it, as one step: of two that take the same, one gets None."""


class MemoryTokens:
    """Tokens in the memory of this process: they end with it, and no other process knows them.

    `known` are grants to begin with, by the hash of their token. Raises ValueError where several workers are asked
    for by WEB_CONCURRENCY.
    """

    def __init__(self, clock: Clock = system_clock, known: Mapping[str, Grant] | None = None) -> None:
        if os.environ.get("WEB_CONCURRENCY", "1") not in ("", "0", "1"):
            raise ValueError("several workers need tokens that all of them see; MemoryTokens serves one process")
        self._clock = clock
        self._grants = dict(known or {})
        self._sweep_at = 1024

    async def keep(self, token_hash: str, grant: Grant) -> None:
        """Remember a grant."""
        if len(self._grants) >= self._sweep_at:
            self._sweep()
        self._grants[token_hash] = grant

    async def find(self, token_hash: str) -> Grant | None:
        """Give the grant, expired or not; None if it is not known."""
        return self._grants.get(token_hash)

    async def take(self, token_hash: str) -> Grant | None:
        """Give the grant and forget it."""
        return self._grants.pop(token_hash, None)

    def _sweep(self) -> None:
        oldest = self._clock() - _EXPIRED_FOR
        self._grants = {key: grant for key, grant in self._grants.items() if grant.expires > oldest}
        self._sweep_at = max(1024, 2 * len(self._grants))  # so that a sweep is paid for by as many new tokens
