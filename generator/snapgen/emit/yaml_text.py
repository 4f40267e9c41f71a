"""Write plain data as YAML that reads the same under YAML 1.1 and 1.2.

Our own writer, because the published files must be the same on any machine and must survive readers
of both versions: a text is left bare only if no reader can take it for anything else, so digits,
dates, `NO` and `16,2` always stand in quotes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from snapgen.emit.escapes import quoted
from snapgen.spec_text import SpecText, as_written

_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_./$()',;-]*(?: [A-Za-z0-9_./$()',;-]+)*")
_BARE_KEY = re.compile(r"[A-Za-z$][A-Za-z0-9_.$/-]*")
_LONGEST_KEY = 1000
"""Characters of a key before its colon; readers look no further than 1024, and want `?` before a longer one."""
_TAKEN = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"])


def yaml_text(data: Mapping[str, Any]) -> str:
    """Return the mapping as block YAML in its own order, ended by a newline.

    Values are mappings, sequences, texts, whole numbers, floats, booleans and None; a text may be one of a spec.
    """
    return "\n".join(_mapping_lines(data, "")) + "\n"


def _mapping_lines(data: Mapping[str, Any], indent: str) -> Iterable[str]:
    for key, value in data.items():
        spelt = _key(key)
        if len(spelt) > _LONGEST_KEY:
            yield f"{indent}? {spelt}"
            spelt = ""
        yield from _entry(f"{indent}{spelt}:", value, indent + "  ")


def _sequence_lines(data: Sequence[Any], indent: str) -> Iterable[str]:
    for item in data:
        if isinstance(item, Mapping) and item:
            first, *others = _mapping_lines(item, indent + "  ")
            yield f"{indent}- {first.lstrip(' ')}"
            yield from others
        else:
            yield from _entry(f"{indent}-", item, indent + "  ")


def _entry(head: str, value: Any, indent: str) -> Iterable[str]:
    value = as_written(value) if isinstance(value, SpecText) else value
    if isinstance(value, Mapping) and value:
        yield head
        yield from _mapping_lines(value, indent)
    elif isinstance(value, (list, tuple)) and value:
        yield head
        yield from _sequence_lines(value, indent)
    elif isinstance(value, str) and "\n" in value and _fits_a_block(value):
        yield f"{head} |{'' if value.endswith(chr(10)) else '-'}"
        yield from (indent + line if line else "" for line in value.removesuffix("\n").split("\n"))
    else:
        yield f"{head} {_scalar(value)}"


def _fits_a_block(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    printable = all(line.isascii() and line.isprintable() and line == line.rstrip() for line in lines)
    return printable and bool(lines[0]) and not lines[0].startswith(" ") and bool(lines[-1])


def _with_point(number: str) -> str:
    """Return a number so that YAML 1.1, which asks for a point, takes it for one as well."""
    mantissa, exponent, digits = number.partition("e")
    return f"{mantissa}.0{exponent}{digits}" if exponent and "." not in mantissa else number


def _key(text: str | SpecText) -> str:
    key = as_written(text)
    bare = _BARE_KEY.fullmatch(key) and key.lower() not in _TAKEN
    return key if bare else quoted(key)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        bare = _BARE.fullmatch(value) and value.lower() not in _TAKEN and value.isascii()
        return value if bare else quoted(value)
    if isinstance(value, float):
        return _with_point(json.dumps(value, allow_nan=False))
    if value is None or isinstance(value, bool | int):
        return json.dumps(value)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    raise TypeError(f"a {type(value).__name__} has no place in YAML")
