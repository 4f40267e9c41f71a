"""What a service learns about a request besides its body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .partners import Partner


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request whose caller is known and whose signature is good. Its repr shows no header."""

    partner: Partner
    """Who calls."""

    customer: str | None
    """The customer whose token was sent; None if none was."""

    external_id: str
    """X-EXTERNAL-ID, which no other accepted request of its day carries; empty where the provider asks for none."""

    timestamp: datetime | None
    """X-TIMESTAMP; None where the provider asks for none."""

    headers: Mapping[str, str] = field(repr=False)
    """The other headers by lower-case name: no token, no signature."""

    correlation_id: str
    """The name of this request in the log."""
