"""What a token stands for, and what a server asks of a store of tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal, Protocol

Kind = Literal["b2b", "customer", "refresh"]

EXPIRED_FOR = timedelta(days=1)
"""How long an expired token is remembered, so that its user is told that it expired."""


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
    """Where grants are kept, by the hash of their token. Whatever it raises, the request is refused.

    Whether a grant has expired is the asker's to tell, by its own clock.
    """

    async def keep(self, token_hash: str, grant: Grant) -> None:
        """Remember a grant."""
        ...

    async def find(self, token_hash: str) -> Grant | None:
        """Give the grant, expired or not; None if it is not known."""
        ...

    async def take(self, token_hash: str) -> Grant | None:
        """Give the grant and forget it, as one step: of two that take the same, one gets None."""
        ...

    async def close(self) -> None:
        """Let go of connections, threads and files; the grants stay. A later question opens them again."""
        ...
