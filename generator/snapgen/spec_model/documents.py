"""`spec/documents.yaml`: what was read, and where its tables stand."""

from __future__ import annotations

from pydantic import Field

from snapgen.loading.located import Text
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.scalars import Date, Digest, DocumentId, Integer, LineSet, Slug, TableKind


class Table(SpecModel):
    """One table, list or sample of a document."""

    kind: TableKind
    title: Text
    at: LineSet
    """The lines on which its rows begin, as `64-66, 68-70`."""
    rows: Integer
    """How many rows it has, counted in the document; must agree with `at`."""


class Document(SpecModel):
    """A document that a spec is curated from."""

    title: Text
    publisher: Text
    edition: Text
    """The edition or date that the document names, or `unknown`."""
    read: Date
    url: Text | None = None
    file: Text
    """The name of the file that was read."""
    sha256: Digest
    tables: list[Table]


class Page(SpecModel):
    """A public page that was consulted where the documents are silent."""

    title: Text
    publisher: Text
    url: Text
    read: Date


class DocumentsFile(SpecModel):
    """The list of all sources."""

    documents: dict[DocumentId, Document]
    pages: dict[Slug, Page] = Field(default_factory=dict)
