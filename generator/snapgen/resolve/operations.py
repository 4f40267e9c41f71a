"""Resolve one operation of a system."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from snapgen import ir
from snapgen.ir.profile import DEFAULTS
from snapgen.resolve.codes import CodeResolver
from snapgen.resolve.fields import FieldResolver
from snapgen.spec_model.operation import Fact, Message, OperationFile, OutcomeReading
from snapgen.spec_model.standard import HeadersFile
from snapgen.spec_model.system import SystemFile, TokenEndpoint
from snapgen.spec_text import SpecText, Word


@dataclass(slots=True)
class OperationResolver:
    """Resolves the operations of one system, its own and the token operations of the standard."""

    fields: FieldResolver
    codes: CodeResolver
    system: SystemFile
    standard: HeadersFile | None

    def reading(self, file: OperationFile) -> OperationResolver:
        """Return a resolver whose lines count in the document that the file names, if it names one."""
        if file.document is None:
            return self
        fields = replace(self.fields, document=str(file.document))
        return replace(self, fields=fields, codes=replace(self.codes, fields=fields))

    def own(self, file: OperationFile) -> ir.Operation:
        """Resolve an operation of the system; its header rows replace the system's, those the standard's."""
        request, response = self._standard_headers()
        request = [*request, *self.fields.headers(self.system.headers), *self.fields.headers(file.headers)]
        response = [
            *response,
            *self.fields.headers(self.system.response_headers),
            *self.fields.headers(file.response_headers),
        ]
        return self._operation(file, _last_by_name(request), _last_by_name(response), None)

    def _standard_headers(self) -> tuple[list[ir.Field], list[ir.Field]]:
        """Return the standard's request and response headers that hold for the system."""
        if self.standard is None or not self.system.standard_headers:
            return [], []
        customer = self.system.profile.customer_token
        left_out = self.standard.left_out(DEFAULTS["customer_token"] if customer is None else str(customer.value))
        request = self.fields.headers(self.standard.headers, str(self.standard.source))
        response = self.fields.headers(self.standard.response_headers, str(self.standard.source))
        return [header for header in request if str(header.name) not in left_out], list(response)

    def token(self, file: OperationFile, endpoint: TokenEndpoint) -> ir.Operation:
        """Resolve a token operation of the standard where this system serves it."""
        headers = self.fields.headers(file.headers)
        return self._operation(file, headers, self.fields.headers(file.response_headers), endpoint)

    def of_standard(self, file: OperationFile) -> ir.Operation:
        """Resolve a token operation as the standard has it, on the standard's path."""
        return self._operation(
            file, self.fields.headers(file.headers), self.fields.headers(file.response_headers), None
        )

    def _operation(
        self,
        file: OperationFile,
        headers: tuple[ir.Field, ...],
        response_headers: tuple[ir.Field, ...],
        endpoint: TokenEndpoint | None,
    ) -> ir.Operation:
        service = str(file.service_code.value)
        facts = tuple(self._facts(file))
        path = Word(file.path.value)
        if endpoint is not None:
            path = Word(endpoint.path)
            source = self.fields.sources.bind(endpoint.source, None, self.fields.document, endpoint.span)
            facts = tuple(
                ir.Fact(fact.label, SpecText(path), source, endpoint.span) if fact.label == "path" else fact
                for fact in facts
            )
        return ir.Operation(
            id=Word(file.operation),
            name=SpecText(file.name.value),
            summary=SpecText(file.summary),
            service_code=None if service == "unknown" else Word(service),
            method=Word(file.method.value),
            path=path,
            effect=Word(file.effect),
            outcome_from=Word(file.outcome_from) if file.outcome_from else None,
            facts=facts,
            headers=headers,
            response_headers=response_headers,
            request=self.fields.body(file.request),
            response=self.fields.body(file.response),
            codes=self.codes.codes(file, self.system),
            sample_request=self._message(file.sample.request if file.sample else None),
            sample_response=self._message(file.sample.response if file.sample else None),
            errata=self.fields.errata((*file.errata, *(file.sample.errata if file.sample else ()))),
            span=file.operation.span,
            issues_token=endpoint is not None,
            outcome=_outcome(file.outcome),
        )

    def _facts(self, file: OperationFile) -> Iterable[ir.Fact]:
        named: dict[str, Fact] = {
            "name": file.name,
            "service code": file.service_code,
            "method": file.method,
            "path": file.path,
            **{str(label): fact for label, fact in file.facts.items()},
        }
        for label, fact in named.items():
            source = self.fields.sources.bind(fact.source, fact.line, self.fields.document, fact.span)
            yield ir.Fact(SpecText(label), SpecText(fact.value), source, fact.span)

    def _message(self, message: Message | None) -> ir.Message | None:
        if message is None:
            return None
        first, last = message.lines
        source = ir.Source(Word(self.fields.document), tuple(range(first, last + 1)))
        headers = tuple((SpecText(name), SpecText(value)) for name, value in message.headers.items())
        read_as = tuple((SpecText(printed), SpecText(name)) for printed, name in message.read_as.items())
        return ir.Message(source, headers, SpecText(message.body), message.body.span, read_as)


def _outcome(reading: OutcomeReading | None) -> ir.OutcomeReading | None:
    if reading is None:
        return None
    return ir.OutcomeReading(
        references=tuple((SpecText(asked), SpecText(own)) for asked, own in reading.references.items()),
        status=SpecText(reading.status),
        success=tuple(map(SpecText, reading.success)),
        refused=tuple(map(SpecText, reading.refused)),
        pending=tuple(map(SpecText, reading.pending)),
        untouched=tuple(map(SpecText, reading.untouched)),
        not_with=tuple(map(SpecText, reading.not_with)),
        span=reading.span,
    )


def _last_by_name(headers: Iterable[ir.Field]) -> tuple[ir.Field, ...]:
    """Return the headers, each name once; capitals make no difference, and the last row counts."""
    return tuple({header.name.lower(): header for header in headers}.values())
