"""One emitted distribution: models, codes, values and packaging."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from snapgen import ir
from snapgen.emit.amounts import amount_names
from snapgen.emit.code import Code, docstring, identifier, literal, markdown, toml_text
from snapgen.emit.openapi.examples import request_example
from snapgen.emit.openapi.schemas import request_name, response_name
from snapgen.emit.python.codes import codes_view
from snapgen.emit.python.imports import import_line
from snapgen.emit.python.models import emit_models
from snapgen.emit.python.values import amounts_view, value_lists_view
from snapgen.emit.templates import render
from snapgen.names import module_name, snake_case

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
    source_folder: Code
    homes: tuple[HomeView, ...]
    exported: tuple[Code, ...]
    operations: tuple[OperationView, ...]
    example_imports: Code
    example_call: Code


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
    standard = [identifier("Amount"), identifier("Money")]
    homes = {
        "snapbi_runtime": standard if ir.STANDARD_AMOUNT in amount_names(system) else [],
        ".amounts": [name for amount in amounts.amounts for name in (amount.name, amount.money)] if amounts else [],
        ".models": [identifier(name) for name in _classes(models)],
        ".response_codes": [identifier("ResponseCode")] if codes else [],
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
        example_imports=Code(", ".join(_example_imports(system, operation))),
        example_call=_example_call(system, operation),
    )


def _home(module: str, names: list[Code]) -> HomeView:
    return HomeView(Code(module), Code(import_line(module, names, "    ")), tuple(names))


def _operation(operation: ir.Operation) -> OperationView:
    return OperationView(
        name=markdown(operation.name),
        service_code=markdown(operation.service_code or "unknown"),
        target=Code(f"{operation.method} {operation.path}"),
        request=identifier(request_name(operation)),
        response=identifier(response_name(operation)),
    )


def _example_imports(system: ir.System, operation: ir.Operation) -> list[str]:
    money = {amount_names(system)[shape].money for shape in _money(system, operation)}
    return sorted({request_name(operation), *money})


def _example_call(system: ir.System, operation: ir.Operation) -> Code:
    """Return the README's example of a request: keyword arguments, or the wire form where they would be long."""
    example, name = _example(system, operation), request_name(operation)
    shapes = {field.name: field.shape for field in operation.request.fields}
    if not all(isinstance(shapes.get(key), ir.TextShape | ir.MoneyShape) for key in example):
        return Code(f"{name}.from_wire(\n    b{literal(json.dumps(example))}\n)")
    names = amount_names(system)
    lines = []
    for key, value in example.items():
        shape = shapes[key]
        if isinstance(shape, ir.MoneyShape):
            money = f"{names[shape.amount].money}.of({literal(value['value'])})"
            lines.append(f"    {snake_case(key)}={money},")
        else:
            lines.append(f"    {snake_case(key)}={literal(value)},")
    return Code("\n".join([f"{name}(", *lines, ")"]))


def _money(system: ir.System, operation: ir.Operation) -> list[ir.AmountShape]:
    example = _example(system, operation)
    shapes = [field.shape for field in operation.request.fields if field.name in example]
    plain = all(isinstance(shape, ir.TextShape | ir.MoneyShape) for shape in shapes) and len(shapes) == len(example)
    return [shape.amount for shape in shapes if plain and isinstance(shape, ir.MoneyShape)]


def _example(system: ir.System, operation: ir.Operation) -> dict[str, Any]:
    """Return the request's example without what is optional and would take many lines."""
    example = request_example(operation, {listed.name: listed for listed in system.value_lists})
    short = (ir.TextShape, ir.MoneyShape)
    wanted = {field.name for field in operation.request.fields if field.required or isinstance(field.shape, short)}
    return {key: value for key, value in example.items() if key in wanted and value is not None}


def _classes(source: str) -> list[str]:
    return [line[6:].partition("(")[0] for line in source.splitlines() if line.startswith("class ")]
