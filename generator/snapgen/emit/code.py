"""Encoders: the only way by which text of a spec enters an emitted file.

A template prints `Code` and nothing else (see `templates.py`), so a text that was not encoded for the
place where it stands fails on the first render. Literals are spelled by `ascii`, whose result is the
same on every Python version; `repr` is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable


class Code(str):
    """Text that is safe where a template prints it."""

    __slots__ = ()


def literal(text: str) -> Code:
    """Encode a text as a Python string literal in double quotes."""
    return Code(json.dumps(text) if text.isascii() else _astral_safe(text))


def docstring(text: str, indent: int = 0) -> Code:
    """Encode a text as a docstring; `indent` is the number of blanks before its further lines."""
    lines = [_escaped(line).rstrip() for line in text.strip().splitlines()] or [""]
    if len(lines) == 1:
        return Code(f'"""{_closed(lines[0])}"""')
    margin = " " * indent
    body = "\n".join(margin + line if line else "" for line in lines[1:])
    return Code(f'"""{lines[0]}\n{body}\n{margin}"""')


def comment(text: str) -> Code:
    """Encode a text as one line of a comment."""
    return Code(f"# {_escaped(' '.join(text.split()))}")


def identifier(name: str) -> Code:
    """Pass a Python name; raises ValueError for anything that is not a plain ASCII identifier."""
    if not (name.isascii() and name.isidentifier()):
        raise ValueError(f"{name!r} is not a Python name")
    return Code(name)


def toml_text(text: str) -> Code:
    """Encode a text as a TOML basic string."""
    return Code(json.dumps(text, ensure_ascii=True).replace("\x7f", "\\u007f"))


def markdown(text: str) -> Code:
    """Encode a text for a paragraph, a heading or a table cell of Markdown."""
    line = " ".join(text.split())
    for mark in "\\`*_{}[]<>|#&":
        line = line.replace(mark, f"\\{mark}")
    return Code(line)


def lines(parts: Iterable[Code]) -> Code:
    """Join encoded lines."""
    return Code("\n".join(parts))


def _escaped(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return "".join(char if " " <= char <= "~" else _escape(char) for char in escaped)


def _escape(char: str) -> str:
    return ascii(char)[1:-1]


def _closed(line: str) -> str:
    return f'{line[:-1]}\\"' if line.endswith('"') else line


def _astral_safe(text: str) -> str:
    """Spell a text with `\\U` escapes where JSON would write a surrogate pair."""
    body = "".join(json.dumps(char)[1:-1] if ord(char) < 0x10000 else _escape(char) for char in text)
    return f'"{body}"'
