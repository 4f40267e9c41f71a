"""Compare the fields of bodies, those of nested objects included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import shapes, told
from snapgen.changes.pairing import paired, placeless
from snapgen.changes.rule import Rule
from snapgen.changes.rules import documentation
from snapgen.changes.rules import fields as rules
from snapgen.changes.words import listing, shape, shown
from snapgen.names import snake_case
from snapgen.spec_text import as_written


def bodies(where: Where, old: ir.Body, new: ir.Body) -> Iterator[Change]:
    """Tell the changes of a request or response body."""
    where = where.at(where.subject, old.span, new.span)
    yield from tables(where, old.fields, new.fields)
    yield from _one_of(where, old.at_least_one_of, new.at_least_one_of)
    yield from told.errata(where, old.errata, new.errata)


def tables(where: Where, old: Iterable[ir.Field], new: Iterable[ir.Field], joint: str = " ") -> Iterator[Change]:
    """Tell the changes of a table of fields; `joint` stands between what holds the table and the name of a field.

    One that is gone and one that came are one field with another name where both have the same name in Python or in
    the document, or the same description.
    """
    pairs = paired(old, new, lambda field: field.name)
    renamed, pairs = pairs.with_renames(_alike)
    yield from told.order(where, pairs.reordered)
    for before, after in pairs.different:
        yield from _field(_at(where, before, after, joint), before, after)
    for before, after in renamed:
        place = _at(where, before, after, joint)
        yield place.change(rules.FIELD_RENAMED, shown(before.name), shown(after.name))
        yield from _field(place, before, after)
    for before in pairs.removed:
        yield _at(where, before, before, joint).removal(rules.FIELD_REMOVED, shape(before.shape))
    for after in pairs.added:
        rule = rules.FIELD_ADDED_MANDATORY if after.required else rules.FIELD_ADDED
        yield _at(where, after, after, joint).change(rule, None, f"{shape(after.shape)}, {as_written(after.presence)}")


def presence(where: Where, old: ir.Field, new: ir.Field, mandatory: Rule, optional: Rule) -> Iterator[Change]:
    """Tell whether a field or header must be sent in other cases."""
    rule = {
        ("O", "M"): mandatory,
        ("C", "M"): mandatory,
        ("M", "O"): optional,
        ("M", "C"): optional,
        ("O", "C"): rules.FIELD_CONDITIONAL,
        ("C", "O"): rules.FIELD_UNCONDITIONAL,
    }.get((old.presence, new.presence))
    if rule is not None:
        yield where.change(rule, as_written(old.presence), as_written(new.presence))
    else:
        yield from told.texts(where, rules.FIELD_CONDITION, old.condition, new.condition)


def details(where: Where, old: ir.Field, new: ir.Field) -> Iterator[Change]:
    """Tell the changes that fields and headers have in common, but for name, presence and condition."""
    yield from shapes.scalars(where, old.shape, new.shape)
    if old.secret != new.secret:
        yield where.change(rules.FIELD_SECRET if new.secret else rules.FIELD_SHOWN)
    yield from told.description(where, old.description, new.description)
    yield from told.description(where, old.example, new.example)
    yield from told.sources(where, old.source, new.source)
    readings = [placeless((each.name, each.presence, each.shape)) for each in (old, new)]
    if readings[0] == readings[1]:  # else it is told how the row is read
        yield from told.anything(where, documentation.DOCUMENTED, old.row, new.row)
    yield from told.errata(where, old.errata, new.errata)


def _field(where: Where, old: ir.Field, new: ir.Field) -> Iterator[Change]:
    yield from presence(where, old, new, rules.FIELD_MANDATORY, rules.FIELD_OPTIONAL)
    yield from details(where, old, new)
    yield from inner(where, old, new)


def inner(where: Where, old: ir.Field, new: ir.Field) -> Iterator[Change]:
    """Tell the changes below an object; where only one side has fields, the types differ, which is told."""
    before, after = (each.shape.fields if isinstance(each.shape, ir.ObjectShape) else () for each in (old, new))
    if before and after:
        yield from tables(where, before, after, ".")


def _at(where: Where, old: ir.Field, new: ir.Field, joint: str) -> Where:
    return where.at(f"{where.subject}{joint}{as_written(new.name)}", old.span, new.span)


def _alike(old: ir.Field, new: ir.Field) -> bool:
    if snake_case(as_written(old.name)) == snake_case(as_written(new.name)) or old.row.name == new.row.name:
        return True
    return type(old.shape) is type(new.shape) and old.description == new.description


def _one_of(where: Where, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    before, after = set(old), set(new)
    if before == after:
        if old != new:
            yield where.change(documentation.ORDER, listing(old), listing(new))
        return
    narrowed = not before or (after and after < before)
    widened = not after or (before and after > before)
    rule = rules.ONE_OF_NARROWED if narrowed else rules.ONE_OF_WIDENED if widened else rules.ONE_OF_CHANGED
    yield where.change(rule, listing(old) or "no rule", listing(new) or "no rule")
