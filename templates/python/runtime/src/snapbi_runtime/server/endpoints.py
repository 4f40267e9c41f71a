"""What an application is put together from: operations with what carries them out, and options."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeAlias, TypedDict, TypeVar

from ..clock import Clock
from ..model import RequestBody, ResponseBody
from ..operation import Operation
from ..profile import Profile
from ..stores.references import References
from ..stores.tokens import Tokens
from .call import Call
from .forms import Mode
from .issuing import CustomerOf, Mint
from .limits import Limits

RequestT = TypeVar("RequestT", bound=RequestBody)
ResponseT = TypeVar("ResponseT", bound=ResponseBody)


@dataclass(frozen=True, slots=True)
class Endpoint(Generic[RequestT, ResponseT]):
    """An operation and the method that carries it out."""

    operation: Operation[RequestT, ResponseT]
    handler: Callable[[RequestT, Call], Awaitable[ResponseT]]


@dataclass(frozen=True, slots=True)
class TokenEndpoint:
    """A token operation, which the application carries out itself."""

    operation: Operation[Any, Any]
    customer_of: CustomerOf | None = None
    """Tells whose authorization code it is; only service 74 asks."""


Served: TypeAlias = Endpoint[Any, Any] | TokenEndpoint
"""Anything that an application carries out."""


class ServerOptions(TypedDict, total=False):
    """What can be said about a server besides its service, partners and store."""

    profile: Profile
    """How signatures are made; by default as the provider documents it."""

    references: References | None
    """Where partnerReferenceNo is remembered, so that no payment is made twice; None leaves repetitions to the
    service. Must be given where the document tells how a repetition is answered (409xx01, 404xx18)."""

    reference_lifetime: timedelta
    """How long a reference is remembered; 30 days by default."""

    tokens: Tokens
    """Where issued tokens are kept; by default in this process, so that several workers need another."""

    clock: Clock
    """What tells the time; by default the machine's clock."""

    mode: Mode
    """How the form of headers is taken; "lenient" by default."""

    limits: Limits
    """What a request may weigh."""

    handler_deadline: float
    """Seconds that the service may take before the caller is told of a time-out (504); 25 by default."""

    mint: Mint
    """What makes tokens; by default the machine's randomness."""
