"""The answer that a model was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..response_code import ResponseCode
    from ..transport.messages import Headers


@dataclass(frozen=True, slots=True)
class Answer:
    """What came with a model: `payment.answer.code`, `payment.answer.body`. Its repr shows no body."""

    code: ResponseCode | None
    """The response code, typed; None where answers carry none."""

    message: str | None
    """The response message, as it came."""

    status: int
    """The HTTP status."""

    headers: Headers
    """Names match in any case."""

    body: bytes = field(repr=False)
    """The bytes of the body, as they came."""

    external_id: str
    """The X-EXTERNAL-ID of the message that it answers; empty where none is sent."""

    seconds: float
    """How long the exchange took."""
