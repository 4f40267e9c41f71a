"""Collect the rows of the documents that the specs hold, each with its place in both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from snapgen.coverage.walk import Found, walk
from snapgen.diagnostics import Span
from snapgen.spec_files import COMMON
from snapgen.spec_folder import SpecFolder
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.operation import Fact, Message, OperationFile, ResponseCode
from snapgen.spec_model.rows import FieldRow, ValueRow
from snapgen.spec_model.standard import Case
from snapgen.spec_model.system import CatalogueEntry

NO_DOCUMENT = ""
"""Stands for the document of a file of the standard that names none; nothing in it may point at a line."""

_KINDS: dict[type[SpecModel], str] = {
    Fact: "facts",
    FieldRow: "fields",
    ValueRow: "values",
    ResponseCode: "codes",
    Case: "codes",
    Message: "samples",
    CatalogueEntry: "catalogue",
}
_FIELD_KINDS = {"headers": "headers", "response_headers": "headers", "envelope": "envelope"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a document, as a spec holds it."""

    kind: str
    """The kind of the table that it belongs to."""
    system: str
    """The system whose folder holds it; `common` for the standard."""
    document: str
    """The document that its lines count in."""
    lines: tuple[int, ...]
    """The lines where it begins; several where the document states it several times."""
    name: str
    """What the document calls it, to the letter."""
    place: str
    """Where in the spec file it stands, as `query-payment request.amount`."""
    span: Span
    value: str | None = None
    """The value of a fact, or the only value of a field."""
    body: tuple[str, ...] = ()
    """The lines of a sample."""
    last: int | None = None
    """The line where a sample ends."""


def captured(folder: SpecFolder) -> tuple[Row, ...]:
    """Return every row that points at a line, in the order of the files."""
    return tuple(
        row for name, title, document, file in spec_models(folder) for row in _rows(name, title, document, file)
    )


def spec_models(folder: SpecFolder) -> Iterator[tuple[str, str, str, SpecModel]]:
    """Return every spec file as folder, operation (empty for other files), document and model."""
    for name, files in folder.systems.items():
        document = str(files.system.document)
        yield name, "", document, files.system
        for operation in files.operations.values():
            yield name, str(operation.operation), _document(operation, document), operation
    if folder.response_codes is not None:
        yield COMMON, "", str(folder.response_codes.document), folder.response_codes
    if folder.headers is not None:
        yield COMMON, "", NO_DOCUMENT, folder.headers
    for operation in folder.token_operations.values():
        yield COMMON, str(operation.operation), _document(operation, NO_DOCUMENT), operation


def _document(operation: OperationFile, fallback: str) -> str:
    return fallback if operation.document is None else str(operation.document)


def _rows(system: str, operation: str, document: str, file: SpecModel) -> Iterator[Row]:
    for found in walk(file):
        model = found.model
        if not (lines := _lines(model)):
            continue
        if isinstance(model, CatalogueEntry):
            found = replace(found, name=str(model.name), place=f"{found.place} {model.name}")
        yield Row(
            kind=_kind(found),
            system=system,
            document=document,
            lines=lines,
            name=found.name,
            place=f"{operation} {found.place}".strip(),
            span=model.row.span if isinstance(model, FieldRow | ResponseCode | Case) else model.span,
            value=_value(model),
            body=tuple(str(model.body).removesuffix("\n").split("\n")) if isinstance(model, Message) else (),
            last=model.lines[1] if isinstance(model, Message) else None,
        )


def _kind(found: Found) -> str:
    if isinstance(found.model, FieldRow):
        return _FIELD_KINDS.get(found.root, "fields")
    return next(kind for model, kind in _KINDS.items() if isinstance(found.model, model))


def _lines(model: SpecModel) -> tuple[int, ...]:
    if isinstance(model, FieldRow | ResponseCode | Case):
        return model.row.line or ()
    if isinstance(model, Fact | ValueRow | CatalogueEntry):
        return model.line or ()
    return model.lines[:1] if isinstance(model, Message) else ()


def _value(model: SpecModel) -> str | None:
    if isinstance(model, Fact | FieldRow) and model.value is not None:
        return str(model.value)
    return None
