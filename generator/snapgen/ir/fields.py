"""Fields of bodies and headers: what they are called, what they may hold, when they must be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from snapgen.diagnostics import Span
from snapgen.ir.provenance import Erratum, Source
from snapgen.spec_text import SpecText, Word


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


def every_field(fields: Iterable[Field]) -> Iterator[Field]:
    """Yield fields, each before those inside of it."""
    for field in fields:
        yield field
        if isinstance(field.shape, ObjectShape):
            yield from every_field(field.shape.fields)
