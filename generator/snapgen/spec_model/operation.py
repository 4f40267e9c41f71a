"""`operations/<operation>.yaml`: one operation as its page documents it."""

from __future__ import annotations

from pydantic import Field

from snapgen.loading.located import Text
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.erratum import Erratum
from snapgen.spec_model.rows import Body, FieldRow
from snapgen.spec_model.scalars import (
    CaseKey,
    Code,
    DocumentId,
    Effect,
    HeaderName,
    LineRange,
    Lines,
    Meaning,
    Method,
    Path,
    ServiceCode,
    Slug,
    SourceText,
    TypeName,
)


class Fact(SpecModel):
    """A fact of the page that is not a row of a body or header table."""

    value: Text
    line: Lines | None = None
    source: SourceText | None = None


class MethodFact(Fact):
    """The HTTP method."""

    value: Method


class PathFact(Fact):
    """The path, from the first slash."""

    value: Path


class ServiceFact(Fact):
    """The service code: two digits, or `unknown`."""

    value: ServiceCode


class CodeRow(SpecModel):
    """The columns of one row of a response-code table, to the letter."""

    line: Lines | None = None
    category: Text | None = None
    message: Text
    remarks: Text | None = None


class ResponseCode(SpecModel):
    """One response code of an operation, on top of the standard's case."""

    row: CodeRow
    name: TypeName | None = None
    """The name of the case, where neither the standard's nor one made of the message serves."""
    description: Text | None = None
    """What it means, in our words; the standard's description where left out."""
    means: Meaning | None = None
    source: SourceText | None = None
    errata: list[Erratum] = Field(default_factory=list)


class CaseReading(SpecModel):
    """How one case of the standard's table is read for this operation."""

    means: Meaning
    advice: Text
    """What a caller should do, in one sentence."""
    errata: list[Erratum] = Field(default_factory=list)
    """Why it is read so."""


class Message(SpecModel):
    """A documented request or response, to the letter."""

    lines: LineRange
    """The lines of the body in the document."""
    request_line: Text | None = None
    headers: dict[Text, Text] = Field(default_factory=dict)
    body: Text
    read_as: dict[Text, Text] = Field(default_factory=dict)
    """Keys of the body that are misprinted, and the field that each is read as; an erratum says why."""


class Sample(SpecModel):
    """A documented request with its response."""

    request: Message | None = None
    response: Message | None = None
    errata: list[Erratum] = Field(default_factory=list)


class OutcomeReading(SpecModel):
    """How `outcome_from` is asked what became of this operation, and how its answer is read."""

    references: dict[Text, Text]
    """Fields of its request, each with the field of this operation's request that fills it."""
    status: Text
    """The field of its answer that decides; a value that is listed nowhere below decides nothing."""
    success: list[Text]
    """Values that say that this operation was carried out."""
    refused: list[Text] = Field(default_factory=list)
    """Values that say that it was not, and never will be."""
    pending: list[Text] = Field(default_factory=list)
    """Values that say that it is being worked on."""
    untouched: list[Text] = Field(default_factory=list)
    """Values that say that nothing came of it so far."""
    not_with: list[Text] = Field(default_factory=list)
    """Fields of this operation's request with which the answer decides nothing, as the amount of a part."""


class OperationFile(SpecModel):
    """One operation."""

    operation: Slug
    """The name of the file; becomes query_payment, QueryPaymentRequest and so on."""
    document: DocumentId | None = None
    """The document that `line` counts in, if not the system's own."""
    summary: Text
    """What the operation does, in one sentence of ours."""
    name: Fact
    """The document's name of the API."""
    service_code: ServiceFact
    method: MethodFact
    path: PathFact
    facts: dict[Text, Fact] = Field(default_factory=dict)
    """Everything else that the page states about the operation as a whole."""
    effect: Effect
    """`read` may be repeated; `write` moves money or state and is never sent twice."""
    outcome_from: Slug | None = None
    """The operation that tells the outcome of this one when its answer was lost."""
    outcome: OutcomeReading | None = None
    """How that operation is asked and read; without it, clients leave that to their users."""
    headers: dict[HeaderName, FieldRow] = Field(default_factory=dict)
    """Header rows of this page, on top of the system's."""
    response_headers: dict[HeaderName, FieldRow] = Field(default_factory=dict)
    request: Body
    response: Body
    response_codes: dict[Code, ResponseCode] = Field(default_factory=dict)
    """The page's own table; the system's table where there is none."""
    cases: dict[CaseKey, CaseReading] = Field(default_factory=dict)
    """Cases of the standard's table whose meaning depends on the service."""
    sample: Sample | None = None
    errata: list[Erratum] = Field(default_factory=list)
