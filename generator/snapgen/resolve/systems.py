"""Resolve every system of a spec folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from snapgen import ir
from snapgen.diagnostics import SpecError
from snapgen.loading.located import Text
from snapgen.names import DEVICES, pascal_case
from snapgen.resolve.codes import CodeResolver
from snapgen.resolve.fields import FieldResolver
from snapgen.resolve.operations import OperationResolver
from snapgen.resolve.report import Report
from snapgen.resolve.sources import SourceBinder
from snapgen.spec_folder import SpecFolder, SystemFolder
from snapgen.spec_model.operation import OperationFile
from snapgen.spec_model.profile import Profile
from snapgen.spec_model.system import SystemFile
from snapgen.spec_text import SpecText, Word, optional


def resolve(folder: SpecFolder, names: Iterable[str] | None = None) -> tuple[ir.System, ...]:
    """Return the systems of the folder, sorted by id; `names` picks some of them.

    Raises SpecError with every reference that leads nowhere, type that is not closed and name that collides.
    """
    report = Report()
    wanted = sorted(folder.systems if names is None else names)
    systems = tuple(_system(folder, name, report) for name in wanted)
    if report.mistakes:
        raise SpecError(dict.fromkeys(report.mistakes))
    return systems


RESERVED = frozenset({"runtime", "schema"})
"""Names that no system may have: its files would stand where those of the runtime and of the schemas do."""


def _system(folder: SpecFolder, name: str, report: Report) -> ir.System:
    files = folder.systems[name]
    system = files.system
    if system.system != name:
        message = f"the folder is called `{name}`, the system `{system.system}`"
        report.mistake(system.system.span, "wrong-name", message, f"write `system: {name}` or rename the folder")
    if name in RESERVED:
        hint = "rename the folder and the system"
        report.mistake(system.system.span, "reserved-name", f"`{name}` is the name of a part that is emitted", hint)
    _check_file_name(system.system, report)
    _check_environments(system, report)
    if not files.operations:
        hint = "add operations/<operation>.yaml beside it; `snapgen schema operation` tells what belongs there"
        report.mistake(system.system.span, "no-operation", f"`{name}` has no operation", hint)
    sources = SourceBinder(folder.documents, report)
    fields = FieldResolver(str(system.document), sources, report, system.statuses)
    operations = _operations(folder, files, fields)
    _check_operations(operations, report)
    _check_outcomes(files, report)
    servers = (
        ir.Server(
            Word(server.environment),
            SpecText(server.url),
            sources.bind(server.source, None, "", server.span),
            server.span,
        )
        for server in system.servers
    )
    return ir.System(
        id=Word(system.system),
        title=SpecText(system.title),
        class_name=Word(system.class_name),
        version=Word(system.version),
        summary=SpecText(system.summary),
        snap=system.snap,
        document=sources.document(str(system.document), system.document.span),
        servers=tuple(servers),
        profile=tuple(_profile(system.profile, sources)),
        envelope=_envelope(folder, sources, report) if system.snap else (),
        value_lists=tuple(fields.value_lists.values()),
        operations=operations,
        catalogue=tuple(_catalogue(system, operations, report)),
        unknown=tuple((SpecText(unknown.what), SpecText(unknown.reason)) for unknown in system.unknown),
        errata=fields.errata(system.errata),
        span=system.system.span,
        cited=sources.cited(),
        pages=sources.pages(),
        profile_span=system.profile.span,
    )


def _check_file_name(name: Text, report: Report) -> None:
    if name in DEVICES:
        hint = "choose another name, and rename the file or folder"
        report.mistake(name.span, "reserved-name", f"`{name}` is the name of a device on Windows", hint)


def _check_environments(system: SystemFile, report: Report) -> None:
    seen: dict[str, Text] = {}
    for server in system.servers:
        name = server.environment
        if name in seen:
            related = ((seen[name].span, "the first one is here"),)
            message = f"two servers are called `{name}`"
            report.mistake(name.span, "colliding-names", message, "give one of them another name", related)
        seen.setdefault(name, name)


def _envelope(folder: SpecFolder, sources: SourceBinder, report: Report) -> tuple[ir.Field, ...]:
    standard = folder.response_codes
    if standard is None:
        return ()
    fields = FieldResolver(str(standard.document), sources, report).headers(standard.envelope)
    return tuple(replace(field, presence=Word("M")) for field in fields)


def _operations(folder: SpecFolder, files: SystemFolder, fields: FieldResolver) -> tuple[ir.Operation, ...]:
    resolver = OperationResolver(fields, CodeResolver(fields, folder.response_codes), files.system, folder.headers)
    tokens = {file.operation: file for file in folder.token_operations.values()}
    operations = []
    for endpoint in files.system.access_tokens:
        if endpoint.operation in tokens:
            file = tokens[endpoint.operation]
            operations.append(resolver.reading(file).token(file, endpoint))
        else:
            where = "token operations stand in common/operations"
            span = endpoint.operation.span
            fields.report.unknown_reference(span, "token operation", endpoint.operation, tokens, span, where)
    for path, file in files.operations.items():
        _check_name(path, file, fields.report)
        operations.append(resolver.reading(file).own(file))
    return tuple(operations)


def _check_name(path: str, file: OperationFile, report: Report) -> None:
    _check_file_name(file.operation, report)
    stem = path.rsplit("/", 1)[1].removesuffix(".yaml")
    if file.operation != stem:
        message = f"the file is called `{stem}`, the operation `{file.operation}`"
        report.mistake(file.operation.span, "wrong-name", message, f"write `operation: {stem}` or rename the file")


def _check_operations(operations: tuple[ir.Operation, ...], report: Report) -> None:
    seen: dict[str, ir.Operation] = {}
    for operation in operations:
        for what in (f"{operation.method} {operation.path}", f"the name {pascal_case(operation.id)}"):
            if what in seen:
                related = ((seen[what].span, "the other one is here"),)
                message = f"`{operation.id}` and `{seen[what].id}` are both {what}"
                report.mistake(operation.span, "duplicate-operation", message, "change one of them", related)
            seen[what] = operation


def _check_outcomes(files: SystemFolder, report: Report) -> None:
    ids = [file.operation for file in files.operations.values()]
    for file in files.operations.values():
        name = file.outcome_from
        if name is not None and name not in ids:
            where = "operations stand beside this one"
            report.unknown_reference(name.span, "operation", name, ids, file.operation.span, where)


def _profile(profile: Profile, sources: SourceBinder) -> Iterable[tuple[Word, SpecText, ir.Source | None]]:
    for name in type(profile).model_fields:
        fact = getattr(profile, name)
        if fact is not None:
            source = sources.bind(fact.source, None, "", fact.span) if fact.source else None
            yield Word(name), SpecText(fact.value), source


def _catalogue(system: SystemFile, operations: tuple[ir.Operation, ...], report: Report) -> Iterable[ir.CatalogueEntry]:
    ids: list[str] = [operation.id for operation in operations]
    for entry in system.catalogue:
        if entry.operation is not None and entry.operation not in ids:
            span = entry.operation.span
            report.unknown_reference(span, "operation", entry.operation, ids, span, "see the operations folder")
        yield ir.CatalogueEntry(
            name=SpecText(entry.name),
            section=optional(entry.section),
            operation=None if entry.operation is None else Word(entry.operation),
            source=ir.Source(Word(system.document), entry.line),
            span=entry.span,
        )
