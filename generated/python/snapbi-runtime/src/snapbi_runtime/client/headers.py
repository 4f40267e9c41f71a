"""Headers that callers set, and those that are not theirs to set."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from ..errors import InvalidRequest

OUR_HEADERS = frozenset(
    {
        "accept",
        "accept-encoding",
        "authorization",
        "authorization-customer",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "host",
        "transfer-encoding",
        "x-client-key",
        "x-external-id",
        "x-partner-id",
        "x-signature",
        "x-timestamp",
    }
)
"""Headers that a caller cannot set, because signing, sending or the credentials decide them."""

HEADER_VALUE = re.compile(r"[!-~](?:[ -~]*[!-~])?")
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")


def header_items(headers: object) -> tuple[tuple[str, str], ...]:
    """Give names and values of a caller's headers. Raises InvalidRequest for what is not the caller's, or no header."""
    items = tuple(cast("Mapping[object, object]", headers).items()) if isinstance(headers, Mapping) else None
    if items is None or not all(isinstance(text, str) for item in items for text in item):
        raise InvalidRequest("headers are a mapping of names to values, both of them text")
    checked = cast("tuple[tuple[str, str], ...]", items)
    for name, value in checked:
        if name.lower() in OUR_HEADERS:
            raise InvalidRequest(f"the header {name} is not the caller's to set")
        if not _NAME.fullmatch(name) or not HEADER_VALUE.fullmatch(value):
            raise InvalidRequest(f"the header {name!a} has a character that no header may have")
    return checked
