"""Rows of header and body tables, mirrored as the documents print them."""

from __future__ import annotations

from pydantic import Field

from snapgen.loading.located import Text
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.erratum import Erratum
from snapgen.spec_model.length import LengthText
from snapgen.spec_model.scalars import (
    Flag,
    Format,
    Integer,
    Lines,
    MaximumText,
    Presence,
    SourceText,
    StatusValue,
    TypeName,
    WireName,
)


class Row(SpecModel):
    """The columns of one table row, to the letter."""

    line: Lines | None = None
    """The document's line where the row begins; several where the document states it several times."""
    type: Text
    """The document's own name of the type."""
    presence: Presence | None = None
    """M mandatory, O optional, C conditional; left out where the document is silent."""
    length: LengthText | None = None
    min: Integer | None = None
    """The column Min Length, in characters."""
    max: MaximumText | None = None
    """The column Max Length, in characters, or in digits as `16,2`."""


class ValueRow(SpecModel):
    """One value of a list of values."""

    line: Lines | None = None
    name: Text
    """The document's name of the value."""
    description: Text | None = None
    source: SourceText | None = None


class FieldRow(SpecModel):
    """One row of a body or header table."""

    row: Row
    description: Text
    """What the field holds, in our words."""
    source: SourceText | None = None
    """Where the row comes from, if not from a line of the operation's own document."""
    condition: Text | None = None
    """When a conditional field must be present, in our words."""
    format: Format | None = None
    """`date-time` for RFC 3339, `digits` for a text of digits only."""
    value: Text | None = None
    """The only value that the document allows."""
    values_of: TypeName | None = None
    """The list of values, by its name under `statuses` in system.yaml."""
    values: dict[StatusValue, ValueRow] = Field(default_factory=dict)
    """The values, where no other field shares them."""
    fields: dict[WireName, FieldRow] = Field(default_factory=dict)
    """The rows of an object's own fields."""
    example: Text | None = None
    """A value that fits, ours; used where the document gives no sample."""
    secret: Flag = False
    """Whether the value is a secret that nothing may print."""
    errata: list[Erratum] = Field(default_factory=list)


class Body(SpecModel):
    """A body table."""

    fields: dict[WireName, FieldRow]
    at_least_one_of: list[Text] = Field(default_factory=list)
    """Fields of which one must be present: a condition that can be computed, so it is enforced."""
    errata: list[Erratum] = Field(default_factory=list)
