"""The profile of a system, as the runtime wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from snapbi_runtime import Profile  # type: ignore[import-not-found]
    from snapgen import ir

_NUMBERS = frozenset({"timestamp_tolerance", "token_lifetime"})


def profile_of(system: ir.System | None) -> Profile:
    """Return how a system signs; without a system, how the standard does."""
    from snapbi_runtime import Profile

    facts: dict[str, Any] = {} if system is None else {name: value.as_written for name, value, _ in system.profile}
    return Profile(**{name: int(value) if name in _NUMBERS else value for name, value in facts.items()})
