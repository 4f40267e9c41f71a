"""Rules on sources: every fact tells the document and line, or the page, that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from snapgen.diagnostics import Span
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.loading.located import Text
from snapgen.spec_model.operation import Fact, OperationFile, ResponseCode
from snapgen.spec_model.rows import ValueRow

_HINT = "add `line: 12` of the system's document, or `source:` with another document's lines or a page"


class _Sourced(Protocol):
    @property
    def line(self) -> tuple[int, ...] | None: ...

    @property
    def source(self) -> Text | None: ...


def are_named(specs: Specs) -> Iterator[Finding]:
    """Find rows, facts, values and codes without a line and without a source."""
    for placed in specs.rows:
        if placed.row.row.line is None and placed.row.source is None and not placed.sourced:
            yield _finding(f"the row `{placed.name}`", placed.name.span)
        yield from _values(placed.row.values)
    for _, operation in specs.files():
        yield from _operation(operation)
    for files in specs.folder.systems.values():
        yield from _codes(files.system.response_codes)
        for listed in files.system.statuses.values():
            yield from _values(listed.values)


def _operation(operation: OperationFile) -> Iterator[Finding]:
    facts: dict[str, Fact] = {
        "name": operation.name,
        "service code": operation.service_code,
        "method": operation.method,
        "path": operation.path,
        **{str(label): fact for label, fact in operation.facts.items()},
    }
    for label, fact in facts.items():
        if fact.value != "unknown" and not _has_source(fact):
            yield _finding(f"the fact `{label}`", fact.span)
    yield from _codes(operation.response_codes)


def _codes(codes: Mapping[Text, ResponseCode]) -> Iterator[Finding]:
    for code, row in codes.items():
        if row.row.line is None and row.source is None:
            yield _finding(f"the code `{code}`", code.span)


def _values(values: Mapping[Text, ValueRow]) -> Iterator[Finding]:
    for value, row in values.items():
        if not _has_source(row):
            yield _finding(f"the value `{value}`", value.span)


def _has_source(row: _Sourced) -> bool:
    return row.line is not None or row.source is not None


def _finding(what: str, span: Span) -> Finding:
    return Finding(span, f"{what} has no source", _HINT)
