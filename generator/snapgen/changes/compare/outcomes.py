"""Compare how the outcome of a write is asked for, and how the answer is read."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.rules import documentation
from snapgen.changes.rules import outcomes as rules
from snapgen.changes.words import Text, listing, shown
from snapgen.spec_text import as_written


def outcomes(where: Where, old: ir.Operation, new: ir.Operation) -> Iterator[Change]:
    """Tell the changes of `outcome_from` and of the reading of its answer."""
    first, second = (each.outcome.span if each.outcome else None for each in (old, new))
    where = where.at("outcome", first, second)
    if old.outcome_from is not None and new.outcome_from is not None and old.outcome_from != new.outcome_from:
        yield where.change(rules.OUTCOME_ASKED, shown(old.outcome_from), shown(new.outcome_from))
    before, after = _told(old), _told(new)
    if before != after:
        rule = rules.OUTCOME_TOLD if len(after) > len(before) else rules.OUTCOME_UNTOLD
        gone, came = (
            [each for each in told if each not in other] for told, other in ((before, after), (after, before))
        )
        yield where.change(rule, ", ".join(gone) or None, ", ".join(came) or None)
    if old.outcome is None or new.outcome is None:
        return
    yield from _reading(where, old.outcome, new.outcome)


def _reading(where: Where, old: ir.OutcomeReading, new: ir.OutcomeReading) -> Iterator[Change]:
    if old.status != new.status:
        yield where.change(rules.OUTCOME_REVERSED, shown(old.status), shown(new.status))
    before, after = _decisions(old), _decisions(new)
    for value in sorted(before.keys() | after.keys()):
        if before.get(value) != after.get(value):
            rule = rules.OUTCOME_REVERSED if value in before else rules.OUTCOME_DECIDED
            place = where.at(f"outcome {value}")
            yield place.change(rule, before.get(value, "undecided"), after.get(value, "undecided"))
    asked = [tuple(" = ".join(map(as_written, pair)) for pair in each.references) for each in (old, new)]
    for first, second in ((asked[0], asked[1]), (old.not_with, new.not_with)):
        if first != second:
            same = sorted(map(as_written, first)) == sorted(map(as_written, second))
            yield where.change(documentation.ORDER if same else rules.OUTCOME_ASKED, listing(first), listing(second))
    if before == after and _lists(old) != _lists(new):
        yield where.change(documentation.ORDER)


def _decisions(reading: ir.OutcomeReading) -> dict[str, str]:
    """Return what each value of the status decides; where several lists have it, the first counts."""
    named = ("success", "refused", "pending", "untouched")
    decided: dict[str, str] = {}
    for name, values in zip(named, _lists(reading), strict=True):
        for value in values:
            decided.setdefault(as_written(value), name)
    return decided


def _lists(reading: ir.OutcomeReading) -> tuple[tuple[Text, ...], ...]:
    return (reading.success, reading.refused, reading.pending, reading.untouched)


def _told(operation: ir.Operation) -> list[str]:
    """Return what is told about the outcome: the operation that tells it, and how its answer is read."""
    asked = [] if operation.outcome_from is None else ["told by another operation"]
    return asked + ([] if operation.outcome is None else ["read from its answer"])
