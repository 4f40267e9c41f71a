"""Operations as data: everything that a client or a server must know to carry one out.

Emitted packages hold one `Operation` constant for each operation of their document, and no code of their own for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, TypeVar

from .model import RequestBody, ResponseBody
from .response_code import ResponseCode

RequestT = TypeVar("RequestT", bound=RequestBody)
ResponseT = TypeVar("ResponseT", bound=ResponseBody)


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """What the document says of one header."""

    name: str
    """The name as the document writes it, such as "X-EXTERNAL-ID"; names match in any case."""

    required: bool
    """Whether every message must carry it."""

    minimum: int = 0
    """The fewest characters it may have."""

    maximum: int | None = None
    """The most characters it may have; None if nothing is documented."""

    digits: bool = False
    """Whether it consists of the ASCII digits alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeQuery:
    """How to learn what became of a write whose answer was lost, as the provider's document tells.

    A status that is listed nowhere here decides nothing.
    """

    references: tuple[tuple[str, str], ...]
    """Attributes of the query's request, each with the attribute of the write's request that fills it."""

    status: str
    """The attribute of the query's answer that decides."""

    success: tuple[str, ...]
    """Its values that say that the write was carried out."""

    refused: tuple[str, ...] = ()
    """Its values that say that the write was not carried out, and never will be."""

    pending: tuple[str, ...] = ()
    """Its values that say that the write is being worked on."""

    untouched: tuple[str, ...] = ()
    """Its values that say that nothing came of the write yet; after a time of grace, that nothing came of it at all."""

    not_with: tuple[str, ...] = ()
    """Attributes of the write's request with which the answer decides nothing, such as the amount of a part."""


@dataclass(frozen=True, kw_only=True)
class Operation(Generic[RequestT, ResponseT]):
    """One operation of a document."""

    name: str
    """The name of the client's and the service's method, such as "query_payment"."""

    title: str
    """The document's own name for it."""

    service_code: str | None
    """The two characters in the middle of its response codes; None if no document tells."""

    method: str
    """The HTTP method, in capitals."""

    path: str
    """The path below the server's address, from its slash on."""

    request: type[RequestT]
    """The model of the request's body."""

    response: type[ResponseT]
    """The model of a success's body."""

    codes: type[ResponseCode] | None
    """The enum of the provider's response codes; None where answers carry none."""

    own_codes: tuple[str, ...]
    """The response codes that this operation may answer, as documented."""

    writes: bool
    """Whether it changes something, so that sending it twice may do it twice."""

    outcome_from: str | None = None
    """The name of the operation that tells what became of this one; None if there is none."""

    outcome_query: OutcomeQuery | None = None
    """How that operation is asked and read; None if no document tells."""

    reference: str | None = None
    """The attribute of the request under which this write is carried out once, such as "partner_reference_no"; None if
    it has none."""

    headers: tuple[HeaderRule, ...] = ()
    """The headers of a request."""

    response_headers: tuple[HeaderRule, ...] = ()
    """The headers of an answer."""

    issues_token: Literal["b2b", "b2b2c"] | None = None
    """The kind of access token that it issues; such an operation is signed with the private key, over no body."""

    @cached_property
    def carries_body(self) -> bool:
        """Whether its requests have a body; of a GET nothing but target and headers travels, and is signed."""
        return self.method != "GET"

    @cached_property
    def request_fields(self) -> frozenset[str]:
        """The attributes of a request."""
        return frozenset(self.request.model_fields)

    @cached_property
    def header_rules(self) -> Mapping[str, HeaderRule]:
        """The rules of a request's headers by lower-case name."""
        return {rule.name.lower(): rule for rule in self.headers}

    @cached_property
    def once(self) -> bool:
        """Whether the document tells how a server answers when the reference comes again: by 409/01 or 404/18."""
        cases = {code[:3] + code[5:] for code in self.own_codes}
        return self.codes is not None and self.reference is not None and not cases.isdisjoint({"40901", "40418"})

    @cached_property
    def echoed(self) -> tuple[str, ...]:
        """The attributes of request and answer that name the same transaction, and so must agree where both are set."""
        both = self.request.model_fields.keys() & self.response.model_fields.keys()
        return tuple(sorted(both.intersection(_REFERENCES)))


_REFERENCES = (
    "original_partner_reference_no",
    "original_reference_no",
    "partner_reference_no",
    "partner_refund_no",
)
