"""What rules look at: the files as they were written, and the systems that they resolve to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.loading.located import Text
from snapgen.spec_folder import SpecFolder
from snapgen.spec_model.operation import OperationFile
from snapgen.spec_model.rows import FieldRow


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row as it was written, with what surrounds it."""

    name: Text
    row: FieldRow
    system: str | None
    """The system that the row belongs to; None in `common/`."""
    one_of: tuple[Text, ...] = ()
    """Fields of the same table of which one must be present."""
    sourced: bool = False
    """Whether the file names a source for all of its rows."""
    enveloped: bool = False
    """Whether the row is of the envelope, whose fields every answer carries."""


@dataclass(frozen=True)
class Specs:
    """A spec folder and the systems that it resolves to."""

    folder: SpecFolder
    systems: tuple[ir.System, ...]
    baseline: tuple[ir.System, ...] | None = None
    """The systems of the edition that was released last, if one is at hand."""

    @cached_property
    def rows(self) -> tuple[PlacedRow, ...]:
        """Every row of every header and body table, children after their parent."""
        return tuple(_rows(self.folder))

    @cached_property
    def row_at(self) -> Mapping[Span, FieldRow]:
        """The row behind each resolved field, by the field's place."""
        return {placed.name.span: placed.row for placed in self.rows}

    def operations(self) -> Iterator[tuple[ir.System, ir.Operation]]:
        """Return every operation with its system, token operations included."""
        for system in self.systems:
            for operation in system.operations:
                yield system, operation

    def fields(self) -> Iterator[tuple[ir.System, ir.Field]]:
        """Return every resolved header and field with its system, children after their parent; money has none."""
        for system, operation in self.operations():
            headers = (*operation.headers, *operation.response_headers)
            for field in ir.every_field((*headers, *operation.request.fields, *operation.response.fields)):
                yield system, field

    def files(self) -> Iterator[tuple[str | None, OperationFile]]:
        """Return every operation file with its system, None for those in `common/`."""
        for name, files in self.folder.systems.items():
            for operation in files.operations.values():
                yield name, operation
        for operation in self.folder.token_operations.values():
            yield None, operation

    def file_of(self, system: ir.System, operation: ir.Operation) -> OperationFile:
        """Return the file that an operation was resolved from."""
        files = self.folder.token_operations if operation.issues_token else self.folder.systems[system.id].operations
        return files[operation.span.path]


def _rows(folder: SpecFolder) -> Iterator[PlacedRow]:
    for name, files in folder.systems.items():
        yield from _table(files.system.headers, name)
        yield from _table(files.system.response_headers, name)
        for operation in files.operations.values():
            yield from _operation(operation, name)
    for operation in folder.token_operations.values():
        yield from _operation(operation, None)
    if folder.headers is not None:
        for table in (folder.headers.headers, folder.headers.response_headers):
            yield from (replace(placed, sourced=True) for placed in _table(table, None))
    if folder.response_codes is not None:
        envelope = _table(folder.response_codes.envelope, None)
        yield from (replace(placed, enveloped=True) for placed in envelope)


def _operation(operation: OperationFile, system: str | None) -> Iterator[PlacedRow]:
    yield from _table(operation.headers, system)
    yield from _table(operation.response_headers, system)
    for body in (operation.request, operation.response):
        yield from _table(body.fields, system, tuple(body.at_least_one_of))


def _table(rows: Mapping[Text, FieldRow], system: str | None, one_of: tuple[Text, ...] = ()) -> Iterator[PlacedRow]:
    for name, row in rows.items():
        yield PlacedRow(name, row, system, one_of)
        yield from _table(row.fields, system)
