"""One emitted distribution: models, codes, values and packaging."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from snapgen import ir
from snapgen.emit.amounts import amount_names
from snapgen.emit.class_names import request_name, response_name
from snapgen.emit.code import Code, docstring, harmless_texts, identifier, markdown, path_segment, toml_text
from snapgen.emit.formatting import formatted
from snapgen.emit.python.clients import client_views
from snapgen.emit.python.codes import codes_view
from snapgen.emit.python.imports import import_line
from snapgen.emit.python.models import Models, emit_models
from snapgen.emit.python.operations import operations_view
from snapgen.emit.python.readme import client_example, example_call, example_imports, server_example, shown_operation
from snapgen.emit.python.readme_rules import client_rules, closing_rules, server_rules
from snapgen.emit.python.servers import server_view
from snapgen.emit.python.shapes import Shapes, shapes_of
from snapgen.emit.python.soundness import check_module, parsed
from snapgen.emit.python.values import amounts_view, value_lists_view
from snapgen.emit.templates import render
from snapgen.names import module_name
from snapgen.spec_text import phrase

_TEMPLATES = "python/package"


@dataclass(frozen=True, slots=True)
class HomeView:
    """A module, as an import names it, the import of its public names, and each of these."""

    module: Code
    imported: Code
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
    body_use: Code
    source_folder: Code
    homes: tuple[HomeView, ...]
    exported: tuple[Code, ...]
    operations: tuple[OperationView, ...]
    example_imports: Code
    example_call: Code
    client_example: tuple[Code, ...]
    client_rules: Code
    server_example: tuple[Code, ...]
    server_rules: Code
    closing_rules: Code


def emit_package(system: ir.System, openapi: Mapping[str, Any]) -> dict[str, str]:
    """Return the files of a system's package by path.

    Raises UnsoundOutputError for a module that holds what no spec may bring about.
    """
    models = emit_models(system, openapi)
    shapes = shapes_of(models.source)
    files = {path: _laid_out(path, text) for path, text in _files(system, models, shapes).items()}
    with harmless_texts():
        twins = _files(system, models, shapes)
    for path, text in files.items():
        if path.endswith(".py"):
            check_module(path, text, twins[path])
    return files


def _laid_out(path: str, text: str) -> str:
    try:
        return formatted(path, text)
    except Exception:
        parsed(path, text)  # says where a module is not Python, as the formatter does not
        raise


def _files(system: ir.System, models: Models, shapes: Shapes) -> dict[str, str]:
    """Return the files by path, nothing laid out yet."""
    folder = f"python/{path_segment(f'snapbi-{system.id}')}"
    source = f"{folder}/src/{path_segment(module_name(system.id))}"
    codes, values, amounts = codes_view(system), value_lists_view(system), amounts_view(system)
    files = {f"{source}/models.py": models.fill(models.source), f"{source}/py.typed": ""}
    for name, view in (("response_codes", codes), ("statuses", values), ("amounts", amounts)):
        if view is not None:
            files[f"{source}/{name}.py"] = render(f"{_TEMPLATES}/src/package/{name}.py.jinja", view)
    files[f"{source}/operations.py"] = render(f"{_TEMPLATES}/src/package/operations.py.jinja", operations_view(system))
    client, async_client = client_views(system, shapes, models.fill)
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
        ".models": list(map(identifier, shapes.fields)),
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
    operation = shown_operation(system)
    document = system.document
    return PackageView(
        module_doc=docstring(phrase("{}: a client, a service, and the models of requests and answers.", system.title)),
        module=identifier(module_name(system.id)),
        distribution=toml_text(f"snapbi-{system.id}"),
        version=toml_text(system.version),
        title=markdown(f"snapbi-{system.id}"),
        summary=toml_text(system.summary),
        summary_text=markdown(system.summary),
        document=markdown(phrase("document {}, {} ({})", document.id, document.title, document.publisher)),
        body_use=_body_use(system, operation),
        source_folder=toml_text(f"src/{module_name(system.id)}"),
        homes=tuple(_home(module, sorted(names)) for module, names in homes.items() if names),
        exported=tuple(sorted(name for names in homes.values() for name in names)),
        operations=tuple(_operation(each) for each in system.operations),
        example_imports=example_imports(system, operation),
        example_call=example_call(system, operation),
        client_example=tuple(client_example(system, operation)),
        client_rules=client_rules(system),
        server_example=tuple(server_example(system, operation)),
        server_rules=server_rules(system),
        closing_rules=closing_rules(system),
    )


def _body_use(system: ir.System, operation: ir.Operation) -> Code:
    if not operation.carries_body:
        return Code("that a GET does without")
    return Code("to sign and to send" if system.signed else "to send")


def _home(module: str, names: list[Code]) -> HomeView:
    return HomeView(Code(module), Code(import_line(module, names, "    ")), tuple(names))


def _operation(operation: ir.Operation) -> OperationView:
    return OperationView(
        name=markdown(operation.name),
        service_code=markdown(operation.service_code or "none known"),
        target=Code(f"{operation.method} {operation.path}"),
        request=identifier(request_name(operation)),
        response=identifier(response_name(operation)),
    )
