"""Whether a value fits the shape of its field."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from snapgen import ir

SHORTEST_DATE_TIME = len("2026-01-31T10:00:00Z")

_DATE_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a value does not fit, as the end of a sentence, and the effective values that would make it fit."""

    why: str
    effective: str | None = None


def misfit(shape: ir.Shape, value: object) -> Misfit | None:
    """Return why a JSON value does not fit the shape, None if it does; members of objects are not looked at."""
    if isinstance(shape, ir.TextShape):
        return _text(shape, value) if isinstance(value, str) else _type(value, "a text", "String")
    if isinstance(shape, ir.AmountShape):
        return _amount(shape, value) if isinstance(value, str) else _type(value, "an amount as text", "Amount")
    if isinstance(shape, ir.PlainShape):
        return None if _is_plain(shape, value) else _type(value, f"a JSON {shape.type}", shape.type.capitalize())
    return None if isinstance(value, dict) else _type(value, "an object", "Object")


def currency_misfit(value: object) -> Misfit | None:
    """Return why a JSON value is not the currency of money, None if it is."""
    if not isinstance(value, str):
        return _type(value, "a text", "String")
    if not re.fullmatch("[A-Z]{3}", value):
        return Misfit(f"is {shown(value)}, a currency has three capital letters")
    return None


def shown(value: object) -> str:
    """Return a value as a message shows it, cut where it is long."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if isinstance(value, str):
        return f"`{_cut(value)}`"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    return f"the number {_cut(str(value))}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _text(shape: ir.TextShape, text: str) -> Misfit | None:
    if shape.only is not None and text != shape.only:
        return Misfit(f"is {shown(text)}, its row allows `{shape.only}` alone")
    if shape.maximum is not None and len(text) > shape.maximum:
        return Misfit(f"has {_characters(len(text))}, its row allows {shape.maximum}", f"length: {len(text)}")
    if len(text) < shape.minimum:
        return Misfit(f"has {_characters(len(text))}, its row asks for {shape.minimum}", f"length: {len(text)}")
    if shape.format == "digits" and not re.fullmatch("[0-9]*", text):
        return Misfit(f"is {shown(text)}, its row allows digits only", "format: none")
    if shape.format == "date-time" and not _DATE_TIME.fullmatch(text):
        return Misfit(f"is {shown(text)}, its row asks for a time as 2026-01-31T10:00:00+07:00", "format: none")
    return None


def _amount(shape: ir.AmountShape, text: str) -> Misfit | None:
    point = rf"\.[0-9]{{{shape.fraction_digits}}}" if shape.fraction_digits else ""
    if re.fullmatch(rf"(0|[1-9][0-9]{{0,{shape.integer_digits - 1}}}){point}", text):
        return None
    asked = f"up to {shape.integer_digits} digits and exactly {shape.fraction_digits} decimals"
    return Misfit(f"is {shown(text)}, its row asks for {asked}", "type: String")


def _is_plain(shape: ir.PlainShape, value: object) -> bool:
    if isinstance(value, bool):
        return shape.type == "boolean"
    return isinstance(value, int) or (shape.type == "number" and isinstance(value, float))


def _type(value: object, asked: str, name: str) -> Misfit:
    found = "a text" if isinstance(value, str) else shown(value)
    return Misfit(f"is {found}, its row asks for {asked}", f"type: {_type_of(value) or name}")


def _type_of(value: object) -> str | None:
    kinds = {str: "String", bool: "Boolean", int: "Integer", float: "Number", dict: "Object"}
    return kinds.get(type(value))


def _characters(count: int) -> str:
    return f"{count} character{'' if count == 1 else 's'}"
