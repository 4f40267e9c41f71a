"""Headers as parameters and response headers; Content-Type is the media type, Authorization is security."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from snapgen import ir
from snapgen.emit.openapi.provenance import provenance
from snapgen.emit.openapi.values import described, text_schema

_ELSEWHERE = frozenset({"content-type", "authorization", "accept"})
"""Headers that OpenAPI tells in another place; a parameter of that name would be ignored."""


class HeaderBuilder:
    """Builds the request and response headers of one system and shares those that are the same everywhere.

    The system's own operations come before those that issue tokens, so theirs are the shared ones.
    """

    def __init__(self, system: ir.System) -> None:
        self.parameters: dict[str, dict[str, Any]] = {}
        self.headers: dict[str, dict[str, Any]] = {}
        for operation in sorted(system.operations, key=lambda operation: operation.issues_token):
            if not operation.issues_token:
                _share(self.parameters, operation.headers, _parameter)
            _share(self.headers, operation.response_headers, _response_header)

    def request(self, operation: ir.Operation) -> list[dict[str, Any]]:
        """Return the operation's parameters: references to shared ones, or its own in full."""
        built = ((header.name, _parameter(header)) for header in _told(operation.headers))
        return [_reference("parameters", self.parameters, name, parameter) for name, parameter in built]

    def response(self, operation: ir.Operation) -> dict[str, Any]:
        """Return the documented headers of the operation's answers, likewise."""
        built = ((header.name, _response_header(header)) for header in _told(operation.response_headers))
        return {name: _reference("headers", self.headers, name, header) for name, header in built}


def _share(
    shared: dict[str, dict[str, Any]], headers: Iterable[ir.Field], build: Callable[[ir.Field], dict[str, Any]]
) -> None:
    for header in _told(headers):
        shared.setdefault(header.name, build(header))


def _reference(kind: str, shared: dict[str, dict[str, Any]], name: str, built: dict[str, Any]) -> dict[str, Any]:
    return {"$ref": f"#/components/{kind}/{name}"} if shared.get(name) == built else built


def _told(headers: Iterable[ir.Field]) -> Iterable[ir.Field]:
    return (header for header in headers if header.name.lower() not in _ELSEWHERE)


def _parameter(header: ir.Field) -> dict[str, Any]:
    parameter: dict[str, Any] = {
        "name": header.name,
        "in": "header",
        "required": header.required,
        "description": described(header),
        "schema": _schema(header),
    }
    if header.example is not None:
        parameter["example"] = header.example
    return {**parameter, **provenance(header.source, header.errata)}


def _response_header(header: ir.Field) -> dict[str, Any]:
    return {
        "description": header.description,
        "required": header.required,
        "schema": _schema(header),
        **provenance(header.source, header.errata),
    }


def _schema(header: ir.Field) -> dict[str, Any]:
    return text_schema(header.shape) if isinstance(header.shape, ir.TextShape) else {"type": "string"}
