"""What an API is, free of YAML and of Python: the frozen middle that every emitter reads.

Text is `SpecText` where an author may write anything, and a `Word` where a grammar holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from snapgen.diagnostics import Span
from snapgen.spec_text import SpecText, Word


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: lines of a document, or a public page."""

    document: Word | None = None
    lines: tuple[int, ...] = ()
    page: Word | None = None

    def __str__(self) -> str:
        if self.document is None:
            return self.page or "unknown"
        return f"{self.document}:{','.join(_ranges(self.lines))}"


def _ranges(lines: tuple[int, ...]) -> list[str]:
    ranges: list[list[int]] = []
    for line in lines:
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    return [str(first) if first == last else f"{first}-{last}" for first, last in ranges]


@dataclass(frozen=True, slots=True)
class Erratum:
    """A contradiction: what is documented, how it is read, and why."""

    id: SpecText
    reason: SpecText
    also: tuple[SpecText, ...] = ()
    about: SpecText | None = None
    documented: SpecText | None = None
    reading: SpecText | None = None
    source: Source | None = None
    span: Span = Span("")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a list that is never closed."""

    value: Word
    name: SpecText
    description: SpecText | None
    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class ValueList:
    """A named list of values; a value that it does not have is still a value.

    `minimum` and `maximum` are the lengths, in characters, that the fields of this list allow.
    """

    name: Word
    description: SpecText
    values: tuple[Value, ...]
    minimum: int
    maximum: int | None
    errata: tuple[Erratum, ...] = ()
    span: Span = Span("")


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text; lengths count characters, `format` is `date-time`, `digits` or nothing."""

    minimum: int = 0
    maximum: int | None = None
    format: Word | None = None
    only: SpecText | None = None
    values: Word | None = None


@dataclass(frozen=True, slots=True)
class AmountShape:
    """A decimal amount written as text, with so many digits before and exactly so many after the point."""

    integer_digits: int
    fraction_digits: int


STANDARD_AMOUNT = AmountShape(16, 2)
"""The amount of the standard, as the documents write it: 16,2."""


@dataclass(frozen=True, slots=True)
class MoneyShape:
    """An object of `value` and `currency`."""

    amount: AmountShape
    sources: tuple[Source, ...] = ()
    errata: tuple[Erratum, ...] = ()


@dataclass(frozen=True, slots=True)
class PlainShape:
    """A JSON `number`, `integer` or `boolean`."""

    type: Word


@dataclass(frozen=True, slots=True)
class ObjectShape:
    """An object; without fields it may hold anything."""

    fields: tuple[Field, ...] = ()


Shape: TypeAlias = TextShape | AmountShape | MoneyShape | PlainShape | ObjectShape


@dataclass(frozen=True, slots=True)
class Row:
    """What the document's table says of a field, to the letter."""

    name: Word
    type: SpecText
    presence: Word | None
    length: SpecText | None


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a body, or one header, as it is read."""

    name: Word
    shape: Shape
    presence: Word
    description: SpecText
    source: Source
    row: Row
    span: Span
    condition: SpecText | None = None
    example: SpecText | None = None
    secret: bool = False
    errata: tuple[Erratum, ...] = ()

    @property
    def required(self) -> bool:
        """Whether every message must carry the field."""
        return self.presence == "M"


@dataclass(frozen=True, slots=True)
class Body:
    """A request or response body."""

    fields: tuple[Field, ...]
    at_least_one_of: tuple[Word, ...]
    errata: tuple[Erratum, ...]
    span: Span


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


OWN_REFERENCES = ("partnerReferenceNo", "partnerRefundNo")
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
        own = (field.name for field in self.request.fields if field.name in OWN_REFERENCES)
        return next(own, None) if self.effect == "write" else None

    @property
    def carries_body(self) -> bool:
        """Whether its requests have a body; a GET has none."""
        return self.method != "GET"

    @property
    def once(self) -> bool:
        """Whether the document tells how a server answers when that reference comes again."""
        cases = {f"{code.http_status}/{code.case_code}" for code in self.codes}
        return self.reference is not None and not cases.isdisjoint({"409/01", "404/18"})


@dataclass(frozen=True, slots=True)
class Server:
    """A host that serves the API, by the name of its environment."""

    environment: Word
    url: SpecText
    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A service that a table of contents names."""

    name: SpecText
    section: SpecText | None
    operation: Word | None
    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """The document that a system is curated from."""

    id: Word
    title: SpecText
    publisher: SpecText
    edition: SpecText
    url: SpecText | None


@dataclass(frozen=True, slots=True)
class System:
    """One provider.

    `envelope` holds the fields that every answer carries by the standard; `cited` the documents and `pages`
    id and address of the public pages that sources name. `profile_span` is the place of the profile.
    """

    id: Word
    title: SpecText
    class_name: Word
    version: Word
    summary: SpecText
    snap: bool
    document: Document
    servers: tuple[Server, ...]
    profile: tuple[tuple[Word, SpecText, Source | None], ...]
    envelope: tuple[Field, ...]
    value_lists: tuple[ValueList, ...]
    operations: tuple[Operation, ...]
    catalogue: tuple[CatalogueEntry, ...]
    unknown: tuple[tuple[SpecText, SpecText], ...]
    errata: tuple[Erratum, ...]
    span: Span
    cited: tuple[Document, ...]
    pages: tuple[tuple[Word, SpecText], ...]
    profile_span: Span
