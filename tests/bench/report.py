"""The table that a benchmark prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from measure import Cost

_TOLERANCE = 1.1
"""How much worse than linear growth may be."""


@dataclass(frozen=True, slots=True)
class Case:
    """One row: what it costs us, datamodel-codegen (models) and openapi-python-client (client); None is a failure."""

    name: str
    runs: int
    ours: Cost | None
    models: Cost | None
    client: Cost | None
    aim: str | None
    """What was aimed at, and whether it was met."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Three workspaces, from which growth is told, with the numbers of their operations."""

    sizes: tuple[int, int, int]
    start: Case
    small: Case
    large: Case


def aim(text: str, ours: Cost | None, other: Cost | None, most: float) -> str:
    """Tell whether our CPU is at most so many times the other's."""
    if ours is None or other is None:
        return f"{text}: not measured"
    return f"{text}: {'met' if ours.cpu <= most * other.cpu else 'MISSED'}"


def print_report(cases: Iterable[Case], growth: Growth | None, versions: str) -> None:
    """Print the table, the growth and what was measured with."""
    print(f"{'':22} {'':>4} {'snapgen':>15}  {'datamodel-codegen':>22}  {'openapi-python-client':>22}")
    print(f"{'case':22} {'runs':>4} {'CPU s':>7} {'MiB':>7}" + f"  {'CPU s':>7} {'MiB':>7} {'ratio':>6}" * 2 + "  aim")
    for case in cases:
        peers = "  ".join(_peer(case.ours, peer) for peer in (case.models, case.client))
        print(f"{case.name:22} {case.runs:>4} {_figures(case.ours)}  {peers}  {case.aim or ''}".rstrip())
    if growth is not None:
        print()
        _print_growth(growth)
    print(f"\nratio: snapgen's CPU to the peer's; MiB: peak of the largest process; medians of the runs\n{versions}")


def _print_growth(growth: Growth) -> None:
    start, small, large = growth.sizes
    linear = (large - start) / (small - start)
    print(f"growth of CPU from {small} to {large} operations, less what {start} costs; linear is {linear:.1f}")
    cases = (growth.start, growth.small, growth.large)
    print(_growth_line("snapgen", [case.ours for case in cases], linear))
    print(_growth_line("datamodel-codegen", [case.models for case in cases]))
    print(_growth_line("openapi-python-client", [case.client for case in cases]))


def _growth_line(name: str, costs: Iterable[Cost | None], linear: float | None = None) -> str:
    cpu = [cost.cpu for cost in costs if cost is not None]
    if len(cpu) < 3:
        return f"  {name:21} not measured"
    times = (cpu[2] - cpu[0]) / (cpu[1] - cpu[0])
    line = f"  {name:21} {times:5.1f}  ({cpu[2] / cpu[1]:.1f} as it stands)"
    if linear is None:
        return line
    return f"{line}  at most linear + 10 %: {'met' if times <= _TOLERANCE * linear else 'MISSED'}"


def _peer(ours: Cost | None, peer: Cost | None) -> str:
    ratio = f"{ours.cpu / peer.cpu:6.2f}" if ours and peer else f"{'-':>6}"
    return f"{_figures(peer)} {ratio}"


def _figures(cost: Cost | None) -> str:
    return f"{cost.cpu:7.2f} {cost.peak:7.0f}" if cost else f"{'-':>7} {'-':>7}"
