"""Whether a value fits the shape of its field."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from math import isfinite

from snapgen import ir
from snapgen.wording import counted

SHORTEST_DATE_TIME = len("2026-01-31T10:00:00Z")

_DATE_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})")
_SHOWN = 40
_EFFECTIVE = {
    str: "type: String",
    bool: "type: Boolean",
    int: "type: Integer",
    float: "type: Number",
    dict: "type: Object",
    type(None): "presence: O",
}
"""What an erratum says where a value of another JSON type is documented; arrays have no place in a table."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a value does not fit, as the end of a sentence, and the effective values that would make it fit."""

    why: str
    effective: str | None = None


def misfit(shape: ir.Shape, value: object) -> Misfit | None:
    """Return why a JSON value does not fit the shape, None if it does; members of objects are not looked at."""
    if isinstance(shape, ir.TextShape):
        return _text(shape, value) if isinstance(value, str) else _type(value, "a text")
    if isinstance(shape, ir.AmountShape):
        return _amount(shape, value) if isinstance(value, str) else _type(value, "an amount as text")
    if isinstance(shape, ir.PlainShape):
        return None if _is_plain(shape, value) else _type(value, f"a JSON {shape.type}")
    return None if isinstance(value, dict) else _type(value, "an object")


def currency_misfit(value: object) -> Misfit | None:
    """Return why a JSON value is not the currency of money, None if it is."""
    if not isinstance(value, str):
        return _type(value, "a text")
    if not re.fullmatch("[A-Z]{3}", value):
        return Misfit(f"is {shown(value)}, a currency has three capital letters")
    return None


def shown(value: object) -> str:
    """Return a value as a message shows it, cut where it is long."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    if isinstance(value, str):
        return f"`{_cut(value)}`"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return f"the number {_cut(str(value))}"


def _cut(text: str) -> str:
    """Return the beginning of a text; what JSON escapes would bring to the terminal stays escaped."""
    visible = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text[: _SHOWN + 1])
    return visible if len(text) <= _SHOWN else f"{visible[:_SHOWN]}..."


def _text(shape: ir.TextShape, text: str) -> Misfit | None:
    if shape.only is not None and text != shape.only:
        return Misfit(f"is {shown(text)}, its row allows `{shape.only.as_written}` alone")
    if len(text) < shape.minimum or (shape.maximum is not None and len(text) > shape.maximum):
        return _length(shape, len(text))
    if shape.format == "digits" and not re.fullmatch("[0-9]*", text):
        return Misfit(f"is {shown(text)}, its row allows digits only", "format: none")
    if shape.format == "date-time" and not _DATE_TIME.fullmatch(text):
        return Misfit(f"is {shown(text)}, its row asks for a time as 2026-01-31T10:00:00+07:00", "format: none")
    return None


def _length(shape: ir.TextShape, found: int) -> Misfit:
    lowest, highest = min(shape.minimum, found), max(shape.maximum or 0, found)
    if shape.minimum == shape.maximum:
        asked = f"asks for exactly {shape.minimum}"
    else:
        asked = f"asks for at least {shape.minimum}" if found < shape.minimum else f"allows at most {shape.maximum}"
    effective = f"length: {lowest}-{highest}" if lowest else f"length: {highest}"
    return Misfit(f"has {counted(found, 'character')}, its row {asked}", effective)


def _amount(shape: ir.AmountShape, text: str) -> Misfit | None:
    point = rf"\.[0-9]{{{shape.fraction_digits}}}" if shape.fraction_digits else ""
    if re.fullmatch(rf"(0|[1-9][0-9]{{0,{shape.integer_digits - 1}}}){point}", text):
        return None
    asked = f"up to {shape.integer_digits} digits and exactly {shape.fraction_digits} decimals"
    return Misfit(f"is {shown(text)}, its row asks for {asked}", f"type: String, length: {len(text)}")


def _is_plain(shape: ir.PlainShape, value: object) -> bool:
    if isinstance(value, bool):
        return shape.type == "boolean"
    if isinstance(value, float):
        return shape.type == "number" and isfinite(value)
    return isinstance(value, int) and shape.type != "boolean"


def _type(value: object, asked: str) -> Misfit:
    found = "a text" if isinstance(value, str) else shown(value)
    return Misfit(f"is {found}, its row asks for {asked}", _EFFECTIVE.get(type(value)))
