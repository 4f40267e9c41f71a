"""What every method of a client takes besides the fields of its request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from ..errors import InvalidRequest
from ..secret import Secret
from ..tokens.customer import CustomerToken
from .headers import header_items


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


def take_options(arguments: dict[str, Any], timeout: float) -> Options:
    """Take the options of a call out of its arguments, which leaves the fields of its request.

    Raises InvalidRequest, whose text repeats no value.
    """
    if arguments.keys().isdisjoint(_NAMES):  # most calls have none
        return Options(timeout)
    own_timeout = arguments.pop("timeout", None)
    own_headers = arguments.pop("headers", None)
    return Options(
        timeout if own_timeout is None else _seconds(own_timeout),
        _customer_token(arguments.pop("customer_token", None)),
        header_items(own_headers) if own_headers else (),
    )


def _customer_token(given: object) -> Secret | CustomerToken | None:
    if given is None or isinstance(given, (Secret, CustomerToken)):
        return given
    try:
        if isinstance(given, str):
            return Secret(given)
    except ValueError:
        pass
    raise InvalidRequest("a customer_token is a text that is not empty, a Secret or a CustomerToken")


def _seconds(given: object) -> float:
    if isinstance(given, (int, float)) and not isinstance(given, bool) and given == given:  # not NaN
        return given
    raise InvalidRequest("a timeout is a number of seconds")


_NAMES = frozenset(CallOptions.__annotations__)
