"""Other spellings of a signature: what could have been meant by a text that is neither canonical base64 nor hex."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote

from .encoding import decoded


def spellings(presented: str, size: int) -> dict[bytes, str | None]:
    """Return what bytes a text may stand for, each with words for how; None for a proper spelling."""
    exact = decoded(presented, size)
    if exact is not None:
        found: dict[bytes, str | None] = {exact: None}
    else:
        found = {}
        for repair, text in _repaired(presented):
            for how, signature in _bytes_in(text):
                words = " ".join(filter(None, (repair, how)))
                if not words and base64.b64encode(signature).decode() != text:
                    words = "as base64 that is not canonical"
                found.setdefault(signature, words or None)
    for signature, says in tuple(found.items()):  # base64 of the hex digits instead of base64 of the bytes
        for how, inner in _bytes_in(signature.decode("ascii", "replace")):
            found.setdefault(inner, " ".join(filter(None, (says, f"as a text, once more {how or 'as base64'}"))))
    return found


def _repaired(presented: str) -> Iterator[tuple[str, str]]:
    yield "", presented
    bare = re.sub(r"\s", "", presented)
    if bare != presented:
        yield "without its whitespace", bare
        yield "with a plus in place of each blank", presented.replace(" ", "+")
    if "%" in presented:
        yield "percent-decoded", unquote(presented)
    unquoted = bare.strip("\"'")
    if unquoted != bare:
        yield "without its quotes", unquoted


def _bytes_in(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of a text, read generously."""
    if re.fullmatch(r"(?:[0-9a-fA-F]{2})+", text):
        yield ("as hex" if text.islower() or text.isdecimal() else "as hex with capital letters"), bytes.fromhex(text)
    if re.fullmatch(r"[A-Za-z0-9+/]+={0,2}", text):
        how = "" if len(text) % 4 == 0 else "as base64 with other padding"
        yield from _base64(how, text)
    elif re.fullmatch(r"[A-Za-z0-9_-]+={0,2}", text):
        yield from _base64("as base64url", text.translate(str.maketrans("-_", "+/")))


def _base64(how: str, text: str) -> Iterator[tuple[str, bytes]]:
    digits = text.rstrip("=")
    try:
        yield how, base64.b64decode(digits + "=" * (-len(digits) % 4))
    except binascii.Error:
        return
