"""Compare the classes that amounts and money have in the emitted packages."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.rules.shapes import AMOUNT_CLASS
from snapgen.emit.amounts import amount_names


def amount_classes(where: Where, old: ir.System, new: ir.System) -> Iterator[Change]:
    """Tell which classes are gone, and which formats have a class of another name, as `Amount9x2` for `Amount`."""
    before, after = amount_names(old), amount_names(new)
    kept = {names.amount for names in after.values()}
    for shape, names in before.items():
        other = after[shape].amount if shape in after else None
        if names.amount not in kept or other not in (None, names.amount):
            yield where.at(f"amount {shape.integer_digits},{shape.fraction_digits}").change(
                AMOUNT_CLASS, names.amount, other
            )
