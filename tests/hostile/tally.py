"""What became of the pairs of positions and payloads, and the faults that were found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong with a pair, or with several that are harmless alone."""

    pairs: tuple[tuple[str, str], ...]
    what: tuple[str, ...]

    def told(self) -> str:
        """Return the fault as lines."""
        named = "\n".join(f"  {position} × {payload}" for position, payload in self.pairs[:5])
        more = f"\n  and {len(self.pairs) - 5} more" if len(self.pairs) > 5 else ""
        return f"{named}{more}\n" + "\n".join(f"    {line}" for line in self.what[:5])


@dataclass(slots=True)
class Tally:
    """What became of the pairs."""

    accepted: int = 0
    refused: int = 0
    runs: int = 0
    slowest: float = 0.0
    largest: int = 0
    faults: list[Fault] = field(default_factory=list)
    together: list[Fault] = field(default_factory=list)
    """Faults that only several pairs have together."""

    def told(self) -> str:
        """Return the counts as one line."""
        return (
            f"{self.accepted} pairs taken, {self.refused} refused, {len(self.faults)} faults, {len(self.together)} of "
            f"several pairs together; {self.runs} runs, the slowest {self.slowest:.1f} s, the largest {self.largest} MB"
        )
