"""Why a signature does not match: for logs and people, never for the caller on the wire."""

from __future__ import annotations

from dataclasses import dataclass

from .reading import Reading


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the string to sign."""

    name: str
    """Such as "method"."""

    value: str
    """What stands there; for a token, only how long it is."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was checked, and what would have matched. Holds no secret, no token and no signature."""

    valid: bool
    """Whether the signature is good: what `verify_transaction` or `verify_token` answers."""

    algorithm: str
    """HMAC-SHA512 or SHA256withRSA."""

    separator: str
    """What stands between the parts."""

    parts: tuple[Part, ...]
    """The string to sign, in order."""

    would_match: tuple[Reading, ...] = ()
    """The readings that, together, would have matched; empty if the signature is good or none was found."""

    problems: tuple[str, ...] = ()
    """What is wrong at sight, in sentences: with the signature, with a part, with the time."""

    @property
    def readings(self) -> tuple[str, ...]:
        """What would have matched, in words."""
        return tuple(f"the {reading.part} {reading.says}" for reading in self.would_match)

    @property
    def differs(self) -> tuple[str, ...]:
        """The parts that differ, as far as that was found out."""
        return tuple(reading.part for reading in self.would_match)

    def __str__(self) -> str:
        """Tell it in one line, for a log."""
        if self.valid:
            return "; ".join((f"the {self.algorithm} signature is good", *self.problems))
        sentences = [f"the {self.algorithm} signature is not good"]
        if self.would_match:
            sentences.append(f"it was made with {' and '.join(self.readings)}")
        elif not self.problems:
            sentences.append("no other reading that was tried matches")
        return "; ".join((*sentences, *self.problems))
