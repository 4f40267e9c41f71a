"""Assemble the OpenAPI document of one system."""

from __future__ import annotations

from typing import Any

from snapgen import ir
from snapgen.emit.openapi.headers import HeaderBuilder
from snapgen.emit.openapi.operations import TOKEN_TAG, OperationBuilder
from snapgen.emit.openapi.provenance import errata_extension
from snapgen.emit.openapi.schemas import SchemaBuilder
from snapgen.spec_text import SpecText

_UNKNOWN_HOST = "host.invalid"


def openapi_document(system: ir.System) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of a system as plain data, in the order it is published."""
    headers = HeaderBuilder(system)
    paths = OperationBuilder(system, headers).paths()
    components: dict[str, Any] = {"securitySchemes": _security(system), "schemas": SchemaBuilder(system).build()}
    if headers.parameters:
        components["parameters"] = headers.parameters
    if headers.headers:
        components["headers"] = headers.headers
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": _info(system),
        "servers": _servers(system),
        "tags": _tags(system),
        "paths": paths,
        "components": components,
    }
    if system.catalogue:
        document["x-snap-catalogue"] = [_catalogued(entry) for entry in system.catalogue]
    return document


def _info(system: ir.System) -> dict[str, Any]:
    document = system.document
    contact: dict[str, SpecText] = {"name": document.publisher}
    if document.url:
        contact["url"] = document.url
    sources: dict[str, Any] = {each.id: _document(each) for each in dict.fromkeys((document, *system.cited))} | dict(
        system.pages
    )
    info: dict[str, Any] = {
        "title": system.title,
        "version": system.version,
        "description": system.summary,
        "contact": contact,
        "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        "x-snap-system": system.id,
        "x-snap-profile": {name: _profile_fact(value, source) for name, value, source in system.profile},
        "x-sources": sources,
    }
    if system.unknown:
        info["x-unknown"] = [{"what": what, "reason": reason} for what, reason in system.unknown]
    return {**info, **errata_extension(system.errata)}


def _document(document: ir.Document) -> dict[str, SpecText]:
    return {"title": document.title, "publisher": document.publisher, "edition": document.edition}


def _profile_fact(value: SpecText, source: ir.Source | None) -> dict[str, SpecText | str]:
    return {"value": value, "x-source": str(source)} if source else {"value": value, "x-source": "default"}


def _servers(system: ir.System) -> list[dict[str, Any]]:
    if system.servers:
        return [
            {"url": server.url, "description": server.environment.capitalize(), "x-source": str(server.source)}
            for server in system.servers
        ]
    host = {"default": _UNKNOWN_HOST, "description": "Host of the provider; no source names it."}
    return [{"url": "https://{host}", "description": "Host unknown", "variables": {"host": host}}]


def _tags(system: ir.System) -> list[dict[str, SpecText | str]]:
    tags: list[dict[str, SpecText | str]] = [{"name": system.title, "description": system.summary}]
    if any(operation.issues_token for operation in system.operations):
        tags.append({"name": TOKEN_TAG, "description": "Tokens that transactions are sent with."})
    return tags


def _security(system: ir.System) -> dict[str, Any]:
    header = next(
        (
            header
            for operation in system.operations
            if not operation.issues_token
            for header in operation.headers
            if header.name.lower() == "authorization"
        ),
        None,
    )
    scheme: dict[str, Any] = {"type": "http", "scheme": "bearer"}
    scheme["description"] = header.description if header else "Access token, as `Bearer <token>`."
    if header:
        scheme["x-source"] = str(header.source)
        scheme.update(errata_extension(header.errata))
    return {"accessToken": scheme}


def _catalogued(entry: ir.CatalogueEntry) -> dict[str, Any]:
    told = {
        "name": entry.name,
        "section": entry.section,
        "documented": entry.operation is not None,
        "x-source": str(entry.source),
    }
    return {key: value for key, value in told.items() if value is not None}
