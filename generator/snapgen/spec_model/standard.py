"""`common/*.yaml`: the SNAP standard's own tables."""

from __future__ import annotations

from pydantic import Field

from snapgen.loading.located import Text
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.erratum import Erratum
from snapgen.spec_model.operation import CodeRow
from snapgen.spec_model.rows import FieldRow
from snapgen.spec_model.scalars import CaseKey, DocumentId, HeaderName, Meaning, SourceText, TypeName, WireName
from snapgen.spec_text import SpecText


class Case(SpecModel):
    """One case of the standard's response-code table; it holds for any service."""

    row: CodeRow
    name: TypeName
    """The name of the case, unique in the table."""
    description: Text
    means: Meaning
    """What it means for the caller: success, pending, refused, retry (after the cause is removed) or ask."""
    advice: Text
    """What a caller should do, in one sentence."""
    errata: list[Erratum] = Field(default_factory=list)


class ResponseCodesFile(SpecModel):
    """The standard's response codes."""

    document: DocumentId
    response_codes: dict[CaseKey, Case]
    envelope: dict[WireName, FieldRow]
    """The two fields that every answer carries."""
    errata: list[Erratum] = Field(default_factory=list)


class HeadersFile(SpecModel):
    """The standard's header rules."""

    source: SourceText
    headers: dict[HeaderName, FieldRow]
    """Request headers of a transaction, as the standard asks for them."""
    of_customers: list[HeaderName] = Field(default_factory=list)
    """Headers that are sent only where a customer takes part."""
    response_headers: dict[HeaderName, FieldRow]
    errata: list[Erratum] = Field(default_factory=list)

    def left_out(self, choice: SpecText | str) -> list[str]:
        """Return the request headers that a provider with this choice for `customer_token` has none of."""
        return [str(name) for name in self.of_customers] if choice == "none" else []
