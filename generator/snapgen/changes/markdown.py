"""A report as Markdown, for a changelog or a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snapgen.changes.change import Change
from snapgen.changes.report import Audience, Report, counts, removals, told, version_line
from snapgen.changes.verdict import Verdict

_LABELS = {"client": "Clients", "server": "Servers"}


def as_markdown(report: Report, audience: Audience, every: bool) -> str:
    """Return the report; safe changes are counted, and told one by one where `every` is set."""
    return "\n".join(_lines(report, audience, every)) + "\n"


def _lines(report: Report, audience: Audience, every: bool) -> Iterator[str]:
    if not report.changes:
        yield f"Nothing changed between {code(report.old)} and {code(report.new)}."
        return
    yield f"{counts(report.changes, audience).capitalize()}, from {code(report.old)} to {code(report.new)}."
    for proposal in report.changed():
        yield from ("", f"## {proposal.system}", "", f"{version_line(proposal)}.")
        groups = report.of(proposal.system)
        for operation, changes in groups:
            yield from ("", f"### {operation or 'All operations'}", "")
            told_ = [change for change in changes if every or audience.verdict(change) is not Verdict.SAFE]
            for change in told_:
                yield _item(change, audience)
            if len(told_) < len(changes):
                yield f"* {len(changes) - len(told_)} safe"
        advice = removals(change for _, changes in groups for change in changes)
        if advice:
            yield from ("", f"> {advice}")


def _item(change: Change, audience: Audience) -> str:
    sides = audience.rulings(change)
    values = _values(change)
    place = f"({'old ' if change.edition == 'old' else ''}{code(f'{change.span.path}:{change.span.line}')})"
    if len({ruling for _, ruling in sides}) == 1:
        ruling = sides[0][1]
        return f"* **{ruling.verdict.word}** {code(change.subject)}: {told(change)}{values}. {ruling.reason} {place}"
    verdicts = ", ".join(f"{ruling.verdict.word} for {side}s" for side, ruling in sides)
    reasons = " ".join(f"{_LABELS[side]}: {ruling.reason}" for side, ruling in sides)
    return f"* **{verdicts}** {code(change.subject)}: {told(change)}{values}. {reasons} {place}"


def _values(change: Change) -> str:
    old, new = (None if value is None else code(value) for value in (change.old, change.new))
    if old and new:
        return f", {old} → {new}"
    return f", {old or new}" if old or new else ""


def code(text: str) -> str:
    """Return a text as a code span, in which nothing of it acts; the fence is longer than any run of it."""
    line = " ".join(text.split()) or " "
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    room = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{room}{line}{room}{fence}"
