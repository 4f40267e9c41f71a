"""The version that a package should have next, by the heaviest change since the last edition.

From 1.0.0 on, a breaking change asks for the next major version, a risky one or an addition for the next minor one,
anything else for the next patch. Before 1.0.0 nothing is promised but what the middle number says, so a breaking
change asks for the next minor version and anything else for the next patch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from snapgen import ir
from snapgen.changes.change import Change
from snapgen.changes.rules.documentation import VERSION
from snapgen.changes.verdict import Verdict
from snapgen.diagnostics import Span
from snapgen.spec_text import as_written
from snapgen.wording import counted

Version = tuple[int, int, int]


class State(Enum):
    """How the version in the spec stands to the changes."""

    UNCHANGED = "unchanged"
    """Nothing changed, or the version alone."""
    FOLLOWS = "follows"
    """The version is the proposed one, or a later one."""
    BEHIND = "behind"
    """The version is lower than the proposed one."""
    ADDED = "added"
    """The package is new: any version does."""
    REMOVED = "removed"
    """The package is no longer made."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the next version of one package should be, and why."""

    system: str
    state: State
    old: str | None
    found: str | None
    """The version in the new edition's spec."""
    proposed: str | None
    reason: str
    span: Span

    @property
    def package(self) -> str:
        """The name of the distribution."""
        return f"snapbi-{self.system}"

    @property
    def objection(self) -> str | None:
        """What is wrong with the version in the spec, if anything is."""
        if self.state is not State.BEHIND:
            return None
        return (
            f"the version of `{self.system}` is {self.found}, and {self.proposed} must follow {self.old}: {self.reason}"
        )


def proposals(old: Sequence[ir.System], new: Sequence[ir.System], changes: Iterable[Change]) -> tuple[Proposal, ...]:
    """Return a proposal for each package of both editions, by name."""
    before, after = ({as_written(system.id): system for system in systems} for systems in (old, new))
    by_system: dict[str, list[Change]] = {name: [] for name in (*before, *after)}
    for change in changes:
        by_system[change.system].append(change)
    return tuple(_proposal(name, before.get(name), after.get(name), by_system[name]) for name in sorted(by_system))


def _proposal(name: str, old: ir.System | None, new: ir.System | None, changes: Sequence[Change]) -> Proposal:
    if new is None:
        assert old is not None
        return Proposal(name, State.REMOVED, as_written(old.version), None, None, "the system was removed", old.span)
    found = as_written(new.version)
    if old is None:
        return Proposal(name, State.ADDED, None, found, found, "the system is new", new.span)
    others = [change for change in changes if change.rule is not VERSION]
    version, reason = next_version(_parsed(old.version), others)
    state = State.FOLLOWS if _parsed(found) >= version else State.BEHIND
    if not others and state is State.FOLLOWS:
        state = State.UNCHANGED
    return Proposal(name, state, as_written(old.version), found, ".".join(map(str, version)), reason, new.span)


def next_version(old: Version, changes: Sequence[Change]) -> tuple[Version, str]:
    """Return the lowest version that may follow with these changes, and the reason in a few words."""
    if not changes:
        return old, "nothing changed"
    heaviest = max(changes, key=lambda change: change.verdict)
    adds = any(change.rule.adds for change in changes)
    major, minor, patch = old
    if heaviest.verdict is Verdict.BREAKING:
        count = sum(change.verdict is Verdict.BREAKING for change in changes)
        reason = counted(count, "breaking change")
        return ((major + 1, 0, 0), reason) if major else ((0, minor + 1, 0), f"{reason}, before 1.0.0")
    if heaviest.verdict is Verdict.RISKY or adds:
        reason = "a risky change" if heaviest.verdict is Verdict.RISKY else "something was added"
        return ((major, minor + 1, 0), reason) if major else ((0, minor, patch + 1), f"{reason}, before 1.0.0")
    return (major, minor, patch + 1), "only safe changes"


def _parsed(version: str) -> Version:
    major, minor, patch = (int(part) for part in as_written(version).split("."))
    return major, minor, patch
