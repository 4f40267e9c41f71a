"""Gather the response codes of all systems and of the standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from snapgen import ir
from snapgen.resolve.codes import UNKNOWN_SERVICE
from snapgen.resolve.fields import FieldResolver
from snapgen.resolve.report import Report
from snapgen.resolve.sources import SourceBinder
from snapgen.spec_files import COMMON
from snapgen.spec_folder import SpecFolder
from snapgen.spec_text import SpecText, Word


@dataclass(frozen=True, slots=True)
class Service:
    """An operation of a system, which may answer with a code."""

    system: str
    operation: str
    name: str
    """What the document calls it."""
    code: str
    """The two digits of its service, or XX where no source tells them."""


@dataclass(frozen=True, slots=True)
class Known:
    """A code that a document has for an operation, or a case that the standard has for any service."""

    system: str
    """The system, or `common` for the standard."""
    service: Service | None
    """The operation; None where the case holds for any service."""
    code: ir.Code


def known_codes(folder: SpecFolder, systems: Iterable[ir.System]) -> tuple[Known, ...]:
    """Return every case of the standard and every code of the systems' operations."""
    of_systems = (
        Known(system.id, _service(system, operation), code)
        for system in systems
        for operation in system.operations
        for code in operation.codes
    )
    return (*_standard(folder), *of_systems)


def services(systems: Iterable[ir.System]) -> tuple[Service, ...]:
    """Return every operation that follows SNAP; others know no response codes of seven digits."""
    return tuple(_service(system, operation) for system in systems if system.snap for operation in system.operations)


def _service(system: ir.System, operation: ir.Operation) -> Service:
    return Service(system.id, operation.id, operation.name.as_written, operation.service_code or UNKNOWN_SERVICE)


def _standard(folder: SpecFolder) -> Iterator[Known]:
    table = folder.response_codes
    if table is None:
        return
    resolver = FieldResolver(str(table.document), SourceBinder(folder.documents, Report()), Report())
    for key, case in table.response_codes.items():
        code = ir.Code(
            code=Word(f"{key[:3]}{UNKNOWN_SERVICE}{key[4:]}"),
            http_status=Word(key[:3]),
            case_code=Word(key[4:]),
            name=Word(case.name),
            category=SpecText(case.row.category) if case.row.category else None,
            message=SpecText(case.row.message),
            description=SpecText(case.description),
            meaning=Word(case.means),
            advice=SpecText(case.advice),
            source=ir.Source(Word(table.document), case.row.line or ()),
            span=key.span,
            errata=resolver.errata(case.errata),
        )
        yield Known(COMMON, None, code)
