"""Compare the specs with the documents themselves, where their files are at hand."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from snapgen.coverage.captured import Row
from snapgen.coverage.report import Coverage, DocumentCoverage

MAXIMUM_BYTES = 64 << 20
"""How large a document may be."""

_OUR_LABELS = ("name", "service_code", "method", "path")
"""Facts that every operation has; the documents label each in their own way."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a document's file does not bear out."""

    document: str
    message: str
    row: Row | None = None
    text: str | None = None
    """The line of the document that the row points at."""


@dataclass(slots=True)
class Originals:
    """The files of the documents in one folder; each is read once."""

    folder: Path
    _contents: dict[str, bytes | None] = field(default_factory=dict)

    def content(self, document: DocumentCoverage) -> bytes | None:
        """Return the bytes of a document's file, None where there is no such file in the folder."""
        if document.document is None:
            return None
        name = str(document.document.file)
        if name not in self._contents:
            self._contents[name] = self._read(name)
        return self._contents[name]

    def line(self, document: DocumentCoverage, number: int) -> str | None:
        """Return a line of a document, None where it has no such line."""
        lines = self.lines(document)
        return lines[number - 1] if 1 <= number <= len(lines) else None

    def lines(self, document: DocumentCoverage) -> list[str]:
        """Return the lines of a document."""
        text = (self.content(document) or b"").decode("utf-8", "replace")
        return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []

    def _read(self, name: str) -> bytes | None:
        """Return the bytes of a regular file that stands in the folder itself; a spec names no other."""
        path = self.folder / name
        try:
            if name != path.name or "\\" in name or not path.is_file():
                return None
            if path.resolve().parent != self.folder.resolve() or path.stat().st_size > MAXIMUM_BYTES:
                return None
            return path.read_bytes()
        except (OSError, ValueError):
            return None


def verify(coverage: Coverage, originals: Originals) -> tuple[Finding, ...]:
    """Return what the documents' files do not bear out: digests, tables and names of rows."""
    return tuple(finding for document in coverage.documents for finding in _verified(document, originals))


def _verified(document: DocumentCoverage, originals: Originals) -> Iterator[Finding]:
    if document.document is None:
        return
    content = originals.content(document)
    if content is None:
        yield Finding(document.id, f"the file `{document.document.file}` is not in the folder")
        return
    digest = hashlib.sha256(content).hexdigest()
    if digest != document.document.sha256:
        message = f"`{document.document.file}` is not the file that was read: its sha256 is {digest}"
        yield Finding(document.id, f"{message}, documents.yaml has {document.document.sha256}")
    lines = originals.lines(document)
    for table in document.tables:
        if beyond := [line for line in table.lines if not 1 <= line <= len(lines)]:
            message = f"{table.title}: there is no line {beyond[0]}, the document has {len(lines)}"
            yield Finding(document.id, message)
    yield from _misplaced(document, lines)


def _misplaced(document: DocumentCoverage, lines: list[str]) -> Iterator[Finding]:
    for row in document.rows:
        present = [number for number in row.lines if 1 <= number <= len(lines)]
        if row.kind == "samples":
            yield from _sample(document.id, row, lines)
        elif not any(_stands_on(row, number, lines) for number in present):
            text = lines[present[0] - 1] if present else None
            where = " or ".join(str(number) for number in row.lines)
            yield Finding(document.id, f"`{row.name}` does not stand on line {where}", row, text)


def _sample(document: str, row: Row, lines: list[str]) -> Iterator[Finding]:
    first = row.lines[0]
    for number, ours in enumerate(row.body, first):
        theirs = lines[number - 1] if 1 <= number <= len(lines) else None
        if ours != theirs:
            yield Finding(document, f"the sample's line `{ours.strip()}` is not line {number}", row, theirs)
            return
    if row.last is not None and row.last - first + 1 != len(row.body):
        message = f"the sample has {len(row.body)} lines, and `lines` names {row.last - first + 1}"
        yield Finding(document, message, row)


def _stands_on(row: Row, number: int, lines: list[str]) -> bool:
    line = lines[number - 1]
    if row.kind == "codes":
        return row.name in line or _case_stands_in(row.name, line)
    if any(text in line for text in _spellings(row)):
        return True
    return row.kind in ("facts", "headers") and _heading(number, lines) == row.name


def _case_stands_in(name: str, line: str) -> bool:
    """Tell whether a line has the HTTP status and the case of `404/01` as words, or one code with a placeholder."""
    status, slash, case = name.partition("/")
    words = rf"(?<![0-9]){status}(?![0-9]).*(?<![0-9]){case}(?![0-9])|{status}[A-Za-z0-9]{{2}}{case}"
    return bool(slash) and re.search(words, line) is not None


def _spellings(row: Row) -> Iterable[str]:
    """Return the texts of which one stands on the row's line: its name, or the value of a fact or header."""
    if row.kind != "facts" or row.name not in _OUR_LABELS:
        yield row.name
    if row.kind in ("facts", "headers") and row.value is not None:
        yield row.value
        yield re.sub(r"^/v[0-9.]+/", "/{version}/", row.value)


def _heading(number: int, lines: list[str]) -> str | None:
    """Return the line that heads a paragraph: it stands above, with one empty line between."""
    return lines[number - 3] if number >= 3 and not lines[number - 2].strip() else None
