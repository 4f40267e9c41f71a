"""Operations: what is sent and answered, under which codes, and how the outcome of a write is learnt."""

from __future__ import annotations

from dataclasses import dataclass

from snapgen.diagnostics import Span
from snapgen.ir.fields import Body, Field
from snapgen.ir.provenance import Erratum, Source
from snapgen.spec_text import SpecText, Word


@dataclass(frozen=True, slots=True)
class Code:
    """One response code that an operation may answer."""

    code: Word
    http_status: Word
    case_code: Word
    name: Word
    category: SpecText | None
    message: SpecText
    description: SpecText | None
    meaning: Word
    advice: SpecText | None
    source: Source
    span: Span
    errata: tuple[Erratum, ...] = ()

    @property
    def case(self) -> str:
        """HTTP status and case code, as `404/01`: the code but for the service."""
        return f"{self.http_status}/{self.case_code}"


@dataclass(frozen=True, slots=True)
class Message:
    """A documented request or response, to the letter."""

    source: Source
    headers: tuple[tuple[SpecText, SpecText], ...]
    body: SpecText
    span: Span
    read_as: tuple[tuple[SpecText, SpecText], ...] = ()
    """Misprinted keys of the body, each with the name that it is read as."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that a page states about an operation as a whole."""

    label: SpecText
    value: SpecText
    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class OutcomeReading:
    """How the operation that tells outcomes is asked and read, by the names of fields."""

    references: tuple[tuple[SpecText, SpecText], ...]
    status: SpecText
    success: tuple[SpecText, ...]
    refused: tuple[SpecText, ...]
    pending: tuple[SpecText, ...]
    untouched: tuple[SpecText, ...]
    not_with: tuple[SpecText, ...]
    span: Span


_OWN_REFERENCES = ("partnerReferenceNo", "partnerRefundNo")
"""Fields with which a partner names what it asks for; those that begin with `original` name what was asked before."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a system."""

    id: Word
    name: SpecText
    summary: SpecText
    service_code: Word | None
    method: Word
    path: Word
    effect: Word
    outcome_from: Word | None
    facts: tuple[Fact, ...]
    headers: tuple[Field, ...]
    response_headers: tuple[Field, ...]
    request: Body
    response: Body
    codes: tuple[Code, ...]
    sample_request: Message | None
    sample_response: Message | None
    errata: tuple[Erratum, ...]
    span: Span
    issues_token: bool = False
    outcome: OutcomeReading | None = None

    @property
    def reference(self) -> str | None:
        """The field of the request under which a write is carried out once: the partner's own name for it."""
        own = (field.name for field in self.request.fields if field.name in _OWN_REFERENCES)
        return next(own, None) if self.effect == "write" else None

    @property
    def carries_body(self) -> bool:
        """Whether its requests have a body; a GET has none."""
        return self.method != "GET"

    @property
    def once(self) -> bool:
        """Whether the document tells how a server answers when that reference comes again."""
        cases = {code.case for code in self.codes}
        return self.reference is not None and not cases.isdisjoint({"409/01", "404/18"})
