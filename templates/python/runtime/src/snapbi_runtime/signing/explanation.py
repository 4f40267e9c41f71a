"""Why a signature does not match: for logs and people, never for the caller on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from ..profile import Profile
    from ..secret import Secret
    from .keys import PublicKey


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a string to sign."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was checked, and what would have matched. Holds no secret, no token and no signature."""

    valid: bool
    algorithm: str
    parts: tuple[Part, ...]
    readings: tuple[str, ...]
    problems: tuple[str, ...]


def explain(
    secret_or_key: Secret | PublicKey,
    *,
    method: str,
    target: str,
    token: str | None,
    body: bytes,
    timestamp: str,
    signature: str,
    profile: Profile,
    client_id: str | None = None,
    customer_token: str | None = None,
    now: datetime | None = None,
    changes: int = 1,
) -> Explanation:
    """Tell why a transaction's signature is not good."""
    return Explanation(False, "", (), (), ())


def explain_token(
    public_key: PublicKey, client_id: str, timestamp: str, signature: str, *, now: datetime | None = None
) -> Explanation:
    """Tell why the signature of a token request is not good."""
    return Explanation(False, "", (), (), ())
