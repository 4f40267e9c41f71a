"""Print texts that a spec or a document has a part in: wrapped, and harmless to the terminal."""

from __future__ import annotations

import shutil
import textwrap

from snapgen.command_line.console import printable, say


def paragraph(text: str, first: str, **style: object) -> None:
    """Print a text as wide as the terminal; `first` begins its first line, the others are indented."""
    indent = " " * (len(first) if len(first) < 16 else 6)
    wrapper = textwrap.TextWrapper(width(), initial_indent=first, subsequent_indent=indent)
    wrapper.break_long_words = wrapper.break_on_hyphens = False
    for line in wrapper.wrap(text):
        tell(line, **style)


def width() -> int:
    """Return the columns of the terminal, at most 120."""
    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def tell(text: str = "", **style: object) -> None:
    """Print a line that a spec or a document has a part in."""
    say(printable(text), **style)
