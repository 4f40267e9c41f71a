"""A comparison as Markdown, for a page or a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen.comparison.dialect import Entry
from snapgen.comparison.differences import Comparison, Row, SharedService, State, Table
from snapgen.comparison.words import cell, left_alone, left_out, named, not_compared, nothing_differs, summary
from snapgen.emit.code import markdown

_MARKS = {
    State.EQUAL: "equal",
    State.DIFFERENT: "differs",
    State.LEFT_ONLY: "left only",
    State.RIGHT_ONLY: "right only",
}


def as_markdown(comparison: Comparison, every_row: bool, sources: bool) -> Iterator[str]:
    """Yield the lines of a comparison; what differs is in bold.

    Rows that are equal are left out, and counted, unless `every_row`; `sources` adds document and line.
    """
    yield f"# {markdown(comparison.left.name)} and {markdown(comparison.right.name)}"
    yield ""
    yield markdown(summary(comparison))
    yield from _table(comparison, comparison.profile, "##", every_row, sources)
    for service in comparison.services:
        yield from _service(comparison, service, every_row, sources)
    for text in left_alone(comparison):
        yield ""
        yield markdown(text)


def _service(comparison: Comparison, service: SharedService, every_row: bool, sources: bool) -> Iterator[str]:
    yield ""
    yield f"## {markdown(named(service))}"
    for table in service.tables:
        yield from _table(comparison, table, "###", every_row, sources)
    for text in (nothing_differs(service), not_compared(comparison, service)):
        if text:
            yield ""
            yield markdown(text)


def _table(comparison: Comparison, table: Table, heading: str, every_row: bool, sources: bool) -> Iterator[str]:
    rows = table.rows if every_row else table.different
    if not rows:
        return
    names = markdown(comparison.left.name), markdown(comparison.right.name)
    yield ""
    yield f"{heading} {markdown(table.title.capitalize())}"
    yield ""
    yield f"| | | {names[0]} | {names[1]} |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        yield _row(row, sources)
    if not every_row and left_out(table):
        yield ""
        yield markdown(left_out(table))


def _row(row: Row, sources: bool) -> str:
    cells = (_MARKS[row.state], markdown(row.label), _cell(row, row.left, sources), _cell(row, row.right, sources))
    return f"| {' | '.join(cells)} |"


def _cell(row: Row, entry: Entry | None, sources: bool) -> str:
    parts = cell(row, entry, sources)
    return " ".join(f"**{markdown(text)}**" if differs else markdown(text) for text, differs in parts) or "-"
