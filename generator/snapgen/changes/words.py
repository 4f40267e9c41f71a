"""The one place where text of the specs becomes text that a report shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from snapgen import ir
from snapgen.spec_text import SpecText, as_written

Text: TypeAlias = SpecText | str
"""Text as the ir holds it."""

MAXIMUM = 120
"""How many characters of a text reports show."""


def text(value: Text) -> str:
    """Open a text of a spec for a report; whoever prints it makes it harmless for the place."""
    return as_written(value)


def shown(value: Text | None) -> str | None:
    """Return a text in one line, cut where it is long; None stays None."""
    if value is None:
        return None
    line = " ".join(text(value).split())
    return line if len(line) <= MAXIMUM else f"{line[: MAXIMUM - 1]}…"


def count(number: int | None) -> str | None:
    """Return a limit in words."""
    return None if number is None else str(number)


def source(value: ir.Source | None) -> str | None:
    """Return where a fact comes from."""
    return None if value is None else str(value)


def listing(values: Iterable[Text]) -> str | None:
    """Return several texts in one line; None for none."""
    return shown(", ".join(map(text, values))) or None


def shape(value: ir.Shape) -> str:
    """Name the type of a field."""
    if isinstance(value, ir.PlainShape):
        return text(value.type)
    if isinstance(value, ir.ObjectShape):
        return "object" if value.fields else "object of anything"
    return {ir.TextShape: "text", ir.AmountShape: "amount", ir.MoneyShape: "money"}[type(value)]
