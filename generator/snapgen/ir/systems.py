"""A provider as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from snapgen.diagnostics import Span
from snapgen.ir.fields import Field, ValueList
from snapgen.ir.operations import Operation
from snapgen.ir.profile import DEFAULTS
from snapgen.ir.provenance import Document, Erratum, Source
from snapgen.spec_text import SpecText, Word


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

    @property
    def lists(self) -> dict[str, ValueList]:
        """The lists of values, by their names."""
        return {listed.name: listed for listed in self.value_lists}

    @property
    def transactions(self) -> tuple[Operation, ...]:
        """The operations but for those that issue access tokens."""
        return tuple(operation for operation in self.operations if not operation.issues_token)

    @property
    def signed(self) -> bool:
        """Whether requests are signed, with the caller's credentials; else they show a customer's token alone."""
        return self.choice("authentication") != "bearer"

    def telling(self, write: Operation) -> Operation | None:
        """Return the operation that is asked what became of a write, if one is named."""
        return next((each for each in self.operations if each.id == write.outcome_from), None)

    def choice(self, name: str) -> SpecText | str:
        """Return what the provider chose in its profile, or else the default."""
        return next((value for chosen, value, _ in self.profile if chosen == name), DEFAULTS[name])
