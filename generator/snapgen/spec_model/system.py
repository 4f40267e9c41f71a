"""`<system>/system.yaml`: what all operations of one provider share."""

from __future__ import annotations

from pydantic import Field

from snapgen.loading.located import Text
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.erratum import Erratum
from snapgen.spec_model.operation import ResponseCode
from snapgen.spec_model.profile import Profile
from snapgen.spec_model.rows import FieldRow, ValueRow
from snapgen.spec_model.scalars import (
    CaseKey,
    DocumentId,
    Flag,
    HeaderName,
    Lines,
    Path,
    Slug,
    SourceText,
    StatusValue,
    TypeName,
    Version,
)


class Server(SpecModel):
    """A host that serves the API."""

    environment: Slug
    """The name of the environment, as `sandbox` or `production`."""
    url: Text
    source: SourceText


class TokenEndpoint(SpecModel):
    """Where the provider serves one of the standard's token operations."""

    operation: Slug
    """The operation in `common/operations/`."""
    path: Path
    source: SourceText


class StatusList(SpecModel):
    """A list of values that several fields share."""

    description: Text
    values: dict[StatusValue, ValueRow]
    errata: list[Erratum] = Field(default_factory=list)


class CatalogueEntry(SpecModel):
    """A service that a table of contents names and nothing describes."""

    name: Text
    line: Lines
    section: Text | None = None
    operation: Slug | None = None
    """The operation that describes it after all."""


class Unknown(SpecModel):
    """Something that no source tells; nothing is invented in its place."""

    what: Text
    reason: Text


class SystemFile(SpecModel):
    """One provider."""

    system: Slug
    """The name of the folder."""
    title: Text
    """How people call the system."""
    class_name: TypeName
    """The name that clients of the system carry, as `Paydia`."""
    version: Version
    """The version of the emitted packages."""
    document: DocumentId
    """The document that `line` counts in."""
    summary: Text
    snap: Flag = True
    """Whether the system follows SNAP at all."""
    servers: list[Server] = Field(default_factory=list)
    profile: Profile
    standard_headers: Flag = False
    """Whether the standard's header rules hold; rows under `headers` replace or add to them."""
    headers: dict[HeaderName, FieldRow] = Field(default_factory=dict)
    """Header rows that hold for every operation of the system."""
    response_headers: dict[HeaderName, FieldRow] = Field(default_factory=dict)
    access_tokens: list[TokenEndpoint] = Field(default_factory=list)
    standard_response_codes: Flag = False
    """Whether every case of the standard's table holds for every operation."""
    response_codes: dict[CaseKey, ResponseCode] = Field(default_factory=dict)
    """A table of the provider that holds for any service."""
    statuses: dict[TypeName, StatusList] = Field(default_factory=dict)
    catalogue: list[CatalogueEntry] = Field(default_factory=list)
    unknown: list[Unknown] = Field(default_factory=list)
    errata: list[Erratum] = Field(default_factory=list)
