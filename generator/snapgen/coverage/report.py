"""Match the rows that the specs hold with the tables that `documents.yaml` counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from snapgen.coverage.captured import Row, captured, spec_models
from snapgen.coverage.notes import Notes, notes
from snapgen.spec_folder import SpecFolder
from snapgen.spec_model.documents import Document, Table


@dataclass(frozen=True, slots=True)
class Doubled:
    """A line that two or more rows of one system hold."""

    line: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Dangling:
    """A row that points at lines where no table of its kind has a row."""

    row: Row
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TableCoverage:
    """One table of a document: which of its rows the specs hold."""

    kind: str
    title: str
    lines: tuple[int, ...]
    rows: int
    """How many rows `documents.yaml` counts."""
    missing: tuple[int, ...]
    doubled: tuple[Doubled, ...]

    @property
    def captured(self) -> int:
        """How many of its lines the specs hold."""
        return len(self.lines) - len(self.missing)

    @property
    def complete(self) -> bool:
        """Whether every row is held, and once."""
        return not self.missing and not self.doubled and self.captured == self.rows


@dataclass(frozen=True, slots=True)
class DocumentCoverage:
    """One document with its tables."""

    id: str
    document: Document | None
    """What `documents.yaml` says of it; None if a spec reads a document that it does not list."""
    readers: tuple[str, ...]
    """The folders that hold rows of it."""
    rows: tuple[Row, ...]
    """Every row that points at one of its lines."""
    tables: tuple[TableCoverage, ...]
    dangling: tuple[Dangling, ...]
    mistakes: tuple[str, ...]
    """What `documents.yaml` itself has wrong."""

    @property
    def complete(self) -> bool:
        """Whether nothing is missing, doubled, dangling or miscounted."""
        return not self.dangling and not self.mistakes and all(table.complete for table in self.tables)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the specs hold of the documents."""

    documents: tuple[DocumentCoverage, ...]
    notes: tuple[Notes, ...]
    """Errata, and what is unknown, by folder."""

    @property
    def complete(self) -> bool:
        """Whether every row of every table is held, once, and no row points elsewhere."""
        return all(document.complete for document in self.documents)


def cover(folder: SpecFolder, systems: Iterable[str] | None = None) -> Coverage:
    """Return the coverage of all documents, or of those that some systems read.

    The folder must hold all systems, also where some are picked: a document may have several readers.
    """
    rows = captured(folder)
    readers: dict[str, set[str]] = defaultdict(set)
    for name, _, document, _ in spec_models(folder):
        if document:
            readers[document].add(name)
    for row in rows:
        readers[row.document].add(row.system)
    listed = {str(identifier): document for identifier, document in folder.documents.documents.items()}
    wanted = sorted(listed.keys() | readers.keys())
    if systems is not None:
        chosen = set(systems)
        wanted = [identifier for identifier in wanted if chosen & readers[identifier]]
    documents = tuple(_document(identifier, listed.get(identifier), readers[identifier], rows) for identifier in wanted)
    shown = {name for document in documents for name in document.readers} if systems is not None else None
    return Coverage(documents, notes(folder, shown))


def _document(identifier: str, document: Document | None, readers: set[str], rows: Iterable[Row]) -> DocumentCoverage:
    own = tuple(row for row in rows if row.document == identifier)
    tables = document.tables if document is not None else []
    held: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in own:
        for line in dict.fromkeys(row.lines):
            held[row.kind, line].append(row)
    at = {(str(table.kind), line) for table in tables for line in table.at}
    return DocumentCoverage(
        id=identifier,
        document=document,
        readers=tuple(sorted(readers)),
        rows=own,
        tables=tuple(_table(table, held) for table in tables),
        dangling=tuple(_dangling(own, at)),
        mistakes=tuple(_mistakes(tables)),
    )


def _table(table: Table, held: Mapping[tuple[str, int], list[Row]]) -> TableCoverage:
    kind = str(table.kind)
    doubled = []
    for line in table.at:
        by_system: dict[str, list[Row]] = defaultdict(list)
        for row in held.get((kind, line), ()):
            by_system[row.system].append(row)
        doubled += [Doubled(line, tuple(rows)) for rows in by_system.values() if len(rows) > 1]
    missing = tuple(line for line in table.at if (kind, line) not in held)
    return TableCoverage(kind, str(table.title), table.at, table.rows, missing, tuple(doubled))


def _dangling(rows: Iterable[Row], at: Container[tuple[str, int]]) -> Iterator[Dangling]:
    for row in rows:
        if astray := tuple(line for line in row.lines if not _expected(row, line, at)):
            yield Dangling(row, astray)


def _expected(row: Row, line: int, at: Container[tuple[str, int]]) -> bool:
    """Tell whether a row may point at the line; a value that a field's own row tells stands on the field's line."""
    return (row.kind, line) in at or (row.kind == "values" and ("fields", line) in at)


def _mistakes(tables: Iterable[Table]) -> Iterator[str]:
    seen: dict[tuple[str, int], Table] = {}
    for table in tables:
        if table.rows != len(table.at):
            yield f"{table.title}: `rows` says {table.rows}, `at` lists {len(table.at)}"
        for line in table.at:
            if (str(table.kind), line) in seen:
                first = seen[str(table.kind), line]
                yield f"{table.title}: line {line} is listed in {first.title} as well"
            seen[str(table.kind), line] = table
