"""`snapgen coverage`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen.command_line.console import say_json, spec_mistakes
from snapgen.command_line.options import chosen_systems, folder_options, systems_argument
from snapgen.command_line.prose import paragraph, tell, width
from snapgen.wording import counted

if TYPE_CHECKING:
    from snapgen.coverage.documents import Finding, Originals
    from snapgen.coverage.notes import Noted, Notes
    from snapgen.coverage.report import Coverage, DocumentCoverage, TableCoverage

_documents_option = click.option(
    "--documents",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Compare with the documents' files in this folder, too.",
)


@click.command()
@systems_argument
@folder_options
@_documents_option
@click.option("--errata", is_flag=True, help="List every erratum, not only how many there are.")
@click.option("--unknown", is_flag=True, help="List why each unknown is open, and what is named and not described.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def coverage(
    systems: tuple[str, ...], spec: Path, out: Path, folder: Path | None, errata: bool, unknown: bool, as_json: bool
) -> None:
    """Show that every row of every document is captured.

    For each table that documents.yaml counts: how many of its rows the specs hold, which are missing, which
    are held twice, and which rows of the specs point at a line that no table has. Exits with 1 if there
    are any. SYSTEM picks the documents that some systems read.
    """
    from snapgen.coverage.data import as_data
    from snapgen.coverage.documents import Originals, verify
    from snapgen.coverage.report import cover
    from snapgen.spec_folder import read_spec_folder

    chosen = chosen_systems(spec, systems)
    with spec_mistakes(spec):
        covered = cover(read_spec_folder(spec), chosen)
    originals = Originals(folder) if folder is not None else None
    findings = verify(covered, originals) if originals is not None else ()
    if as_json:
        say_json(as_data(covered, originals, findings))
    else:
        for document in covered.documents:
            _show_document(document, originals, findings)
        for notes in covered.notes:
            _show_notes(notes, errata, unknown)
        _show_totals(covered, originals, findings)
    if not covered.complete or findings:
        raise click.exceptions.Exit(1)


def _show_document(document: DocumentCoverage, originals: Originals | None, findings: Iterable[Finding]) -> None:
    from snapgen.coverage.data import line_text

    tell(_heading(document), bold=True)
    for table, cells in zip(document.tables, _aligned(document.tables), strict=True):
        tell(f"  {'✓' if table.complete else '✗'} {cells}", fg="green" if table.complete else "red")
        for line in table.missing:
            _problem(f"missing: line {line}", originals.line(document, line) if originals else None)
        for doubled in table.doubled:
            _problem(f"doubled: line {doubled.line} is held {len(doubled.rows)} times")
            for row in doubled.rows:
                tell(f"        {row.span}: {row.place}")
    for astray in document.dangling:
        text = originals.line(document, astray.lines[0]) if originals else None
        _problem(f"dangling: no table of {astray.row.kind} has a row on line {line_text(astray.lines)}", text)
        tell(f"        {astray.row.span}: {astray.row.place}")
    for mistake in document.mistakes:
        _problem(f"documents.yaml: {mistake}")
    for finding in findings:
        if finding.document == document.id:
            _problem(finding.message, finding.text)
            if finding.row is not None:
                tell(f"        {finding.row.span}: {finding.row.place}")
    tell()


def _heading(document: DocumentCoverage) -> str:
    if document.document is None:
        return f"{document.id}: documents.yaml does not list it" if document.id else "Rows that name no document"
    listed = document.document
    return f"{document.id} {listed.title} · {listed.publisher} · edition {listed.edition}"


def _aligned(tables: Iterable[TableCoverage]) -> list[str]:
    """Return share, kind, title and lines of each table, in columns."""
    cells = [(f"{table.captured}/{table.rows}", table.kind, table.title, _extent(table.lines)) for table in tables]
    first, second, third = (max((len(row[column]) for row in cells), default=0) for column in range(3))
    return [f"{row[0]:>{first}} {row[1]:<{second}}  {row[2]:<{third}}  {row[3]}" for row in cells]


def _extent(lines: tuple[int, ...]) -> str:
    return str(lines[0]) if len(lines) == 1 else f"{lines[0]}-{lines[-1]}"


def _problem(text: str, line: str | None = None) -> None:
    tell(f"      {text}", fg="red")
    if line is not None:
        tell(f"        | {line}"[: width()])


def _show_notes(notes: Notes, errata: bool, unknown: bool) -> None:
    counts = [f"{len(notes.errata_ids)} errata"]
    if notes.entries:
        counts.append(f"{len(notes.not_described)} of {notes.entries} entries named and not described")
    if notes.without_source:
        counts.append(f"{counted(len(notes.without_source), 'row')} without a source")
    counts.append(f"{len(notes.unknown)} unknown")
    tell(f"{notes.folder}: {', '.join(counts)}", bold=True)
    if not unknown and notes.unknown:
        paragraph(", ".join(what for what, _ in notes.unknown), "  unknown: ")
    for noted in notes.errata if errata else ():
        _show_erratum(noted)
    for what, reason in notes.unknown if unknown else ():
        paragraph(f"{what}: {reason}", "  unknown: ")
    if unknown and notes.not_described:
        paragraph("; ".join(notes.not_described), "  not described: ")
    if unknown and notes.without_source:
        paragraph("; ".join(notes.without_source), "  without a source: ")


def _show_erratum(noted: Noted) -> None:
    from snapgen.command_line.errata import numbers, show_reading

    paragraph(f"{numbers(noted.erratum)} {'; '.join(noted.places)}", "  ")
    show_reading(noted.erratum, "      ")


def _show_totals(covered: Coverage, originals: Originals | None, findings: Collection[Finding]) -> None:
    from snapgen.coverage.data import totals

    numbers = totals(covered)
    tables, documents = counted(numbers["tables"], "table"), counted(numbers["documents"], "document")
    wrong = [f"{numbers[what]} {what}" for what in ("missing", "doubled", "dangling")]
    if numbers["mistakes"]:
        wrong.append(f"{counted(numbers['mistakes'], 'mistake')} in documents.yaml")
    if originals is not None:
        wrong.append(f"{len(findings)} not borne out by the documents")
    complete = covered.complete and not findings
    total = f"{numbers['captured']}/{numbers['rows']} rows of {tables} in {documents}: {', '.join(wrong)}"
    tell()
    tell(f"{'✓' if complete else '✗'} {total}", fg="green" if complete else "red", bold=True)
