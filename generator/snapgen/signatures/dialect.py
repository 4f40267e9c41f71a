"""The profile of a system, as the runtime wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from snapbi_runtime import Profile
    from snapgen import ir


def profile_of(system: ir.System | None) -> Profile:
    """Return how a system signs; without a system, how the standard does."""
    from snapbi_runtime import Profile
    from snapgen.ir.profile import NUMBERS

    facts = {} if system is None else {name: value.as_written for name, value, _ in system.profile}
    given: dict[str, Any] = {name: _number(value) if name in NUMBERS else value for name, value in facts.items()}
    return Profile(**given)


def _number(value: str) -> int | None:
    return None if value == "none" else int(value)
