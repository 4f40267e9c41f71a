"""Coverage as plain data, for `snapgen coverage --json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from snapgen import ir
from snapgen.coverage.captured import Row
from snapgen.coverage.documents import Finding, Originals
from snapgen.coverage.notes import Noted, Notes
from snapgen.coverage.report import Coverage, DocumentCoverage, TableCoverage
from snapgen.spec_text import Word

_DESCRIBED = ("title", "publisher", "edition", "read", "file", "sha256")


def as_data(coverage: Coverage, originals: Originals | None, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return the coverage as JSON can hold it; keys and lists have one order."""
    found = tuple(findings)
    return {
        "complete": coverage.complete and not found,
        "compared_with_documents": originals is not None,
        "totals": totals(coverage),
        "documents": [_document(document, originals) for document in coverage.documents],
        "findings": [_finding(finding) for finding in found],
        "notes": [_notes(notes) for notes in coverage.notes],
    }


def totals(coverage: Coverage) -> dict[str, int]:
    """Return how many documents, tables and rows there are, and what is wrong with them."""
    tables = [table for document in coverage.documents for table in document.tables]
    return {
        "documents": sum(document.document is not None for document in coverage.documents),
        "tables": len(tables),
        "rows": sum(table.rows for table in tables),
        "captured": sum(table.captured for table in tables),
        "missing": sum(len(table.missing) for table in tables),
        "doubled": sum(len(table.doubled) for table in tables),
        "dangling": sum(len(document.dangling) for document in coverage.documents),
        "mistakes": sum(len(document.mistakes) for document in coverage.documents),
    }


def line_text(lines: tuple[int, ...]) -> str:
    """Return lines as the specs write them: `64-66,68-70`."""
    return str(ir.Source(Word(""), lines)).removeprefix(":")


def _document(document: DocumentCoverage, originals: Originals | None) -> dict[str, Any]:
    listed = document.document
    described = {} if listed is None else {key: str(getattr(listed, key)) for key in _DESCRIBED}
    return {
        "id": document.id,
        "listed": listed is not None,
        **described,
        "url": None if listed is None or listed.url is None else str(listed.url),
        "readers": list(document.readers),
        "complete": document.complete,
        "tables": [_table(table, document, originals) for table in document.tables],
        "dangling": [_row(one.row, document, originals, one.lines) for one in document.dangling],
        "mistakes": list(document.mistakes),
    }


def _table(table: TableCoverage, document: DocumentCoverage, originals: Originals | None) -> dict[str, Any]:
    missing = [{"line": line, "text": originals.line(document, line) if originals else None} for line in table.missing]
    doubled = [
        {"line": one.line, "rows": [_row(row, document, originals, (one.line,)) for row in one.rows]}
        for one in table.doubled
    ]
    return {
        "kind": table.kind,
        "title": table.title,
        "lines": line_text(table.lines),
        "rows": table.rows,
        "captured": table.captured,
        "missing": missing,
        "doubled": doubled,
    }


def _row(row: Row, document: DocumentCoverage, originals: Originals | None, lines: tuple[int, ...]) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "system": row.system,
        "name": row.name,
        "place": row.place,
        "lines": line_text(lines),
        "spec": str(row.span),
        "text": originals.line(document, lines[0]) if originals else None,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    row = finding.row
    return {
        "document": finding.document,
        "message": finding.message,
        "place": row.place if row else None,
        "spec": str(row.span) if row else None,
        "text": finding.text,
    }


def _notes(notes: Notes) -> dict[str, Any]:
    return {
        "folder": notes.folder,
        "errata": [_erratum(noted) for noted in notes.errata],
        "unknown": [{"what": what, "reason": reason} for what, reason in notes.unknown],
        "catalogue_entries": notes.entries,
        "not_described": list(notes.not_described),
        "without_source": list(notes.without_source),
    }


def _erratum(noted: Noted) -> dict[str, Any]:
    erratum = noted.erratum
    return {
        "id": erratum.id.as_written,
        "also": [also.as_written for also in erratum.also],
        "places": list(noted.places),
        "documented": erratum.documented and erratum.documented.as_written,
        "reading": erratum.reading and erratum.reading.as_written,
        "reason": erratum.reason.as_written,
        "source": str(erratum.source) if erratum.source else None,
        "spec": str(erratum.span),
    }
