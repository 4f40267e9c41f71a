"""The rule on versions: what changed since the last edition decides the lowest that may follow."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen.changes.compare import changes_between
from snapgen.changes.versions import proposals
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs


def follow_the_changes(specs: Specs) -> Iterator[Finding]:
    """Find versions that are lower than the changes since the baseline ask for."""
    if specs.baseline is None:
        return
    changes = changes_between(specs.baseline, specs.systems)
    for proposal in proposals(specs.baseline, specs.systems, changes):
        if proposal.objection is not None:
            place = specs.folder.systems[proposal.system].system.version.span
            hint = f"write `version: {proposal.proposed}`; `snapgen diff` shows the changes"
            yield Finding(place, proposal.objection, hint)
