"""The words that reports have for what the ir holds; whoever prints them makes them harmless for the place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from snapgen import ir
from snapgen.spec_text import SpecText, as_written

Text: TypeAlias = SpecText | str
"""Text as the ir holds it."""

MAXIMUM = 120
"""How many characters of a text reports show."""


def shown(value: Text | None) -> str | None:
    """Return a text in one line, cut where it is long; None stays None."""
    if value is None:
        return None
    line = " ".join(as_written(value).split())
    return line if len(line) <= MAXIMUM else f"{line[: MAXIMUM - 1]}…"


def count(number: int | None) -> str | None:
    """Return a limit in words."""
    return None if number is None else str(number)


def source(value: ir.Source | None) -> str | None:
    """Return where a fact comes from."""
    return None if value is None else str(value)


def listing(values: Iterable[Text]) -> str | None:
    """Return several texts in one line; None for none."""
    return shown(", ".join(map(as_written, values))) or None


def shape(value: ir.Shape) -> str:
    """Name the type of a field."""
    if isinstance(value, ir.PlainShape):
        return as_written(value.type)
    if isinstance(value, ir.ObjectShape):
        return "object" if value.fields else "object of anything"
    return {ir.TextShape: "text", ir.AmountShape: "amount", ir.MoneyShape: "money"}[type(value)]
