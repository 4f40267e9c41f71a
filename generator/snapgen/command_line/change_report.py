"""Print what differs between two editions, for the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from snapgen.changes.change import Change
from snapgen.changes.report import Audience, Report, counts, removals, told, version_line
from snapgen.changes.versions import Proposal
from snapgen.command_line.console import complain, printable
from snapgen.command_line.prose import paragraph, tell

_COLOURS = {"breaking": "red", "risky": "yellow", "safe": "green"}


def show_report(compared: Report, side: Audience, every: bool) -> None:
    """Print what changed, system by system, with the next version of each; safe changes one by one for `every`."""
    if not compared.changes:
        tell(f"nothing changed between {compared.old} and {compared.new}")
        return
    for proposal in compared.changed():
        tell(proposal.system, bold=True)
        groups = compared.of(proposal.system)
        for operation, changes in groups:
            tell(f"  {operation or 'all operations'}", bold=True)
            _show_changes(changes, side, every)
        _show_version(proposal)
        advice = removals(change for _, changes in groups for change in changes)
        if advice:
            paragraph(advice, "  note: ")
        tell()
    tell(counts(compared.changes, side), bold=True)
    sys.stdout.flush()
    for proposal in compared.proposals:
        if proposal.objection:
            complain(printable(proposal.objection), fg="red")


def _show_version(proposal: Proposal) -> None:
    tell(f"  version: {version_line(proposal)}", fg="red" if proposal.objection else None)


def _show_changes(changes: Iterable[Change], side: Audience, every: bool) -> None:
    safe: dict[str, int] = {}
    for change in changes:
        word = side.verdict(change).word
        if word == "safe" and not every:
            safe[change.rule.id] = safe.get(change.rule.id, 0) + 1
            continue
        values = " → ".join(value for value in (change.old, change.new) if value is not None)
        tell(f"    {word}: {change.subject}: {told(change)}{f', {values}' if values else ''}", fg=_COLOURS[word])
        tell(f"      {change.span}{' (old)' if change.edition == 'old' else ''} [{change.rule.id}]")
        for name, ruling in side.rulings(change):
            paragraph(f"{ruling.verdict.word}. {ruling.reason}", f"      {name}: ")
    if safe:
        counted = ", ".join(f"{number} {rule}" for rule, number in sorted(safe.items()))
        tell(f"    safe: {counted}", fg="green")
