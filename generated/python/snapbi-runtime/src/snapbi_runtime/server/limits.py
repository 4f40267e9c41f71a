"""What a request may weigh before anything looks at its meaning."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of a request; what exceeds them is answered with case 400/00."""

    body: int = 64 * 1024
    """The most bytes of a body."""

    depth: int = 32
    """The most objects and arrays that stand within each other."""

    headers: int = 100
    """The most headers."""

    header_bytes: int = 16 * 1024
    """The most bytes of all names and values of headers together."""

    body_seconds: float = 10.0
    """The most seconds that a body may take to arrive."""
