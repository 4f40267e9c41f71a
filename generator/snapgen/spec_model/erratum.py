"""Errata: what a document says, how we read it, and why."""

from __future__ import annotations

from pydantic import Field

from snapgen.loading.located import Text
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.length import LengthText
from snapgen.spec_model.scalars import Format, Presence, SourceText, TypeText, WireName


class Effective(SpecModel):
    """The values that replace those of the document's row when code is emitted."""

    name: WireName | None = None
    """The name on the wire."""
    type: TypeText | None = None
    """One of the closed types: String, Amount, Money, Object, Number, Integer, Boolean."""
    length: LengthText | None = None
    presence: Presence | None = None
    format: Format | None = None
    """`date-time` for RFC 3339, `digits` for a text of digits only, `none` to take a format away."""


class Erratum(SpecModel):
    """A contradiction: with itself, with another document, with the standard or with its own sample."""

    id: Text
    """The number under which the contradiction is known, as `001-3`."""
    also: list[Text] = Field(default_factory=list)
    """Other numbers that this reading settles as well."""
    about: Text | None = None
    """What the erratum is about, where it does not stand at the row itself."""
    documented: Text | None = None
    """What the document says, where the row beside it does not tell."""
    reading: Text | None = None
    """How it is read, in words, where no value is replaced."""
    effective: Effective | None = None
    """The values that are used instead of the row's."""
    source: SourceText | None = None
    reason: Text
    """Why it is read so."""
