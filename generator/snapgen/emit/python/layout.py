"""Signatures, calls and collections as black lays them out, because black itself takes longer than all the rest.

A line that is too long for any of these is left to black (see `formatting.py`). `indent` is the number of blanks before
the line that the text begins on; `before` and `after` are the lengths of what stands on that line beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from snapgen.emit.code import Code
from snapgen.emit.formatting import LINE_LENGTH
from snapgen.emit.python.imports import import_line

_STEP = 4


def imported(module: str, names: Sequence[Code]) -> Code:
    """Return what follows `import`: the names on its line, or a line for each."""
    return Code(import_line(module, names).partition(" import ")[2])


def signature(head: str, parameters: Sequence[Code], tail: str, indent: int) -> Code:
    """Return a function's head: on one line, with the parameters on a line of their own, or with a line for each."""
    flat = ", ".join(parameters)
    if indent + len(f"{head}({flat}){tail}") <= LINE_LENGTH:
        return Code(f"{head}({flat}){tail}")
    margin = " " * indent
    if indent + _STEP + len(flat) <= LINE_LENGTH:
        return Code(f"{head}(\n{margin}{' ' * _STEP}{flat}\n{margin}){tail}")
    return Code(f"{head}{exploded('()', parameters, indent)}{tail}")


def collection(brackets: str, items: Sequence[Code], indent: int, before: int, after: int) -> Code:
    """Return a tuple or a list on one line if it fits, else with a line for each item."""
    flat = f"{brackets[0]}{', '.join(items)}{',' if brackets == '()' and len(items) == 1 else ''}{brackets[1]}"
    if indent + before + len(flat) + after <= LINE_LENGTH:
        return Code(flat)
    return exploded(brackets, items, indent)


def listed(brackets: str, items: Sequence[Code], indent: int) -> Code:
    """Return a tuple or a subscript with a line for each item, or on one line if it has but one."""
    if len(items) > 1:
        return exploded(brackets, items, indent)
    return Code(f"{brackets[0]}{', '.join(items)},{brackets[1]}")


def exploded(brackets: str, items: Sequence[Code], indent: int) -> Code:
    """Return a collection, or the arguments of a call, with a line for each item."""
    if not items:
        return Code(brackets)
    margin = " " * indent
    lines = "".join(f"{margin}{' ' * _STEP}{item},\n" for item in items)
    return Code(f"{brackets[0]}\n{lines}{margin}{brackets[1]}")
