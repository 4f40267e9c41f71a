"""The body's share in a string to sign: its minified bytes, and their hash."""

from __future__ import annotations

import re
from hashlib import sha256

# What is kept: a string as it stands; punctuation; other characters, with whitespace only where it parts two of them
# that would otherwise run together (in JSON it never does); a quote that nothing closes, with all that follows.
# What no alternative takes is whitespace.
_KEPT = re.compile(
    rb"""
    "(?:[^"\\]++|\\.)*+"
    | [{}\[\]:,]++
    | [^ \t\n\r"{}\[\]:,]++ (?:[ \t\n\r]++[^ \t\n\r"{}\[\]:,]++)*+
    | ".*+
    """,
    re.VERBOSE | re.DOTALL,
)


def minified(body: bytes) -> bytes:
    """Drop the whitespace of a JSON text that has no meaning, and change nothing else.

    Strings, numbers, escapes, order and duplicate keys stay as they were typed, and tokens never run together, so two
    bodies that minify alike say the same. The time it takes is linear in the length. Bytes that are not JSON come back
    with at most some whitespace less.
    """
    return b"".join(_KEPT.findall(body))


def body_hash(body: bytes) -> str:
    """Return SHA-256 of these very bytes, in lower-case hex; a request without a body has the hash of nothing."""
    return sha256(body).hexdigest()
