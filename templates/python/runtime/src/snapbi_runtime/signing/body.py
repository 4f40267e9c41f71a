"""The body's share in a string to sign: its minified bytes, and their hash."""

from __future__ import annotations

import re
from hashlib import sha256

# A run of strings and of other characters, up to the next whitespace. Whitespace belongs to a run only where it parts
# two characters that would otherwise meet, which in JSON it never does. A quote that nothing closes takes the rest.
# Possessive throughout: no input makes it go back, so the time is linear.
_RUN = re.compile(
    rb"""
    ( (?: "[^"\\]*+ (?:\\.[^"\\]*+)*+ "
        | [^ \t\n\r"]++ (?: (?<=[^ \t\n\r"{}\[\]:,]) [ \t\n\r]++ (?=[^ \t\n\r"{}\[\]:,]) [^ \t\n\r"]++ )*+
      )++
    | ".*+
    ) [ \t\n\r]*+
    """,
    re.VERBOSE | re.DOTALL,
)


def minified(body: bytes) -> bytes:
    """Drop the whitespace of a JSON text that has no meaning, and change nothing else.

    Strings, numbers, escapes, order and duplicate keys stay as they were typed, and tokens never run together, so two
    bodies that minify alike say the same. Bytes that are not JSON come back with at most some whitespace less.
    """
    return b"".join(_RUN.findall(body.lstrip(b" \t\n\r")))


def body_hash(body: bytes) -> str:
    """Return SHA-256 of these very bytes, in lower-case hex; a request without a body has the hash of nothing."""
    return sha256(body).hexdigest()
