"""Bind sources to the documents and pages that `documents.yaml` lists."""

from __future__ import annotations

from snapgen.diagnostics import Span
from snapgen.ir import Document, Source
from snapgen.resolve.report import Report
from snapgen.spec_model.documents import DocumentsFile
from snapgen.spec_text import SpecText, Word, optional


class SourceBinder:
    """Turns `line:` and `source:` into a Source and checks that its document or page is listed."""

    def __init__(self, documents: DocumentsFile, report: Report) -> None:
        self._documents = documents
        self._report = report
        self._used: set[str] = set()
        self._cited: set[str] = set()

    def bind(self, text: str | None, lines: tuple[int, ...] | None, document: str, span: Span) -> Source:
        """Return the source of a row: its lines in `document`, or what `source:` names."""
        if lines:
            self._cited.add(document)
            return Source(Word(document), lines)
        if text is None:
            return Source()
        return self._named(text, getattr(text, "span", span))

    def document(self, identifier: str, span: Span) -> Document:
        """Return the document with the number, as the ir knows it."""
        known = self._documents.documents
        if identifier not in known:
            home = self._documents.span
            self._report.unknown_reference(span, "document", identifier, known, home, "documents are listed here")
            return Document(Word(identifier), SpecText(""), SpecText(""), SpecText("unknown"), None)
        found = known[identifier]  # type: ignore[index]
        told = (SpecText(found.title), SpecText(found.publisher), SpecText(found.edition))
        return Document(Word(identifier), *told, optional(found.url))

    def cited(self) -> tuple[Document, ...]:
        """Return the documents that sources were bound to, sorted by number."""
        known = (name for name in sorted(self._cited) if name in self._documents.documents)
        return tuple(self.document(name, self._documents.span) for name in known)

    def pages(self) -> tuple[tuple[Word, SpecText], ...]:
        """Return id and address of the public pages that were bound, sorted by id."""
        return tuple(
            (Word(page), SpecText(model.url))
            for page, model in sorted(self._documents.pages.items())
            if page in self._used
        )

    def _named(self, text: str, span: Span) -> Source:
        document, colon, lines = text.partition(":")
        home = self._documents.span
        if colon:
            known = self._documents.documents
            if document not in known:
                self._report.unknown_reference(span, "document", document, known, home, "documents are listed here")
            self._cited.add(document)
            return Source(Word(document), _lines(lines))
        if text not in self._documents.pages:
            pages = self._documents.pages
            self._report.unknown_reference(span, "page", text, pages, home, "pages are listed under `pages` here")
        self._used.add(text)
        return Source(page=Word(text))


def _lines(text: str) -> tuple[int, ...]:
    lines: list[int] = []
    for part in text.split(","):
        first, _, last = part.strip().partition("-")
        lines.extend(range(int(first), int(last or first) + 1))
    return tuple(lines)
