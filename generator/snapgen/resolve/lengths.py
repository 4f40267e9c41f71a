"""The length of a row, out of the columns that the documents have for it."""

from __future__ import annotations

from snapgen import ir
from snapgen.spec_model.length import Length
from snapgen.spec_model.rows import Row


def length_of(row: Row) -> Length | None:
    """Return the length that the columns tell; None where they tell none."""
    if row.length is not None:
        return row.length
    if row.max is None:
        return None if row.min is None else Length(length_text(row) or "", row.min)
    if "," in row.max:
        digits, _, fraction = row.max.partition(",")
        return Length(str(row.max), 0, int(digits), int(fraction))
    return Length(length_text(row) or "", row.min or 0, int(row.max))


def length_text(row: Row) -> str | None:
    """Return the length as it is documented, None where it is not."""
    if row.length is not None:
        return row.length.text
    if row.min is None and row.max is None:
        return None
    return f"{row.min or 0}-{row.max or 'any'}"


def amount_of(length: Length | None) -> ir.AmountShape:
    """Return the amount of a length; the standard's where it does not count digits around a point."""
    if length is None or length.maximum is None or length.fraction is None:
        return ir.STANDARD_AMOUNT
    return ir.AmountShape(length.maximum, length.fraction)
