"""What the rules ask of whoever carries them out.

A call is a generator: it yields one of these and is sent what came of it. It does no input or output itself, so that
threads, tasks and simulations follow the same rules.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from ..journal import Attempt
from ..outcome import Outcome
from ..tokens.customer import CustomerToken
from ..tokens.token import Token
from ..transport.messages import HttpRequest


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request; answered with an HttpAnswer, a NotSentError or a MaybeSentError."""

    request: HttpRequest


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NeedToken:
    """Get a B2B token other than the rejected one within so many seconds; answered with a Token."""

    rejected: Token | None
    patience: float


@dataclass(frozen=True, slots=True)
class NeedCustomerToken:
    """Renew a customer's token within so many seconds; answered with a Token."""

    customer: CustomerToken
    patience: float


@dataclass(frozen=True, slots=True)
class Record:
    """Put an attempt on record before it is sent."""

    attempt: Attempt


@dataclass(frozen=True, slots=True)
class Conclude:
    """Note on record what became of an attempt."""

    attempt: Attempt
    outcome: Outcome


Step: TypeAlias = Send | Pause | NeedToken | NeedCustomerToken | Record | Conclude

ResultT = TypeVar("ResultT")

Steps: TypeAlias = Generator[Step, Any, ResultT]
"""A run of the rules that ends with a result or one of our errors."""
