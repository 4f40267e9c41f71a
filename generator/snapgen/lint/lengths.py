"""Rules on lengths: what a row allows must be possible, and must allow what the row itself lists."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.lint.fitting import SHORTEST_DATE_TIME, Misfit, misfit
from snapgen.lint.json_tree import NotJsonError, parse
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.loading.located import Text
from snapgen.spec_model.rows import FieldRow


def are_possible(specs: Specs) -> Iterator[Finding]:
    """Find rows whose columns or form leave no text that fits."""
    for placed in specs.rows:
        row = placed.row.row
        overlaid = any(erratum.effective and erratum.effective.length for erratum in placed.row.errata)
        if row.max is not None and row.min is not None and not overlaid and row.min > _characters(row.max):
            message = f"`{placed.name}` has at least {row.min} and at most {_characters(row.max)} characters"
            hint = "look at the row again, or add an erratum with `effective: {length: ...}`"
            yield Finding(row.max.span, message, hint)
    for _, field in specs.fields():
        shape = field.shape
        longest = shape.maximum if isinstance(shape, ir.TextShape) and shape.format == "date-time" else None
        if longest is not None and longest < SHORTEST_DATE_TIME:
            message = f"`{field.name}` is a time of at most {longest} characters"
            hint = f"the shortest date-time has {SHORTEST_DATE_TIME}: correct the length or the format by an erratum"
            yield Finding(field.span, message, hint)


def allow_listed_values(specs: Specs) -> Iterator[Finding]:
    """Find listed values, and values that are the only one, that their own row refuses."""
    for system, field in specs.fields():
        row = specs.row_at.get(field.span)
        if row is None or not isinstance(field.shape, ir.TextShape):
            continue
        values = [*row.values, *_shared(specs, system, field.shape), *([row.value] if row.value is not None else [])]
        for value in values:
            found = misfit(field.shape, str(value))
            if found is not None:
                related = ((field.span, "the row is here"),)
                message = f"the value `{value}` of `{field.name}` {found.why}"
                yield Finding(value.span, message, _hint("value", found), related)


def allow_examples(specs: Specs) -> Iterator[Finding]:
    """Find examples that their own row refuses."""
    for _, field in specs.fields():
        row = specs.row_at.get(field.span)
        if row is not None:
            yield from _example(field.name, field.shape, row)


def _shared(specs: Specs, system: ir.System, shape: ir.TextShape) -> list[Text]:
    statuses = specs.folder.systems[system.id].system.statuses
    return [value for name, listed in statuses.items() if str(name) == shape.values for value in listed.values]


def _example(name: str, shape: ir.Shape, row: FieldRow) -> Iterator[Finding]:
    if isinstance(shape, ir.MoneyShape):
        for child, child_row in row.fields.items():
            part = shape.amount if child.lower() == "value" else ir.TextShape(3, 3)
            yield from _example(f"{name}.{child}", part, child_row)
    if row.example is None or isinstance(shape, ir.MoneyShape | ir.ObjectShape):
        return
    found = misfit(shape, _value(shape, row.example))
    if found is not None:
        yield Finding(row.example.span, f"the example of `{name}` {found.why}", _hint("example", found))


def _value(shape: ir.Shape, example: Text) -> object:
    """Return the JSON value that an example stands for; numbers and booleans are written as JSON writes them."""
    if not isinstance(shape, ir.PlainShape):
        return str(example)
    try:
        return parse(example).value
    except NotJsonError:
        return str(example)


def _hint(what: str, found: Misfit) -> str:
    hint = f"write another {what}, or read the row in another way by an erratum"
    return f"{hint} with `effective: {{{found.effective}}}`" if found.effective else hint


def _characters(maximum: Text) -> int:
    """Return how many characters a maximum allows; `16,2` counts the digits around the point."""
    digits, comma, fraction = maximum.partition(",")
    return int(digits) + 1 + int(fraction) if comma else int(digits)
