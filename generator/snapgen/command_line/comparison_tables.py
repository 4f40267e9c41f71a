"""Print two dialects side by side, for the terminal."""

from __future__ import annotations

from snapgen.command_line.prose import paragraph, tell, width
from snapgen.comparison.differences import Comparison, SharedService, Table
from snapgen.comparison.text_table import label_width, side_by_side
from snapgen.comparison.words import (
    cell,
    left_alone,
    left_out,
    named,
    not_compared,
    nothing_differs,
    summary,
)

_MARKS = {"equal": "=", "different": "~", "left only": "<", "right only": ">"}
_TITLE = len("response headers")
"""Characters of a title that its column has room for; longer ones are wrapped."""

_COLOURS = {"different": "yellow", "left only": "red", "right only": "green"}


def show_comparison(comparison: Comparison, every_row: bool, sources: bool) -> None:
    """Print the tables of two dialects side by side; `every_row` shows what is equal, `sources` where rows stand."""
    tables = comparison.tables
    shown = [row.label for table in tables for row in (table.rows if every_row else table.different)]
    labels = label_width([*shown, *(table.title[:_TITLE] for table in tables)], width())
    names = f"{comparison.left.name} and {comparison.right.name}"
    paragraph(f"{names}: {summary(comparison)}", "", bold=True)
    _show_table(comparison, comparison.profile, labels, every_row, sources)
    for service in comparison.services:
        _show_service(comparison, service, labels, every_row, sources)
    for text in left_alone(comparison):
        tell()
        paragraph(text, "")


def _show_service(comparison: Comparison, service: SharedService, labels: int, every_row: bool, sources: bool) -> None:
    tell()
    paragraph(named(service), "", bold=True)
    if nothing_differs(service) and not every_row:
        paragraph(nothing_differs(service), "  ", dim=True)
    for table in service.tables:
        _show_table(comparison, table, labels, every_row, sources)
    text = not_compared(comparison, service)
    if text:
        tell()
        paragraph(text, "")


def _show_table(comparison: Comparison, table: Table, labels: int, every_row: bool, sources: bool) -> None:
    rows = table.rows if every_row else table.different
    if not rows:
        return
    tell()
    columns = (labels, width())
    for line in side_by_side(" ", table.title, comparison.left.name, comparison.right.name, *columns):
        tell(line, bold=True)
    for row in rows:
        left, right = (
            " ".join(text for text, _ in cell(row, entry, sources)) or "-" for entry in (row.left, row.right)
        )
        for line in side_by_side(_MARKS[row.state.value], row.label, left, right, *columns):
            tell(line, fg=_COLOURS.get(row.state.value))
    if left_out(table) and not every_row:
        paragraph(left_out(table), "  ", dim=True)
