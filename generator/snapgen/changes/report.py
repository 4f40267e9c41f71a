"""What two editions differ in, as one value that every format prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from snapgen import ir
from snapgen.changes.change import Change
from snapgen.changes.compare import changes_between
from snapgen.changes.verdict import Ruling, Verdict
from snapgen.changes.versions import Proposal, proposals


class Audience(Enum):
    """Whom a report is for."""

    CLIENT = "client"
    SERVER = "server"
    BOTH = "both"

    def rulings(self, change: Change) -> tuple[tuple[str, Ruling], ...]:
        """Return what a change means to each side that is asked about."""
        both = (("client", change.client), ("server", change.server))
        return tuple((side, ruling) for side, ruling in both if self in (Audience.BOTH, Audience(side)))

    def verdict(self, change: Change) -> Verdict:
        """Return the heaviest verdict for those sides."""
        return max(ruling.verdict for _, ruling in self.rulings(change))


@dataclass(frozen=True, slots=True)
class Report:
    """Every change between two editions, and the version that each package should have next."""

    old: str
    new: str
    changes: tuple[Change, ...]
    proposals: tuple[Proposal, ...]

    def of(self, system: str) -> tuple[tuple[str | None, tuple[Change, ...]], ...]:
        """Return the changes of a system by operation; None stands first, for what operations share."""
        changes = [change for change in self.changes if change.system == system]
        operations = dict.fromkeys(change.operation for change in changes)
        return tuple((each, tuple(change for change in changes if change.operation == each)) for each in operations)

    def changed(self) -> tuple[Proposal, ...]:
        """Return the proposals for the packages that changed, or whose version is wrong."""
        systems = {change.system for change in self.changes}
        return tuple(each for each in self.proposals if each.system in systems or each.objection)


def report(old: str, new: str, before: tuple[ir.System, ...], after: tuple[ir.System, ...]) -> Report:
    """Compare the systems of two editions, whose names are `old` and `new`."""
    changes = changes_between(before, after)
    return Report(old, new, changes, proposals(before, after, changes))


def counts(changes: Iterable[Change], audience: Audience) -> str:
    """Return how many changes there are of each class, the heaviest first, in words."""
    verdicts = [audience.verdict(change) for change in changes]
    numbers = ((verdict, verdicts.count(verdict)) for verdict in sorted(Verdict, reverse=True))
    return ", ".join(f"{number} {verdict.word}" for verdict, number in numbers if number) or "no changes"


def told(change: Change) -> str:
    """Return what happened as a clause: `a field became mandatory`."""
    sentence = change.rule.sentence.rstrip(".")
    return sentence[0].lower() + sentence[1:]


def removals(changes: Iterable[Change]) -> str | None:
    """Return the advice for what was removed in one step, if anything was."""
    gone = sum(change.rule.removes for change in changes)
    if not gone:
        return None
    what = "One thing was" if gone == 1 else f"{gone} things were"
    return (
        f"{what} removed in one step. Where the two sides cannot move at once, tell users first and release an "
        "edition that still has what goes."
    )


def version_line(proposal: Proposal) -> str:
    """Return what the version is and should be, and why, in one line."""
    if proposal.old is None:
        return f"{proposal.package} {proposal.found}: {proposal.reason}"
    if proposal.proposed is None:
        return f"{proposal.package} {proposal.old} is the last: {proposal.reason}"
    line = f"{proposal.package} {proposal.old} → {proposal.proposed}: {proposal.reason}"
    if proposal.objection is not None:
        return f"{line}; the spec says {proposal.found}, which is too low"
    return line if proposal.found == proposal.proposed else f"{line}; the spec says {proposal.found}"
