"""Black, pinned, over what is emitted as Python and is not laid out yet.

Our templates write what black would write, but for lines that are too long and for literals that hold quotes.
Each top-level block is looked at alone, and only one that has any of these goes through black, whose time and
memory grow faster than its input. `tests/` run black over all of the output, so a template that strays is found out.
"""

from __future__ import annotations

import re

LINE_LENGTH = 120

_BLOCK = re.compile(r"\n(?=class )")
_TEXT_LINE = r' *(?:""".*"""|(?:[a-z]+=|"[^"]*": )?"[^"]*",)$'
"""A line that black leaves alone however long it is: a docstring, or a literal that is an item of its own."""
_UNTIDY = re.compile(rf"(?m)^(?!{_TEXT_LINE}).{{{LINE_LENGTH + 1}}}|(?<![A-Za-z0-9])[rbu]?'" + r'|\\"')


def formatted(path: str, text: str) -> str:
    """Return a Python file as black lays it out, and any other file as it is."""
    if not path.endswith(".py") or not text:
        return text
    return "\n\n".join(_tidy(block) for block in _BLOCK.split(text))


def _tidy(block: str) -> str:
    return _laid_out(block) if _UNTIDY.search(block) else block.strip("\n") + "\n"


def _laid_out(text: str) -> str:
    from black import Mode, format_str
    from black.mode import TargetVersion

    return format_str(text, mode=Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311}))
