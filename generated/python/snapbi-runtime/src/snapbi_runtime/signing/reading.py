"""What a signature's maker may have read otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

ValueT = TypeVar("ValueT")
ValueT_co = TypeVar("ValueT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """Another reading of one part."""

    part: str
    """The part that differs, such as "body", "path", "query", "token", "timestamp", "secret" or "encoding"."""

    says: str
    """How it was read, in words that follow the name of the part."""


@dataclass(frozen=True, slots=True)
class Choice(Generic[ValueT_co]):
    """A value that may stand in the string to sign, or make a signature of it."""

    value: ValueT_co

    reading: Reading | None = None
    """What is unusual about it; None for a value that a verifier accepts."""


def choice(part: str, says: str, value: ValueT) -> Choice[ValueT]:
    """Return an unusual value."""
    return Choice(value, Reading(part, says))
