"""One emitted distribution: models, codes, values and packaging."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from snapgen import ir
from snapgen.emit.amounts import amount_names
from snapgen.emit.code import Code, docstring, identifier, literal, markdown, toml_text
from snapgen.emit.openapi.examples import request_example
from snapgen.emit.openapi.schemas import request_name, response_name
from snapgen.emit.python.clients import client_views
from snapgen.emit.python.codes import codes_view
from snapgen.emit.python.models import emit_models
from snapgen.emit.python.operations import method_name, operations_view
from snapgen.emit.python.servers import server_view
from snapgen.emit.python.values import amounts_view, value_lists_view
from snapgen.emit.templates import render
from snapgen.names import module_name, snake_case

_TEMPLATES = "python/package"


@dataclass(frozen=True, slots=True)
class HomeView:
    """A module, as an import names it, and the public names that live in it."""

    module: Code
    names: Code
    each: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class OperationView:
    """A row of the README's table of operations."""

    name: Code
    service_code: Code
    target: Code
    request: Code
    response: Code


@dataclass(frozen=True, slots=True)
class PackageView:
    """What packaging, README and `__init__.py` print."""

    module_doc: Code
    module: Code
    distribution: Code
    version: Code
    title: Code
    summary: Code
    summary_text: Code
    document: Code
    source_folder: Code
    homes: tuple[HomeView, ...]
    exported: tuple[Code, ...]
    operations: tuple[OperationView, ...]
    example: tuple[Code, ...]


def emit_package(system: ir.System, openapi: Mapping[str, Any]) -> dict[str, str]:
    """Return the files of a system's package by path below `python/`, Python not formatted yet."""
    folder = f"python/snapbi-{system.id}"
    source = f"{folder}/src/{module_name(system.id)}"
    codes, values, amounts = codes_view(system), value_lists_view(system), amounts_view(system)
    models = emit_models(system, openapi)
    files = {f"{source}/models.py": models, f"{source}/py.typed": ""}
    for name, view in (("response_codes", codes), ("statuses", values), ("amounts", amounts)):
        if view is not None:
            files[f"{source}/{name}.py"] = render(f"{_TEMPLATES}/src/package/{name}.py.jinja", view)
    files[f"{source}/operations.py"] = render(f"{_TEMPLATES}/src/package/operations.py.jinja", operations_view(system))
    client, async_client = client_views(system, models)
    for name, clients in (("client", client), ("async_client", async_client)):
        files[f"{source}/{name}.py"] = render(f"{_TEMPLATES}/src/package/client.py.jinja", clients)
    server = server_view(system)
    for name in ("service", "app", "examples"):
        files[f"{source}/{name}.py"] = render(f"{_TEMPLATES}/src/package/{name}.py.jinja", server)
    standard = [identifier("Amount"), identifier("Money")]
    homes = {
        "snapbi_runtime": standard if ir.STANDARD_AMOUNT in amount_names(system) else [],
        ".amounts": [name for amount in amounts.amounts for name in (amount.name, amount.money)] if amounts else [],
        ".app": [identifier("create_app")],
        ".async_client": [async_client.name],
        ".client": [client.name],
        ".examples": [identifier("ExampleService")],
        ".models": [identifier(name) for name in _classes(models)],
        ".response_codes": [identifier("ResponseCode")] if codes else [],
        ".service": [server.class_name, *server.refusals],
        ".statuses": [listed.name for listed in values.lists] if values else [],
    }
    packaging = _package_view(system, homes)
    files[f"{source}/__init__.py"] = render(f"{_TEMPLATES}/src/package/__init__.py.jinja", packaging)
    for name in ("pyproject.toml", "README.md"):
        files[f"{folder}/{name}"] = render(f"{_TEMPLATES}/{name}.jinja", packaging)
    return files


def _package_view(system: ir.System, homes: Mapping[str, list[Code]]) -> PackageView:
    operation = next(each for each in system.operations if not each.issues_token)
    return PackageView(
        module_doc=docstring(f"{system.title}: the bodies of its requests and answers, its statuses and codes."),
        module=identifier(module_name(system.id)),
        distribution=toml_text(f"snapbi-{system.id}"),
        version=toml_text(system.version),
        title=markdown(f"snapbi-{system.id}"),
        summary=toml_text(system.summary),
        summary_text=markdown(system.summary),
        document=markdown(f"document {system.document.id}, {system.document.title} ({system.document.publisher})"),
        source_folder=toml_text(f"src/{module_name(system.id)}"),
        homes=tuple(_home(module, sorted(names)) for module, names in homes.items() if names),
        exported=tuple(sorted(name for names in homes.values() for name in names)),
        operations=tuple(_operation(each) for each in system.operations),
        example=tuple(_example(system, operation)),
    )


def _home(module: str, names: list[Code]) -> HomeView:
    return HomeView(Code(module), Code(", ".join(names)), tuple(names))


def _operation(operation: ir.Operation) -> OperationView:
    return OperationView(
        name=markdown(operation.name),
        service_code=markdown(operation.service_code or "unknown"),
        target=Code(f"{operation.method} {operation.path}"),
        request=identifier(request_name(operation)),
        response=identifier(response_name(operation)),
    )


def _example(system: ir.System, operation: ir.Operation) -> Iterable[Code]:
    """Return the lines of the README's example: one call, with the credentials that the provider's profile needs."""
    name, module = identifier(system.class_name), module_name(system.id)
    variable = identifier(snake_case(system.class_name))
    yield Code(f"from {module} import {name}  # Async{name} has the same methods, to be awaited")
    client = f"{name}(base_url=...)"
    if system.snap:
        yield Code("from snapbi_runtime import Credentials, Secret, load_private_key")
        yield Code("")
        yield Code("credentials = Credentials(")
        yield Code('    client_id="...",')
        yield Code('    partner_id="...",')
        yield Code('    channel_id="...",')
        yield Code('    client_secret=Secret("..."),')
        yield Code('    private_key=load_private_key(open("key.pem").read()),')
        yield Code(")")
        where = f"environment={literal(system.servers[0].environment)}" if system.servers else "base_url=..."
        client = f"{name}(credentials, {where})"
    yield Code("")
    yield Code(f"with {client} as {variable}:")
    yield Code(f"    result = {variable}.{method_name(operation)}(")
    for argument in _arguments(system, operation):
        yield Code(f"        {argument},")
    if any(header.required and header.name in _CUSTOMERS[system.snap] for header in operation.headers):
        yield Code('        customer_token="...",')
    own = [header.name for header in operation.headers if header.required and header.name not in _SET_BY_CLIENTS]
    if own:
        passed = ", ".join(f'{literal(name)}: "..."' for name in own)
        yield Code(f"        headers={{{passed}}},")
    yield Code("    )")
    yield Code("result.answer.code, result.answer.headers, result.answer.body  # what the model came in")


_SET_BY_CLIENTS = (
    "Authorization",
    "Authorization-Customer",
    "CHANNEL-ID",
    "Content-Type",
    "X-EXTERNAL-ID",
    "X-PARTNER-ID",
    "X-SIGNATURE",
    "X-TIMESTAMP",
)
"""Headers that no caller passes."""

_CUSTOMERS = {True: ("Authorization-Customer",), False: ("Authorization",)}
"""The header that carries the customer's token, where the provider speaks SNAP and where it does not."""


def _arguments(system: ir.System, operation: ir.Operation) -> list[Code]:
    """Return the keyword arguments of the README's example: the texts of the request's example."""
    lists = {listed.name: listed for listed in system.value_lists}
    example = request_example(operation, lists)
    texts = [
        (field, example[field.name])
        for field in operation.request.fields
        if isinstance(example.get(field.name), str) and isinstance(field.shape, ir.TextShape)
    ]
    return [Code(f"{snake_case(field.name)}={literal(value)}") for field, value in texts]


def _classes(source: str) -> list[str]:
    return [line[6:].partition("(")[0] for line in source.splitlines() if line.startswith("class ")]
