"""Component schemas: bodies, nested objects, money, value lists and the answers that are no success."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.emit.amounts import amount_names
from snapgen.emit.class_names import (
    ERROR_RESPONSE,
    PENDING_RESPONSE,
    RESPONSE_CODE,
    object_name,
    request_name,
    response_name,
)
from snapgen.emit.openapi.provenance import errata_extension, errata_list, provenance
from snapgen.emit.openapi.standard_codes import standard_codes
from snapgen.emit.openapi.values import (
    amount_schema,
    described,
    money_schema,
    nullable,
    reference,
    response_code_schema,
    text_schema,
    value_list_schema,
)
from snapgen.spec_text import SpecText, Word, phrase, unended


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
        self._lists = system.lists
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
            schema = nullable(schema)
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
        name = object_name(owner, field)
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
            self.schemas[name] = value_list_schema(self._lists[name])
        return name

    def _response_code(self) -> str:
        if RESPONSE_CODE not in self.schemas:
            known = all(operation.service_code for operation in self._system.operations)
            self.schemas[RESPONSE_CODE] = response_code_schema(known)
        return RESPONSE_CODE

    def _amount(self, amount: ir.AmountShape) -> str:
        name = self._amounts[amount].amount
        self.schemas[name] = amount_schema(amount)
        return name

    def _money(self, shape: ir.MoneyShape) -> str:
        """Add the schema of money where it is not there yet, and what this field tells of its sources and errata."""
        names = self._amounts[shape.amount]
        self._amount(shape.amount)
        schema = self.schemas.setdefault(names.money, money_schema(names))
        told: dict[str, list[Any]] = {
            "x-source": [str(source) for source in shape.sources],
            "x-errata": errata_list(shape.errata),
        }
        for key, items in told.items():
            listed = schema.get(key, [])
            listed += [item for item in items if item not in listed]
            if listed:
                schema[key] = listed
        return names.money

    def _envelope(self, description: str) -> dict[str, Any]:
        """Build the schema of an answer that need not satisfy the success model."""
        schema = self._object(ERROR_RESPONSE, description, self._system.envelope or _ENVELOPE)
        schema["properties"]["additionalInfo"] = {
            "type": ["object", "null"],
            "additionalProperties": True,
            "description": "Anything that the parties agreed on.",
        }
        return schema
