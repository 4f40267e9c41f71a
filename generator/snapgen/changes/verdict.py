"""How much a change weighs for one side of the wire."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal


class Verdict(IntEnum):
    """The class of a change for one side; a greater one weighs more."""

    SAFE = 0
    """Nothing is to be done: old code, and the old package, go on."""
    RISKY = 1
    """Code goes on, but it meets something new, or the other side may lag behind: look at it."""
    BREAKING = 2
    """Code no longer runs or passes its type checks, or messages of the old package are refused."""

    @property
    def word(self) -> Literal["breaking", "risky", "safe"]:
        """The word that reports have."""
        return "breaking" if self is Verdict.BREAKING else "risky" if self is Verdict.RISKY else "safe"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict and its reason in one sentence."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Sides:
    """What a change means to a client (who calls through the emitted client) and to a server (who implements it)."""

    client: Ruling
    server: Ruling


def breaks(reason: str) -> Ruling:
    """Return the ruling that a change is breaking."""
    return Ruling(Verdict.BREAKING, reason)


def risks(reason: str) -> Ruling:
    """Return the ruling that a change is risky."""
    return Ruling(Verdict.RISKY, reason)


def spares(reason: str) -> Ruling:
    """Return the ruling that a change is safe."""
    return Ruling(Verdict.SAFE, reason)
