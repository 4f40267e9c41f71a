"""The standard as a dialect, as far as the folder of specs knows it.

`common/` holds its headers, its response codes for any service and its token operations; a system that is curated
from the document of those codes is the standard's own, and its services are described in full. Of any other
service the standard's tables are not known, and nothing is said of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen import ir
from snapgen.comparison import reading
from snapgen.comparison.dialect import Dialect, Section, Service
from snapgen.explanation.known import known_codes
from snapgen.resolve.codes import CodeResolver
from snapgen.resolve.fields import FieldResolver
from snapgen.resolve.operations import OperationResolver
from snapgen.resolve.report import Report
from snapgen.resolve.sources import SourceBinder
from snapgen.spec_folder import SpecFolder

NAME = "the standard"


def standard(folder: SpecFolder, systems: Iterable[ir.System], compared: ir.System) -> Dialect:
    """Return what the standard says of the services of a system; `systems` are all of the folder's."""
    own = _own(folder, systems)
    services = tuple(_service(folder, own, compared, operation) for operation in compared.operations)
    return Dialect(NAME, _profile(own), services)


def knows_the_standard(folder: SpecFolder) -> bool:
    """Tell whether the folder has the standard's headers or response codes."""
    return folder.headers is not None or folder.response_codes is not None


def _own(folder: SpecFolder, systems: Iterable[ir.System]) -> ir.System | None:
    if folder.response_codes is None:
        return None
    document = str(folder.response_codes.document)
    return next((system for system in systems if str(system.document.id) == document), None)


def _profile(own: ir.System | None) -> Section:
    """Return what the standard has a source for; what it leaves open each provider fills by itself."""
    facts = reading.profile(own).entries if own is not None else ()
    sourced = {str(name) for name, _, source in own.profile if source is not None} if own is not None else set()
    return Section(reading.PROFILE, tuple(fact for fact in facts if fact.key in sourced), complete=False)


def _service(folder: SpecFolder, own: ir.System | None, compared: ir.System, operation: ir.Operation) -> Service:
    if operation.issues_token:
        return _token_service(folder, compared, operation)
    code = None if operation.service_code is None else str(operation.service_code)
    described = [each for each in own.operations if each.service_code == operation.service_code] if own else []
    if own is None or not described or code is None:
        return Service(code, str(operation.id), tuple(_shared(folder, compared)), complete=False)
    whole = reading.service(described[0], own.value_lists)
    shared = {section.title: section for section in _shared(folder, compared) if section.complete}
    sections = tuple(shared.get(section.title, section) for section in whole.sections)
    return Service(code, str(operation.id), sections)


def _shared(folder: SpecFolder, compared: ir.System) -> Iterator[Section]:
    """Yield what holds for any service: headers, the two fields of every answer, and the response codes."""
    if folder.headers is not None:
        resolver = _resolver(folder, "")
        source = str(folder.headers.source)
        left_out = folder.headers.left_out(compared.choice("customer_token"))
        rows = resolver.headers(folder.headers.headers, source)
        yield reading.headers(reading.HEADERS, (row for row in rows if str(row.name) not in left_out))
        yield reading.headers(reading.RESPONSE_HEADERS, resolver.headers(folder.headers.response_headers, source))
    if folder.response_codes is not None:
        yield Section(reading.RESPONSE, tuple(reading.fields(compared.envelope)), complete=False, nested=True)
        yield reading.codes(known.code for known in known_codes(folder, ()))


def _token_service(folder: SpecFolder, compared: ir.System, operation: ir.Operation) -> Service:
    file = next(file for file in folder.token_operations.values() if str(file.operation) == str(operation.id))
    fields = _resolver(folder, str(compared.document.id))
    system = folder.systems[str(compared.id)].system
    resolver = OperationResolver(fields, CodeResolver(fields, folder.response_codes), system, folder.headers)
    resolved = resolver.reading(file).of_standard(file)
    return reading.service(resolved, fields.value_lists.values())


def _resolver(folder: SpecFolder, document: str) -> FieldResolver:
    return FieldResolver(document, SourceBinder(folder.documents, Report()), Report())
