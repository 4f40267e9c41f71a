"""The one spelling of text in double quotes that Python, TOML and YAML read alike."""

from __future__ import annotations

import json


def quoted(text: str) -> str:
    """Return the text in double quotes, in ASCII: JSON's escapes, and `\\U` beyond the BMP.

    JSON spells those characters as surrogate pairs, which the other three read as two broken characters.
    """
    if text.isascii():
        return json.dumps(text).replace("\x7f", "\\u007f")
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if ord(char) > 0xFFFF:
        return f"\\U{ord(char):08x}"
    return json.dumps(char)[1:-1] if char != "\x7f" else "\\u007f"
