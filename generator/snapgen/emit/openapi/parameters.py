"""Headers as parameters and response headers; Content-Type is the media type, Authorization is security."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from snapgen import ir
from snapgen.emit.openapi.provenance import provenance
from snapgen.emit.openapi.schemas import text_schema

_ELSEWHERE = frozenset({"content-type", "authorization", "accept"})
"""Headers that OpenAPI tells in another place; a parameter of that name would be ignored."""


class ParameterBuilder:
    """Builds the header parameters of one system and shares those that are the same everywhere."""

    def __init__(self, system: ir.System) -> None:
        self.parameters: dict[str, dict[str, Any]] = {}
        for operation in system.operations:
            if not operation.issues_token:
                for header in _told(operation.headers):
                    self.parameters.setdefault(header.name, _parameter(header))

    def references(self, operation: ir.Operation) -> list[dict[str, Any]]:
        """Return the operation's parameters: references to shared ones, or its own in full."""
        return [self._reference(header) for header in _told(operation.headers)]

    def _reference(self, header: ir.Field) -> dict[str, Any]:
        parameter = _parameter(header)
        if self.parameters.get(header.name) == parameter:
            return {"$ref": f"#/components/parameters/{header.name}"}
        return parameter


def response_headers(operation: ir.Operation) -> dict[str, Any]:
    """Return the documented headers of the operation's answers."""
    return {
        header.name: {
            "description": header.description,
            "required": header.required,
            "schema": _schema(header),
            **provenance(header.source, header.errata),
        }
        for header in _told(operation.response_headers)
    }


def _told(headers: Iterable[ir.Field]) -> Iterable[ir.Field]:
    return (header for header in headers if header.name.lower() not in _ELSEWHERE)


def _parameter(header: ir.Field) -> dict[str, Any]:
    condition = f" {header.condition}" if header.condition else ""
    parameter: dict[str, Any] = {
        "name": header.name,
        "in": "header",
        "required": header.required,
        "description": header.description + condition,
        "schema": _schema(header),
    }
    if header.example is not None:
        parameter["example"] = header.example
    return {**parameter, **provenance(header.source, header.errata)}


def _schema(header: ir.Field) -> dict[str, Any]:
    return text_schema(header.shape) if isinstance(header.shape, ir.TextShape) else {"type": "string"}
