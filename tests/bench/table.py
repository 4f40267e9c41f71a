"""Tables that set what is emitted beside its peers: figure, ratio, aim, and whether it is met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Row:
    """One peer beside ours."""

    name: str
    figure: float | None
    """None if it could not be measured."""
    ratio: float | None
    """Ours to the peer's."""
    aim: float | None = None


def print_table(
    title: str, ours: tuple[str, float], rows: Iterable[Row], bound: Literal["at most", "at least"]
) -> None:
    """Print our figure, then each peer's with the ratio of ours to it, and whether that is as it should be."""
    name, figure = ours
    print(f"\n{title}\n  {name:56} {figure:9.1f}")
    for row in rows:
        if row.figure is None or row.ratio is None:
            print(f"  {row.name:56} {'-':>9}  not measured")
            continue
        line = f"  {row.name:56} {row.figure:9.1f}  ratio {row.ratio:5.2f}"
        if row.aim is not None:
            met = row.ratio <= row.aim if bound == "at most" else row.ratio >= row.aim
            line += f"  {bound} {row.aim:.2f}: {'met' if met else 'MISSED'}"
        print(line)
