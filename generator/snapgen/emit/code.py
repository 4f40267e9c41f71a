"""Encoders: the only way by which text of a spec enters an emitted file.

A template prints `Code` and nothing else (see `templates.py`), so a text that was not encoded for the
place where it stands fails on the first render. Nothing is spelled by `repr`, whose result differs
between Python versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from snapgen.emit.escapes import quoted
from snapgen.names import KEYWORDS

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)

_NUMBERED = re.compile(r"^([0-9]+)([.)])")
"""What begins an ordered list in Markdown."""


class Code(str):
    """Text that is safe where a template prints it."""

    __slots__ = ()


def literal(text: str) -> Code:
    """Encode a text as a Python string literal in double quotes."""
    return Code(quoted(text))


def docstring(text: str, indent: int = 0) -> Code:
    """Encode a text as a docstring; `indent` is the number of blanks before its further lines."""
    lines = [_escaped(line).rstrip() for line in text.strip().splitlines()] or [""]
    if len(lines) == 1:
        return Code(f'"""{lines[0]}"""')
    margin = " " * indent
    body = "\n".join(margin + line if line else "" for line in lines[1:])
    return Code(f'"""{lines[0]}\n{body}\n{margin}"""')


def comment(text: str) -> Code:
    """Encode a text as one line of a comment."""
    return Code(f"# {_escaped(' '.join(text.split()))}")


def identifier(name: str) -> Code:
    """Pass a Python name; raises ValueError for anything that is not a plain ASCII identifier, or a keyword."""
    if not _NAME.fullmatch(name) or name in KEYWORDS:
        raise ValueError(f"{name!r} is not a Python name")
    return Code(name)


def toml_text(text: str) -> Code:
    """Encode a text as a TOML basic string."""
    return Code(quoted(text))


def markdown(text: str) -> Code:
    """Encode a text for a paragraph, a heading or a table cell of Markdown."""
    line = " ".join(text.split())
    for mark in "\\`*_{}[]<>|#&~":
        line = line.replace(mark, f"\\{mark}")
    line = _NUMBERED.sub(r"\1\\\2", line)
    return Code(f"\\{line}" if line.startswith(("-", "+", "=")) else line)


def lines(parts: Iterable[Code]) -> Code:
    """Join encoded lines."""
    return Code("\n".join(parts))


def _escaped(text: str) -> str:
    escaped = text.replace("\\", "\\\\")
    if '"""' in text or text.endswith('"'):
        escaped = escaped.replace('"', '\\"')
    return "".join(char if " " <= char <= "~" else ascii(char)[1:-1] for char in escaped)
