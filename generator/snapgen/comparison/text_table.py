"""Lay out rows of two sides in columns of a given width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

_NARROWEST = 8
"""Characters that a column has at least, however narrow the terminal is."""

_GAP = "  "


def label_width(labels: Iterable[str], width: int) -> int:
    """Return the columns for the labels: what the longest needs, at most a third of the width."""
    others = 2 + 2 * (len(_GAP) + _NARROWEST)
    return max(_NARROWEST, min(max(map(len, labels), default=0), width // 3, width - others))


def side_by_side(mark: str, label: str, left: str, right: str, labels: int, width: int) -> Iterator[str]:
    """Yield the lines of one row: a mark, a label and two cells, each wrapped in its column.

    `labels` is the width of the labels, `width` that of the whole line.
    """
    side = max(_NARROWEST, (width - len(mark) - 1 - labels - 2 * len(_GAP)) // 2)
    columns = (_wrapped(label, labels), _wrapped(left, side), _wrapped(right, side))
    for number in range(max(map(len, columns))):
        first, second, third = (column[number] if number < len(column) else "" for column in columns)
        sign = mark if number == 0 else " " * len(mark)
        yield f"{sign} {first:<{labels}}{_GAP}{second:<{side}}{_GAP}{third}".rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False) or [""]
