"""Component schemas: bodies, nested objects, money, value lists and the answers that are no success."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.emit.amounts import amount_names
from snapgen.emit.openapi.examples import amount_example
from snapgen.emit.openapi.provenance import errata_extension, errata_list, provenance
from snapgen.emit.openapi.standard_codes import standard_codes
from snapgen.names import pascal_case
from snapgen.spec_text import SpecText, Word, joined, phrase, unended

RESPONSE_CODE = "ResponseCode"
ERROR_RESPONSE = "ErrorResponse"
PENDING_RESPONSE = "PendingResponse"


def request_name(operation: ir.Operation) -> str:
    """Return the name of the request schema and model."""
    return f"{pascal_case(operation.id)}Request"


def response_name(operation: ir.Operation) -> str:
    """Return the name of the success schema and model."""
    return f"{pascal_case(operation.id)}Response"


def reference(name: str) -> dict[str, str]:
    """Return the `$ref` of a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def _envelope_field(name: str, shape: ir.TextShape, description: str) -> ir.Field:
    row = ir.Row(Word(name), SpecText("String"), Word("M"), None)
    return ir.Field(Word(name), shape, Word("M"), SpecText(description), ir.Source(), row, Span(""))


_ENVELOPE = (
    _envelope_field("responseCode", ir.TextShape(7, 7), "Outcome of the request as a code."),
    _envelope_field("responseMessage", ir.TextShape(0, 150), "Outcome of the request in words."),
)
"""What every SNAP answer carries, for specs that have no `common/response-codes.yaml`."""


class SchemaBuilder:
    """Builds the component schemas of one system; each is added where a body first needs it."""

    def __init__(self, system: ir.System) -> None:
        self._system = system
        self._lists: dict[str, ir.ValueList] = {listed.name: listed for listed in system.value_lists}
        self._amounts = amount_names(system)
        self.schemas: dict[str, dict[str, Any]] = {}

    def build(self) -> dict[str, dict[str, Any]]:
        """Return every component schema by name."""
        for operation in self._system.operations:
            service = f" (service {operation.service_code})" if operation.service_code else ""
            self._body(request_name(operation), phrase("Request of {}{}.", operation.name, service), operation.request)
            self._body(
                response_name(operation), phrase("Success answer of {}{}.", operation.name, service), operation.response
            )
        codes = [code for operation in self._system.operations for code in operation.codes]
        standard = any(True for operation in self._system.operations for _ in standard_codes(operation))
        if standard or any(code.http_status not in ("200", "202") for code in codes):
            text = "Answer of an operation that was refused or that failed."
            self.schemas[ERROR_RESPONSE] = self._envelope(text)
        if any(code.http_status == "202" for code in codes):
            text = "Answer of an operation that was accepted and is not finished."
            self.schemas[PENDING_RESPONSE] = self._envelope(text)
        return self.schemas

    def _body(self, name: str, description: SpecText, body: ir.Body) -> None:
        schema = self._object(name, description, body.fields)
        if body.at_least_one_of:
            schema["anyOf"] = [
                {"required": [field], "properties": {field: {"not": {"type": "null"}}}}
                for field in body.at_least_one_of
            ]
        self.schemas[name] = {**schema, **errata_extension(body.errata)}

    def _object(self, name: str, description: SpecText | str, fields: Iterable[ir.Field]) -> dict[str, Any]:
        fields = tuple(fields)
        required = [field.name for field in fields if field.required]
        properties = {field.name: self._property(name, field) for field in fields}
        schema: dict[str, Any] = {"type": "object", "description": description}
        if required:
            schema["required"] = required
        return {**schema, "properties": properties} if properties else schema

    def _property(self, owner: str, field: ir.Field) -> dict[str, Any]:
        schema = self._shape(owner, field)
        if not field.required:
            schema = _nullable(schema)
        told: dict[str, Any] = {"description": described(field)}
        if field.secret:
            told["format"] = "password"
        return {**schema, **told, **provenance(field.source, field.errata)}

    def _shape(self, owner: str, field: ir.Field) -> dict[str, Any]:
        shape = field.shape
        if isinstance(shape, ir.TextShape):
            return self._text(field, shape)
        if isinstance(shape, ir.AmountShape):
            return reference(self._amount(shape))
        if isinstance(shape, ir.MoneyShape):
            return reference(self._money(shape))
        if isinstance(shape, ir.PlainShape):
            return {"type": shape.type}
        if not shape.fields:
            return {"type": "object", "additionalProperties": True}
        name = f"{owner}{pascal_case(field.name)}"
        self.schemas[name] = self._object(name, phrase("{}, field by field.", unended(field.description)), shape.fields)
        return reference(name)

    def _text(self, field: ir.Field, shape: ir.TextShape) -> dict[str, Any]:
        if shape.values is not None:
            return reference(self._value_list(shape.values))
        if field.name == "responseCode" and self._system.snap:
            return reference(self._response_code())
        return text_schema(shape)

    def _value_list(self, name: str) -> str:
        if name not in self.schemas:
            listed = self._lists[name]
            lines = [
                phrase("* `{}` {}{}", value.value, value.name, _told(value.description)) for value in listed.values
            ]
            description = joined("\n", [listed.description, "", *lines, "", "A value that is not listed may occur."])
            sizes = text_schema(ir.TextShape(listed.minimum, listed.maximum))
            self.schemas[name] = {
                **sizes,
                "description": description,
                "examples": [value.value for value in listed.values],
                "x-extensible-enum": [value.value for value in listed.values],
                "x-enum-varnames": [value.name for value in listed.values],
                "x-source": [str(value.source) for value in listed.values],
                **errata_extension(listed.errata),
            }
        return name

    def _response_code(self) -> str:
        if RESPONSE_CODE not in self.schemas:
            known = all(operation.service_code for operation in self._system.operations)
            self.schemas[RESPONSE_CODE] = {
                "type": "string",
                "pattern": "^[0-9]{7}$" if known else "^[0-9]{3}([0-9]{2}|XX)[0-9]{2}$",
                "description": "HTTP status (3 digits), service code (2) and case code (2)."
                + ("" if known else " XX stands for a service code that no source tells."),
            }
        return RESPONSE_CODE

    def _amount(self, amount: ir.AmountShape) -> str:
        name = self._amounts[amount].amount
        whole, fraction = amount.integer_digits, amount.fraction_digits
        self.schemas[name] = {
            "type": "string",
            "pattern": f"^(0|[1-9][0-9]{{0,{whole - 1}}}){_decimals(fraction)}$",
            "description": f"Decimal amount with up to {whole} digits and exactly {fraction} decimals.",
            "examples": [amount_example(amount)],
        }
        return name

    def _money(self, shape: ir.MoneyShape) -> str:
        name = self._amounts[shape.amount].money
        if name not in self.schemas:
            self.schemas[name] = {
                "type": "object",
                "description": "Amount of money with its currency.",
                "required": ["value", "currency"],
                "properties": {
                    "value": {**reference(self._amount(shape.amount)), "description": "Amount with its cents."},
                    "currency": {
                        "type": "string",
                        "pattern": "^[A-Z]{3}$",
                        "description": "Currency by ISO 4217.",
                        "examples": ["IDR"],
                    },
                },
            }
        sources = self.schemas[name].get("x-source", [])
        sources += [str(source) for source in shape.sources if str(source) not in sources]
        if sources:
            self.schemas[name]["x-source"] = sources
        errata = self.schemas[name].get("x-errata", [])
        errata += [erratum for erratum in errata_list(shape.errata) if erratum not in errata]
        if errata:
            self.schemas[name]["x-errata"] = errata
        return name

    def _envelope(self, description: str) -> dict[str, Any]:
        """Build the schema of an answer that need not satisfy the success model."""
        schema = self._object(ERROR_RESPONSE, description, self._system.envelope or _ENVELOPE)
        schema["properties"]["additionalInfo"] = {
            "type": ["object", "null"],
            "additionalProperties": True,
            "description": "Anything that the parties agreed on.",
        }
        return schema


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


def _decimals(fraction: int) -> str:
    return f"\\.[0-9]{{{fraction}}}" if fraction else ""


def _times(minimum: int, maximum: int | None) -> str:
    if maximum is None:
        return f"{{{minimum},}}" if minimum else "*"
    return f"{{{maximum}}}" if minimum == maximum else f"{{{minimum},{maximum}}}"


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema or "const" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def _told(description: SpecText | None) -> SpecText:
    return phrase(": {}", description) if description else SpecText("")


def described(field: ir.Field) -> SpecText:
    """Return what a field or header is, and when it must be present."""
    return phrase("{} {}", field.description, field.condition) if field.condition else field.description
