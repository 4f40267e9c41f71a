"""Compare what two editions of a field may hold."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import told
from snapgen.changes.rule import Rule
from snapgen.changes.rules import documentation, values
from snapgen.changes.rules import shapes as rules
from snapgen.changes.words import count, shape, shown


def scalars(where: Where, old: ir.Shape, new: ir.Shape) -> Iterator[Change]:
    """Tell the changes of a shape that is no object with fields of its own."""
    if isinstance(old, ir.TextShape) and isinstance(new, ir.TextShape):
        yield from _text(where, old, new)
    elif isinstance(old, ir.AmountShape) and isinstance(new, ir.AmountShape):
        yield from _amount(where, old, new)
    elif isinstance(old, ir.MoneyShape) and isinstance(new, ir.MoneyShape):
        yield from _amount(where, old.amount, new.amount)
        yield from _money(where, old, new)
    elif shape(old) != shape(new):
        yield where.change(rules.TYPE_CHANGED, shape(old), shape(new))


def lengths(where: Where, old: tuple[int, int | None], new: tuple[int, int | None]) -> Iterator[Change]:
    """Tell how the least and the greatest length have moved; None is no limit."""
    rule = _moved(old[1], new[1], rules.LENGTH_SHORTENED, rules.LENGTH_LENGTHENED)
    if rule is not None:
        yield where.change(rule, count(old[1]) or "no limit", count(new[1]) or "no limit")
    rule = _moved(old[0], new[0], rules.MINIMUM_LOWERED, rules.MINIMUM_RAISED)
    if rule is not None:
        yield where.change(rule, count(old[0]), count(new[0]))


def _text(where: Where, old: ir.TextShape, new: ir.TextShape) -> Iterator[Change]:
    yield from lengths(where, (old.minimum, old.maximum), (new.minimum, new.maximum))
    for before, after, set_, dropped, replaced in (
        (old.format, new.format, rules.FORMAT_SET, rules.FORMAT_DROPPED, rules.FORMAT_CHANGED),
        (old.only, new.only, rules.VALUE_FIXED, rules.VALUE_FREED, rules.VALUE_REPLACED),
        (old.values, new.values, values.LIST_BOUND, values.LIST_UNBOUND, values.LIST_REPLACED),
    ):
        rule = set_ if before is None else dropped if after is None else replaced
        yield from told.texts(where, rule, before, after)


def _amount(where: Where, old: ir.AmountShape, new: ir.AmountShape) -> Iterator[Change]:
    digits = (old.integer_digits, new.integer_digits)
    rule = _moved(*digits, rules.AMOUNT_DIGITS_FEWER, rules.AMOUNT_DIGITS_MORE)
    if rule is not None:
        yield where.change(rule, *map(count, digits))
    if old.fraction_digits != new.fraction_digits:
        yield where.change(rules.AMOUNT_SCALE, count(old.fraction_digits), count(new.fraction_digits))


def _money(where: Where, old: ir.MoneyShape, new: ir.MoneyShape) -> Iterator[Change]:
    before, after = (", ".join(map(str, each.sources)) or None for each in (old, new))
    if old.sources != new.sources:
        yield where.change(documentation.SOURCE, shown(before), shown(after))
    yield from told.errata(where, old.errata, new.errata)


def _moved(old: int | None, new: int | None, lower: Rule, higher: Rule) -> Rule | None:
    """Return the rule for the direction in which a limit has moved; None is higher than any number."""
    if old == new:
        return None
    return lower if old is None or (new is not None and new < old) else higher
