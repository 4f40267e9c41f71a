"""Encoders: the only way by which text of a spec enters an emitted file.

Free text is a `SpecText`, which nothing but these functions and the writer of YAML opens, and a template prints `Code`
and nothing else (see `templates.py`): a text that was not encoded for the place where it stands fails on the first
render. Nothing is spelled by `repr`, whose result differs between Python versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from snapgen.emit.escapes import quoted
from snapgen.names import DEVICES, KEYWORDS
from snapgen.spec_text import SpecText, as_written

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)

_SEGMENT = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,98})?[A-Za-z0-9_]", re.ASCII)

_DIGITS = re.compile(r"[0-9]{1,9}", re.ASCII)

_NUMBERED = re.compile(r"^([0-9]+)([.)])")
"""What begins an ordered list in Markdown."""


_EDGES = {" ": "\\x20", '"': "\\x22"}
"""How a docstring spells what black would treat in a way of its own at its ends."""


class Code(str):
    """Text that is safe where a template prints it."""

    __slots__ = ()


def literal(text: SpecText | str) -> Code:
    """Encode a text as a Python string literal in double quotes."""
    return Code(quoted(_opened(text)))


def docstring(text: SpecText | str, indent: int = 0) -> Code:
    """Encode a text as a docstring; `indent` is the number of blanks before its further lines.

    Lines stay lines where `inspect.cleandoc` gives the text back; else, and at the margin, where what follows a line's
    end could be taken for code, the docstring is one line. The line ends at either end of the text are left out.
    """
    lines = _opened(text).strip("\n").split("\n")
    if len(lines) == 1 or not indent or any(line[:1].isspace() or "\t" in line for line in lines):
        return Code(f'"""{_doc_line(chr(10).join(lines))}"""')
    margin = " " * indent
    body = "\n".join(margin + _doc_line(line) if line else "" for line in lines[1:])
    return Code(f'"""{_doc_line(lines[0])}\n{body}\n{margin}"""')


def identifier(name: str) -> Code:
    """Pass a Python name; raises ValueError for anything that is not a plain ASCII identifier, or a keyword."""
    if not _NAME.fullmatch(name) or name in KEYWORDS:
        raise ValueError(f"{name!a} is not a Python name")
    return Code(name)


def number(text: SpecText | str) -> Code:
    """Encode digits, nine at most, as a Python number; anything else is None."""
    digits = as_written(text)
    return Code(str(int(digits)) if _DIGITS.fullmatch(digits) else "None")


def toml_text(text: SpecText | str) -> Code:
    """Encode a text as a TOML basic string."""
    return Code(quoted(_opened(text)))


def path_segment(name: str) -> Code:
    """Pass a name for one part of a path; raises ValueError for what could lead elsewhere or is no file name."""
    if not _SEGMENT.fullmatch(name) or name.partition(".")[0].lower() in DEVICES:
        raise ValueError(f"{name!a} is not the name of a file")
    return Code(name)


def markdown(text: SpecText | str) -> Code:
    """Encode a text for a paragraph, a heading or a table cell of Markdown."""
    line = " ".join(_opened(text).split())
    for mark in "\\`*_{}[]<>|#&~":
        line = line.replace(mark, f"\\{mark}")
    line = _NUMBERED.sub(r"\1\\\2", line)
    return Code(f"\\{line}" if line.startswith(("-", "+", "=")) else line)


def lines(parts: Iterable[Code]) -> Code:
    """Join encoded lines."""
    return Code("\n".join(parts))


_HARMLESS: ContextVar[bool] = ContextVar("_HARMLESS", default=False)


@contextmanager
def harmless_texts() -> Iterator[None]:
    """Let the encoders put a harmless text in the place of every text of a spec."""
    token = _HARMLESS.set(True)
    try:
        yield
    finally:
        _HARMLESS.reset(token)


def _opened(text: SpecText | str) -> str:
    return "text" if isinstance(text, SpecText) and _HARMLESS.get() else as_written(text)


def _escaped(text: str) -> str:
    escaped = text.replace("\\", "\\\\")
    if '""' in text:
        escaped = escaped.replace('"', '\\"')
    if escaped.isascii() and escaped.isprintable():
        return escaped
    return "".join(char if " " <= char <= "~" else ascii(char)[1:-1] for char in escaped)


def _doc_line(line: str) -> str:
    """Spell a line so that black neither takes away a blank at either end of it nor pads a quote there."""
    first = _EDGES.get(line[:1], "")
    rest = line[1:] if first else line
    last = _EDGES.get(rest[-1:], "")
    return first + _escaped(rest[:-1] if last else rest) + last
