"""What every method of a client takes besides the fields of its request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from ..secret import Secret
from ..tokens.customer import CustomerToken


class CallOptions(TypedDict, total=False):
    """The options of one call; each may be left out."""

    customer_token: str | Secret | CustomerToken
    """The customer's access token, without "Bearer "."""

    timeout: float
    """Seconds for the whole call: tokens, attempts and pauses."""

    headers: Mapping[str, str]
    """Headers of this call, on top of the client's, such as X-DEVICE-ID."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one call, with what the client has for those that were left out."""

    timeout: float
    customer_token: Secret | CustomerToken | None = None
    headers: tuple[tuple[str, str], ...] = ()


def split(arguments: dict[str, Any], timeout: float) -> tuple[Options, dict[str, Any]]:
    """Part the options of a call from the fields of its request."""
    if arguments.keys().isdisjoint(_NAMES):  # most calls have none
        return Options(timeout), arguments
    fields = {name: value for name, value in arguments.items() if name not in _NAMES}
    customer_token = arguments.get("customer_token")
    own_headers = arguments.get("headers")
    own_timeout = arguments.get("timeout")
    return (
        Options(
            timeout if own_timeout is None else own_timeout,
            Secret(customer_token) if isinstance(customer_token, str) else customer_token,
            tuple(own_headers.items()) if own_headers else (),
        ),
        fields,
    )


_NAMES = frozenset(CallOptions.__annotations__)
