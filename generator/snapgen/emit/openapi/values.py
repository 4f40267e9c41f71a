"""Schemas of single values: texts, lists of values, response codes, amounts, money."""

from __future__ import annotations

from typing import Any

from snapgen import ir
from snapgen.emit.amounts import AmountNames
from snapgen.emit.openapi.examples import amount_example
from snapgen.emit.openapi.provenance import errata_extension
from snapgen.spec_text import SpecText, joined, phrase


def reference(name: str) -> dict[str, str]:
    """Return the `$ref` of a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def text_schema(shape: ir.TextShape) -> dict[str, Any]:
    """Return the schema of a text; lengths count characters."""
    schema: dict[str, Any] = {"type": "string"}
    if shape.only is not None:
        return {**schema, "const": shape.only}
    if shape.minimum:
        schema["minLength"] = shape.minimum
    if shape.maximum is not None:
        schema["maxLength"] = shape.maximum
    if shape.format == "digits":
        schema["pattern"] = f"^[0-9]{_times(shape.minimum, shape.maximum)}$"
    elif shape.format is not None:
        schema["format"] = shape.format
    return schema


def value_list_schema(listed: ir.ValueList) -> dict[str, Any]:
    """Return the schema of a text that takes the values of a list, which is never closed."""
    lines = [phrase("* `{}` {}{}", value.value, value.name, _told(value.description)) for value in listed.values]
    return {
        **text_schema(ir.TextShape(listed.minimum, listed.maximum)),
        "description": joined("\n", [listed.description, "", *lines, "", "A value that is not listed may occur."]),
        "examples": [value.value for value in listed.values],
        "x-extensible-enum": [value.value for value in listed.values],
        "x-enum-varnames": [value.name for value in listed.values],
        "x-source": [str(value.source) for value in listed.values],
        **errata_extension(listed.errata),
    }


def response_code_schema(known: bool) -> dict[str, Any]:
    """Return the schema of a response code; `known` tells whether the service codes of all operations are."""
    return {
        "type": "string",
        "pattern": "^[0-9]{7}$" if known else "^[0-9]{3}([0-9]{2}|XX)[0-9]{2}$",
        "description": "HTTP status (3 digits), service code (2) and case code (2)."
        + ("" if known else " XX stands for a service code that no source tells."),
    }


def amount_schema(amount: ir.AmountShape) -> dict[str, Any]:
    """Return the schema of an amount."""
    whole, fraction = amount.integer_digits, amount.fraction_digits
    return {
        "type": "string",
        "pattern": f"^(0|[1-9][0-9]{{0,{whole - 1}}}){_decimals(fraction)}$",
        "description": f"Decimal amount with up to {whole} digits and exactly {fraction} decimals.",
        "examples": [amount_example(amount)],
    }


def money_schema(names: AmountNames) -> dict[str, Any]:
    """Return the schema of money, which refers to that of its amount."""
    return {
        "type": "object",
        "description": "Amount of money with its currency.",
        "required": ["value", "currency"],
        "properties": {
            "value": {**reference(names.amount), "description": "Amount with its cents."},
            "currency": {
                "type": "string",
                "pattern": "^[A-Z]{3}$",
                "description": "Currency by ISO 4217.",
                "examples": ["IDR"],
            },
        },
    }


def nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that takes null as well."""
    if "$ref" in schema or "const" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def described(field: ir.Field) -> SpecText:
    """Return what a field or header is, and when it must be present."""
    return phrase("{} {}", field.description, field.condition) if field.condition else field.description


def _decimals(fraction: int) -> str:
    return f"\\.[0-9]{{{fraction}}}" if fraction else ""


def _times(minimum: int, maximum: int | None) -> str:
    if maximum is None:
        return f"{{{minimum},}}" if minimum else "*"
    return f"{{{maximum}}}" if minimum == maximum else f"{{{minimum},{maximum}}}"


def _told(description: SpecText | None) -> SpecText:
    return phrase(": {}", description) if description else SpecText("")
