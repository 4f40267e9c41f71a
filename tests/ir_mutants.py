"""Every way to change one attribute of a resolved system and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.spec_text import SpecText, Word, as_written

Step = str | int
Path = tuple[Step, ...]

_OTHER = {
    "presence": {"M": "O", "O": "C", "C": "M"},
    "effect": {"read": "write", "write": "read"},
    "version": {},
}
"""Values of attributes whose grammar is narrow; where there is none for a value, `9.9.9` serves."""


def attributes(system: ir.System) -> Iterator[tuple[Path, str, Any]]:
    """Return the path of every attribute below a system, its place as `System.operations[].path`, and its value."""
    yield from _walk(system, (), "System")


_CHOICES = {
    "symmetric": "bearer",
    "bearer": "symmetric",
    "base64": "hex",
    "keep": "drop",
    "partner-day": "partner",
    "partner": "partner-day",
    "string": "integer",
    "integer": "string",
    "required": "optional",
    "optional": "none",
    "none": "required",
    "300": "none",
}
"""Another choice of a dialect for each one; seconds are added to what is not among them."""


def mutants(place: str, value: Any, owner: type | None, attribute: str) -> Iterator[Any]:
    """Return other values for an attribute at a place, which `owner` has.

    There are none for a node whose own attributes are changed one by one.
    """
    if place == "System.profile[][0]":
        return  # names of choices are a closed list, whose values are changed
    if place == "System.profile[][1]" and isinstance(value, str | SpecText):
        text = as_written(value)
        yield type(value)(_CHOICES.get(text) or (str(int(text) + 1) if text.isdigit() else f"{text}x"))
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, str | SpecText):
        text = as_written(value)
        other = _OTHER[attribute].get(text, "9.9.9") if attribute in _OTHER else f"{text}x"
        yield type(value)(other)
    elif isinstance(value, tuple) and owner is not None:  # else it is a row, as of the profile, whose parts are changed
        if value:
            yield value[:-1]
        if value[::-1] != value:
            yield value[::-1]
        if not value:
            yield (_example(_hint(owner, attribute)),)
    elif value is None:
        yield ir.Source(page=Word("added")) if owner is None else _example(_hint(owner, attribute))


def mutated(root: Any, path: Path, value: Any) -> Any:
    """Return the tree with another value at the path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*root[:step], mutated(root[step], rest, value), *root[step + 1 :])
    return replace(root, **{step: mutated(getattr(root, step), rest, value)})


def owner_of(root: Any, path: Path) -> tuple[type | None, str]:
    """Return the class that has the attribute at the path, and its name; no class for a part of a plain tuple."""
    for step in path[:-1]:
        root = root[step] if isinstance(step, int) else getattr(root, step)
    last = path[-1]
    return (type(root), last) if isinstance(last, str) else (None, "")


def _walk(node: Any, path: Path, place: str) -> Iterator[tuple[Path, str, Any]]:
    if is_dataclass(node):
        for each in fields(node):
            value = getattr(node, each.name)
            inner = f"{place}.{each.name}"
            if isinstance(value, ir.TextShape | ir.AmountShape | ir.MoneyShape | ir.PlainShape | ir.ObjectShape):
                inner += f"({type(value).__name__})"
            yield (*path, each.name), inner, value
            yield from _walk(value, (*path, each.name), inner)
    elif isinstance(node, tuple):
        for index, value in enumerate(node):
            inner = f"{place}[]" if is_dataclass(value) or isinstance(value, tuple) else f"{place}[{min(index, 1)}]"
            if not is_dataclass(value):
                yield (*path, index), inner, value
            yield from _walk(value, (*path, index), inner)


@cache
def _hints(owner: type) -> dict[str, Any]:
    return get_type_hints(owner)


def _hint(owner: type, attribute: str) -> Any:
    """Return the type of an attribute, without None; for a tuple, that of its members."""
    hint = _hints(owner)[attribute]
    if get_origin(hint) in (Union, UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
    return get_args(hint)[0] if get_origin(hint) is tuple else hint


def _example(hint: Any) -> Any:
    """Return a value of a type."""
    if get_origin(hint) is tuple:
        return tuple(_example(each) for each in get_args(hint))
    if get_origin(hint) in (Union, UnionType):
        return _example(get_args(hint)[0])
    if hint in (SpecText, Word, str):
        return hint("added")
    if hint in (int, bool):
        return hint(5)
    if hint is Span:
        return Span("added")
    assert is_dataclass(hint), hint
    required = {each.name: _required(hint, each.name) for each in fields(hint)}
    return hint(**required)  # type: ignore[operator]


def _required(owner: Any, name: str) -> Any:
    hint = _hints(owner)[name]
    return () if get_origin(hint) is tuple else _example(_hint(owner, name))
