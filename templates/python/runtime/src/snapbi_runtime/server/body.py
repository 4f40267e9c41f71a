"""Bodies: judged as bytes before they are read, because no JSON parser refuses all that a server must refuse."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from math import isfinite
from typing import NoReturn, TypeVar

from pydantic import JsonValue, ValidationError

from ..model import RequestBody
from .limits import Limits
from .refusal import Refusal, bad_field, bad_request, missing_field

RequestT = TypeVar("RequestT", bound=RequestBody)

_TEXT = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)  # one that never ends as well, or each quote is a new start
_BRACKET = re.compile(rb"[\[\]{}]")
_ESCAPE = re.compile(rb"\\(?:u([0-9A-Fa-f]{4})|.)", re.DOTALL)
_ALLOWED_CONTROLS = frozenset({0x09, 0x0A, 0x0D})


def scan(body: bytes, limits: Limits) -> dict[str, JsonValue]:
    """Read a JSON object whose every key is given once, and nothing else.

    Refused (case 400/00) are: what is not UTF-8 or not JSON, deep nesting, repeated keys, NaN and infinities by any
    spelling, numbers that are too long, control characters but tab and line ends, escapes of half a character.
    """
    if len(body) > limits.body:
        raise bad_request("the body is too long")
    if body.count(b"{") + body.count(b"[") > limits.depth and _depth(body) > limits.depth:
        raise bad_request("the body is nested too deeply")
    if b"\\" in body:
        _check_escapes(body)
    try:
        read: JsonValue = _read(body.decode())
    except (ValueError, RecursionError) as error:
        raise bad_request(str(error) if type(error) is _Unreadable else "the body is not JSON in UTF-8") from None
    if not isinstance(read, dict):
        raise bad_request("the body is not a JSON object")
    return read


def nothing(body: bytes) -> dict[str, JsonValue]:
    """Read the body of a request that has none; refuses (case 400/00) any other."""
    if body:
        raise bad_request("this method carries no body")
    return {}


def request_of(model: type[RequestT], read: dict[str, JsonValue], body: bytes) -> RequestT:
    """Check a body that was scanned against its model; refuses it with the first field that is missing or wrong."""
    try:
        return model.from_wire(body)
    except ValidationError as error:
        raise _first_mistake(error, read) from None


def lenient_request_of(model: type[RequestT], read: dict[str, JsonValue]) -> RequestT:
    """Check a token request as known clients send it: grant_type for grantType, an empty text for no object."""
    mended = {key: value for key, value in read.items() if not (key == "additionalInfo" and value == "")}
    if "grantType" not in mended and "grant_type" in mended:
        mended["grantType"] = mended.pop("grant_type")
    try:
        return model.model_validate(mended, by_alias=True, by_name=False)
    except ValidationError as error:
        raise _first_mistake(error, mended) from None


def _depth(body: bytes) -> int:
    deepest = depth = 0
    for bracket in _BRACKET.findall(_TEXT.sub(b"", body)):
        depth += 1 if bracket in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _check_escapes(body: bytes) -> None:
    high = False  # whether the escape before this one was the first half of a character
    end = 0
    for escape in _ESCAPE.finditer(body):
        unit = int(escape[1], 16) if escape[1] else 0x20
        low = 0xDC00 <= unit <= 0xDFFF
        if (high and not (low and escape.start() == end)) or (low and not high):
            raise bad_request("the body escapes half a character")
        if (unit < 0x20 and unit not in _ALLOWED_CONTROLS) or unit == 0x7F:
            raise bad_request("the body escapes a control character")
        high, end = 0xD800 <= unit <= 0xDBFF, escape.end()
    if high:
        raise bad_request("the body escapes half a character")


class _Unreadable(ValueError):
    """JSON that is legal to a parser and not to us; its text repeats nothing of the body."""


def _object(pairs: Sequence[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise _Unreadable("the body gives a key twice")
    return read


def _number(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise _Unreadable("the body has a number that is too large")
    return number


def _constant(text: str) -> NoReturn:
    raise _Unreadable(f"the body has {text}, which is not JSON")


_read = json.JSONDecoder(object_pairs_hook=_object, parse_float=_number, parse_constant=_constant).decode


def _first_mistake(error: ValidationError, read: dict[str, JsonValue]) -> Refusal:
    mistake = error.errors(include_url=False, include_input=False)[0]
    if mistake["type"] == "at_least_one_of":
        return missing_field(mistake.get("ctx", {}).get("names", "body"))
    name, value = _place(mistake["loc"], read)
    if mistake["type"] == "missing" or value is None:
        return missing_field(name)
    return bad_field(name, mistake["type"])


def _place(location: tuple[int | str, ...], read: JsonValue) -> tuple[str, JsonValue]:
    """Give the wire's own path to a mistake and the value there; pydantic's has names of types in it as well."""
    path: list[str] = []
    for part in location:
        if isinstance(read, dict) and isinstance(part, str):
            path.append(part)
            read = read.get(part)
        elif isinstance(read, list) and isinstance(part, int) and part < len(read):
            path.append(str(part))
            read = read[part]
        else:
            break
    return ".".join(path) or "body", read
