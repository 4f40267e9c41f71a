"""Read the JSON of a sample so that every key and value knows its place.

The messages are our own: those of the standard library differ between Python versions.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from math import isfinite

from snapgen.loading.hidden import HIDDEN

MAXIMUM_DEPTH = 32

_SPACE = re.compile(r"[ \t\n\r]*")
_decode = json.JSONDecoder().raw_decode


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON value; objects hold nodes by key, arrays hold nodes."""

    value: object
    offset: int
    """Where the value begins in the text."""
    key_offset: int
    """Where its key begins; the value itself where there is no key."""


class NotJsonError(ValueError):
    """The text is not JSON that every reader takes, and sees, in the same way."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def parse(text: str) -> Node:
    """Return the tree of a JSON text; raises NotJsonError, for duplicate keys and endless numbers as well."""
    node, end = _value(text, _skip(text, 0), 1)
    end = _skip(text, end)
    if end < len(text):
        raise NotJsonError("the JSON has ended, and more follows", end)
    return node


def _value(text: str, at: int, depth: int, key_offset: int | None = None) -> tuple[Node, int]:
    if depth > MAXIMUM_DEPTH:
        raise NotJsonError(f"the JSON is nested more than {MAXIMUM_DEPTH} deep", at)
    key_offset = at if key_offset is None else key_offset
    first = text[at : at + 1]
    if first == "{":
        members, end = _object(text, at, depth)
        return Node(members, at, key_offset), end
    if first == "[":
        items, end = _array(text, at, depth)
        return Node(items, at, key_offset), end
    value, end = _scalar(text, at)
    return Node(value, at, key_offset), end


def _object(text: str, at: int, depth: int) -> tuple[dict[str, Node], int]:
    members: dict[str, Node] = {}
    end = _skip(text, at + 1)
    while text[end : end + 1] != "}":
        if members:
            end = _skip(text, _expect(text, end, ",", "a comma or the closing brace"))
        key_offset = end
        if text[end : end + 1] != '"':
            raise NotJsonError("a key in double quotes is missing here", end)
        key, end = _scalar(text, end)
        end = _skip(text, _expect(text, _skip(text, end), ":", "a colon after the key"))
        if key in members:
            raise NotJsonError("the key that begins here is given twice", key_offset)
        members[str(key)], end = _value(text, end, depth + 1, key_offset)
        end = _skip(text, end)
    return members, end + 1


def _array(text: str, at: int, depth: int) -> tuple[list[Node], int]:
    items: list[Node] = []
    end = _skip(text, at + 1)
    while text[end : end + 1] != "]":
        if items:
            end = _skip(text, _expect(text, end, ",", "a comma or the closing bracket"))
        item, end = _value(text, end, depth + 1)
        items.append(item)
        end = _skip(text, end)
    return items, end + 1


def _scalar(text: str, at: int) -> tuple[object, int]:
    try:
        value, end = _decode(text, at)
    except json.JSONDecodeError:
        open_text = text[at : at + 1] == '"'
        message = "the text that begins here has no end or a wrong escape" if open_text else "a value is missing here"
        raise NotJsonError(message, at) from None
    except ValueError:
        raise NotJsonError("the number is too long", at) from None
    if isinstance(value, float) and not isfinite(value):
        raise NotJsonError("the number is not finite", at)
    if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
        raise NotJsonError("the text has half of a surrogate pair", at)
    hidden = HIDDEN.search(value) if isinstance(value, str) else None
    if hidden:
        raise NotJsonError(f"the text that begins here spells U+{ord(hidden[0]):04X}, which cannot be seen", at)
    return value, end


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _expect(text: str, at: int, mark: str, what: str) -> int:
    if text[at : at + 1] != mark:
        raise NotJsonError(f"{what} is missing here", at)
    return at + 1
