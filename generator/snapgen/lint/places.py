"""Find the place of a character of a block scalar in its file."""

from __future__ import annotations

from snapgen.diagnostics import Span
from snapgen.spec_folder import SpecFolder


def place_in(folder: SpecFolder, text: str, span: Span, offset: int) -> Span:
    """Return where the character of a block scalar stands; `span` is where the scalar begins.

    A text that is not written line by line (in quotes, folded) has no lines to point at; its beginning serves.
    """
    row = text.count("\n", 0, offset)
    begin = text.rfind("\n", 0, offset) + 1
    line = text[begin:].partition("\n")[0]
    written = folder.sources.get(span.path, b"").decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    number = span.line + row  # counts from 0: a block scalar begins on the line after its indicator
    if number >= len(written) or not written[number].endswith(line) or written[number].strip() != line.strip():
        return span
    indent = len(written[number]) - len(line)
    return Span(span.path, number + 1, indent + offset - begin + 1)
