"""Resolve response codes: a provider's rows laid over the standard's cases."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from snapgen import ir
from snapgen.loading.located import Text
from snapgen.names import pascal_case
from snapgen.resolve.fields import FieldResolver
from snapgen.spec_model.operation import CaseReading, OperationFile, ResponseCode
from snapgen.spec_model.standard import Case, ResponseCodesFile
from snapgen.spec_model.system import SystemFile
from snapgen.spec_text import SpecText, Word, optional

UNKNOWN_SERVICE = "XX"
"""Stands for the service code in a response code while no source tells it."""

_LONGEST = 200
"""Characters of a name that is made of a message; `long-name` objects to far shorter ones."""

_COMPARED = 200
"""Characters of two messages that are compared; the time grows with the product of their lengths."""

_PLACEHOLDER = re.compile(r"[{\[][^{}\[\]]*[}\]]")


@dataclass(slots=True)
class CodeResolver:
    """Resolves the codes of one system's operations."""

    fields: FieldResolver
    standard: ResponseCodesFile | None

    def codes(self, operation: OperationFile, system: SystemFile) -> tuple[ir.Code, ...]:
        """Return the codes that the operation may answer, in the order of their table."""
        service = UNKNOWN_SERVICE if operation.service_code.value == "unknown" else str(operation.service_code.value)
        if operation.response_codes:
            codes = [self._own(key, row, service) for key, row in operation.response_codes.items()]
        elif system.response_codes:
            codes = [self._general(key, row, service) for key, row in system.response_codes.items()]
        elif system.standard_response_codes and self.standard is not None:
            codes = [self._standard(key, case, service, operation.cases) for key, case in self.standard_cases()]
        else:
            codes = []
        self._check_names(codes)
        return tuple(codes)

    def standard_cases(self) -> Iterable[tuple[Text, Case]]:
        """Return the cases of the standard's table, by `404/01`."""
        return self.standard.response_codes.items() if self.standard is not None else ()

    def _own(self, key: Text, row: ResponseCode, service: str) -> ir.Code:
        if key[3:5] != service:
            message = f"the code `{key}` belongs to service {key[3:5]}, the operation to service {service}"
            self.fields.report.mistake(key.span, "service-mismatch", message, f'write "{key[:3]}{service}{key[5:]}"')
        return self._overlaid(str(key), row, key)

    def _general(self, key: Text, row: ResponseCode, service: str) -> ir.Code:
        return self._overlaid(f"{key[:3]}{service}{key[4:]}", row, key)

    def _overlaid(self, code: str, row: ResponseCode, place: Text) -> ir.Code:
        case = self._case(code)
        message = str(row.row.message)
        same = case is not None and (message == "unknown" or _alike(message, case.row.message) or code[:3] == "200")
        name = (
            str(row.name) if row.name else str(case.name) if case and same else pascal_case(_plain(message))[:_LONGEST]
        )
        description = row.description or (case.description if case and same else row.row.remarks)
        return ir.Code(
            code=Word(code),
            http_status=Word(code[:3]),
            case_code=Word(code[5:]),
            name=Word(name),
            category=optional(row.row.category or (case.row.category if case else None)),
            message=SpecText(message),
            description=SpecText(description) if description else None,
            meaning=Word(row.means or (case.means if case else "ask")),
            advice=SpecText(case.advice) if case and _agrees(row, case, same) else None,
            source=self.fields.sources.bind(row.source, row.row.line, self.fields.document, row.span),
            span=place.span,
            errata=self.fields.errata(row.errata),
        )

    def _standard(self, key: Text, case: Case, service: str, readings: Mapping[Text, CaseReading]) -> ir.Code:
        assert self.standard is not None
        reading = next((readings[known] for known in readings if known == key), None)
        return ir.Code(
            code=Word(f"{key[:3]}{service}{key[4:]}"),
            http_status=Word(key[:3]),
            case_code=Word(key[4:]),
            name=Word(case.name),
            category=optional(case.row.category),
            message=SpecText(case.row.message),
            description=SpecText(case.description),
            meaning=Word(reading.means if reading else case.means),
            advice=SpecText(reading.advice if reading else case.advice),
            source=self.fields.sources.bind(None, case.row.line, str(self.standard.document), case.span),
            span=key.span,
            errata=self.fields.errata((*case.errata, *(reading.errata if reading else ()))),
        )

    def _case(self, code: str) -> Case | None:
        wanted = f"{code[:3]}/{code[5:]}"
        return next((case for key, case in self.standard_cases() if key == wanted), None)

    def _check_names(self, codes: Iterable[ir.Code]) -> None:
        seen: dict[str, ir.Code] = {}
        for code in codes:
            if code.name in seen:
                message = f"`{code.code}` and `{seen[code.name].code}` are both called {code.name}"
                related = ((seen[code.name].span, "the other one is here"),)
                hint = "give one of them a `name`"
                self.fields.report.mistake(code.span, "colliding-names", message, hint, related)
            seen[code.name] = code


def _agrees(row: ResponseCode, case: Case, same: bool) -> bool:
    """Tell whether the standard's advice holds: its meaning was taken over, or stated again for the same message."""
    return row.means is None or (same and row.means == case.means)


def _plain(message: str) -> str:
    return _PLACEHOLDER.sub(" ", message)


def _alike(message: str, other: str) -> bool:
    first, second = (re.sub(r"[^a-z0-9]", "", _plain(text[:_COMPARED]).lower()) for text in (message, other))
    if not (first and second):  # nothing but placeholders, or another script
        return message == other
    return difflib.SequenceMatcher(None, first, second).ratio() >= 0.85
