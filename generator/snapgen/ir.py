"""What an API is, free of YAML and of Python: the frozen middle that every emitter reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from snapgen.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: lines of a document, or a public page."""

    document: str | None = None
    lines: tuple[int, ...] = ()
    page: str | None = None

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

    id: str
    reason: str
    also: tuple[str, ...] = ()
    about: str | None = None
    documented: str | None = None
    reading: str | None = None
    source: Source | None = None
    span: Span = Span("")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a list that is never closed."""

    value: str
    name: str
    description: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class ValueList:
    """A named list of values; a value that it does not have is still a value.

    `minimum` and `maximum` are the lengths, in characters, that the fields of this list allow.
    """

    name: str
    description: str
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
    format: str | None = None
    only: str | None = None
    values: str | None = None


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

    type: str


@dataclass(frozen=True, slots=True)
class ObjectShape:
    """An object; without fields it may hold anything."""

    fields: tuple[Field, ...] = ()


Shape: TypeAlias = TextShape | AmountShape | MoneyShape | PlainShape | ObjectShape


@dataclass(frozen=True, slots=True)
class Row:
    """What the document's table says of a field, to the letter."""

    name: str
    type: str
    presence: str | None
    length: str | None


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a body, or one header, as it is read."""

    name: str
    shape: Shape
    presence: str
    description: str
    source: Source
    row: Row
    span: Span
    condition: str | None = None
    example: str | None = None
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
    at_least_one_of: tuple[str, ...]
    errata: tuple[Erratum, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Code:
    """One response code that an operation may answer."""

    code: str
    http_status: str
    case_code: str
    name: str
    category: str | None
    message: str
    description: str | None
    meaning: str
    advice: str | None
    source: Source
    span: Span
    errata: tuple[Erratum, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A documented request or response, to the letter."""

    source: Source
    headers: tuple[tuple[str, str], ...]
    body: str
    span: Span
    read_as: tuple[tuple[str, str], ...] = ()
    """Misprinted keys of the body, each with the name that it is read as."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that a page states about an operation as a whole."""

    label: str
    value: str
    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class OutcomeReading:
    """How the operation that tells outcomes is asked and read, by the names of fields."""

    references: tuple[tuple[str, str], ...]
    status: str
    success: tuple[str, ...]
    refused: tuple[str, ...]
    pending: tuple[str, ...]
    untouched: tuple[str, ...]
    not_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a system."""

    id: str
    name: str
    summary: str
    service_code: str | None
    method: str
    path: str
    effect: str
    outcome_from: str | None
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


@dataclass(frozen=True, slots=True)
class Server:
    """A host that serves the API, by the name of its environment."""

    environment: str
    url: str
    source: Source


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A service that a table of contents names."""

    name: str
    section: str | None
    operation: str | None
    source: Source
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """The document that a system is curated from."""

    id: str
    title: str
    publisher: str
    edition: str
    url: str | None


@dataclass(frozen=True, slots=True)
class System:
    """One provider.

    `envelope` holds the fields that every answer carries by the standard; `cited` the documents and `pages`
    id and address of the public pages that sources name.
    """

    id: str
    title: str
    class_name: str
    version: str
    summary: str
    snap: bool
    document: Document
    servers: tuple[Server, ...]
    profile: tuple[tuple[str, str, Source | None], ...]
    envelope: tuple[Field, ...]
    value_lists: tuple[ValueList, ...]
    operations: tuple[Operation, ...]
    catalogue: tuple[CatalogueEntry, ...]
    unknown: tuple[tuple[str, str], ...]
    errata: tuple[Erratum, ...]
    span: Span
    cited: tuple[Document, ...]
    pages: tuple[tuple[str, str], ...]
