"""Rules on the SNAP standard: a provider departs from it, but not without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.lint.explained import named_in
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.resolve.fields import FieldResolver
from snapgen.resolve.report import Report
from snapgen.resolve.sources import SourceBinder
from snapgen.spec_folder import SpecFolder
from snapgen.spec_model.standard import Case

_PLACEHOLDER = re.compile(r"[{\[][^{}\[\]]*[}\]]")


def headers_are_kept(specs: Specs) -> Iterator[Finding]:
    """Find headers of a system that are not those of the standard, without an erratum that names them."""
    standard = _standard_headers(specs.folder)
    for system in specs.systems:
        operations = system.transactions if system.snap else ()
        for name, expected in standard.items():
            lacking = []
            for operation in operations:
                header = next((each for each in operation.headers if each.name.lower() == name), None)
                if header is not None:
                    yield from _departures(system, operation, header, expected)
                elif expected.required and not _may_be_missing(specs.folder, system, operation, expected):
                    lacking.append((operation.id, operation.span))
            # What every operation lacks is missing from the system's own table.
            for lacks, place in [(system.id, system.span)] if lacking and len(lacking) == len(operations) else lacking:
                message = f"the standard's mandatory header `{expected.name}` is missing from `{lacks}`"
                hint = f"add its row, or an erratum that names `{expected.name}`"
                yield Finding(place, message, hint, _rule(expected.span))


def messages_are_kept(specs: Specs) -> Iterator[Finding]:
    """Find response codes that the standard does not have or words in another way, without an erratum."""
    if specs.folder.response_codes is None:
        return
    cases = {str(key): (key.span, case) for key, case in specs.folder.response_codes.response_codes.items()}
    for system, operation in specs.operations():
        for code in operation.codes if system.snap else ():
            plain = _plain(code.message.as_written)
            errata = (*operation.errata, *system.errata)
            if code.errata or code.message == "unknown" or named_in(errata, plain) or named_in(errata, code.code):
                continue
            yield from _message(code, cases.get(code.case))


def _standard_headers(folder: SpecFolder) -> dict[str, ir.Field]:
    if folder.headers is None:
        return {}
    resolver = FieldResolver("", SourceBinder(folder.documents, Report()), Report())
    return {header.name.lower(): header for header in resolver.headers(folder.headers.headers)}


def _departures(system: ir.System, operation: ir.Operation, header: ir.Field, expected: ir.Field) -> Iterator[Finding]:
    errata = (*operation.errata, *system.errata)
    if header.errata or named_in(errata, header.name):
        return
    pairs = (
        ("presence", header.presence, expected.presence),
        ("length", _length(header), _length(expected)),
    )
    for what, found, wanted in pairs:
        if found != wanted and wanted != "none" and not _about_headers(errata, what):
            message = f"`{header.name}` has the {what} {found}, in the standard {wanted}"
            hint = "add an erratum to the row that says why the provider's own is followed"
            yield Finding(header.span, message, hint, _rule(expected.span))


def _may_be_missing(folder: SpecFolder, system: ir.System, operation: ir.Operation, expected: ir.Field) -> bool:
    left_out = folder.headers.left_out(system.choice("customer_token")) if folder.headers is not None else ()
    return expected.name in left_out or named_in((*operation.errata, *system.errata), expected.name)


def _about_headers(errata: tuple[ir.Erratum, ...], what: str) -> bool:
    """Tell whether an erratum speaks of the presence or the lengths of headers as a whole."""
    return any(named_in(errata, what + plural, "headers") for plural in ("", "s"))


def _length(header: ir.Field) -> str:
    """Return the most characters of a header; how few it may have differs between notations, not between senses."""
    maximum = header.shape.maximum if isinstance(header.shape, ir.TextShape) else None
    return "none" if maximum is None else str(maximum)


def _message(code: ir.Code, standard: tuple[Span, Case] | None) -> Iterator[Finding]:
    hint = "add an erratum to the code that says what the provider documents"
    if standard is None:
        yield Finding(code.span, f"the standard has no case {code.case_code} of {code.http_status}", hint)
        return
    span, case = standard
    if _letters(code.message.as_written) != _letters(str(case.row.message)):
        message = f'`{code.code}` is worded "{code.message.as_written}", in the standard "{case.row.message}"'
        yield Finding(code.span, message, hint, _rule(span))


def _rule(span: Span) -> tuple[tuple[Span, str], ...]:
    return ((span, "the standard's row is here"),)


def _plain(message: str) -> str:
    return _PLACEHOLDER.sub(" ", message).strip(" .")


def _letters(message: str) -> str:
    return re.sub("[^a-z0-9]", "", _plain(message).lower())
