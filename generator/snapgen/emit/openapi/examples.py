"""Examples: the documented samples, and where there are none, values composed from the fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from snapgen import ir
from snapgen.spec_text import SpecText, json_value

_TIME = "2026-01-31T10:00:00+07:00"
_SHORT_TIME = "2026-01-31T03:00:00Z"


def request_example(operation: ir.Operation, lists: Mapping[str, ir.ValueList]) -> dict[str, Any]:
    """Return the documented request, or one composed from the fields."""
    if operation.sample_request is not None:
        return _documented(operation.sample_request)
    return _compose_body(operation.request, lists)


def response_example(
    operation: ir.Operation, code: ir.Code | None, lists: Mapping[str, ir.ValueList]
) -> dict[str, Any]:
    """Return the documented success answer, or one composed from the fields and the code."""
    sample = operation.sample_response
    if sample is not None:
        documented = _documented(sample)
        if code is None or documented.get("responseCode") == code.code:
            return documented
    composed = _compose_body(operation.response, lists)
    if code is not None:
        return {**composed, **envelope(code)}
    if any(field.name == "responseCode" and field.example is None for field in operation.response.fields):
        composed["responseCode"] = f"200{operation.service_code or '00'}00"
    return composed


def envelope(code: ir.Code) -> dict[str, SpecText | str]:
    """Return the two fields that carry a response code."""
    return {"responseCode": code.code, "responseMessage": code.message}


def _compose_body(body: ir.Body, lists: Mapping[str, ir.ValueList]) -> dict[str, Any]:
    """Compose a body that meets its computed condition as well."""
    composed = compose(body.fields, lists)
    if body.at_least_one_of and not any(name in composed for name in body.at_least_one_of):
        asked = next(field for field in body.fields if field.name == body.at_least_one_of[0])
        composed[asked.name] = _value(asked, lists)
    return composed


def compose(fields: Iterable[ir.Field], lists: Mapping[str, ir.ValueList]) -> dict[str, Any]:
    """Return a body with every mandatory field and every other field that has an example."""
    composed: dict[str, Any] = {}
    for field in fields:
        if field.required or _has_example(field):
            composed[field.name] = _value(field, lists)
    return composed


def _has_example(field: ir.Field) -> bool:
    if isinstance(field.shape, ir.ObjectShape):
        return any(_has_example(child) for child in field.shape.fields)
    return field.example is not None or isinstance(field.shape, ir.MoneyShape)


def _value(field: ir.Field, lists: Mapping[str, ir.ValueList]) -> Any:
    shape = field.shape
    if isinstance(shape, ir.MoneyShape):
        return {"value": amount_example(shape.amount), "currency": "IDR"}
    if isinstance(shape, ir.AmountShape):
        return field.example or amount_example(shape)
    if isinstance(shape, ir.ObjectShape):
        return compose(shape.fields, lists)
    if isinstance(shape, ir.PlainShape):
        return json_value(field.example) if field.example else _plain(shape)
    return field.example if field.example is not None else _text(shape, lists)


def _text(shape: ir.TextShape, lists: Mapping[str, ir.ValueList]) -> SpecText | str:
    if shape.only is not None:
        return shape.only
    if shape.values is not None:
        return lists[shape.values].values[0].value
    if shape.format == "digits":
        return "1234567890"[: shape.maximum or 10].ljust(shape.minimum, "0")
    if shape.format == "date-time" or shape.maximum == len(_TIME):
        return _TIME if shape.maximum is None or shape.maximum >= len(_TIME) else _SHORT_TIME
    text = "example"
    return text[: shape.maximum or len(text)].ljust(shape.minimum, "x")


def amount_example(amount: ir.AmountShape) -> str:
    """Return ten thousand, or the largest power of ten below it that the amount has digits for."""
    whole = "10000"[: amount.integer_digits]
    return f"{whole}.{'0' * amount.fraction_digits}" if amount.fraction_digits else whole


def _plain(shape: ir.PlainShape) -> Any:
    return {"number": 10000.5, "integer": 1, "boolean": True}[shape.type]


def _documented(sample: ir.Message) -> dict[str, Any]:
    names = dict(sample.read_as)
    return {names.get(key, key): value for key, value in json_value(sample.body).items()}
