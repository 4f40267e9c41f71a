"""The examples of a package's README: a request that stands alone, and a call of the client."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from snapgen import ir
from snapgen.emit.amounts import amount_names
from snapgen.emit.code import Code, identifier, literal
from snapgen.emit.openapi.examples import request_example
from snapgen.emit.openapi.schemas import request_name
from snapgen.emit.python.operations import method_name
from snapgen.names import module_name, snake_case
from snapgen.spec_text import SpecText, json_text


def example_imports(system: ir.System, operation: ir.Operation) -> Code:
    """Return the names that the example of a request imports."""
    money = {amount_names(system)[shape].money for shape in _money(system, operation)}
    return Code(", ".join(sorted({request_name(operation), *money})))


def example_call(system: ir.System, operation: ir.Operation) -> Code:
    """Return the README's example of a request: keyword arguments, or the wire form where they would be long."""
    example, name = _example(system, operation), request_name(operation)
    shapes: dict[str, ir.Shape] = {field.name: field.shape for field in operation.request.fields}
    if not all(isinstance(shapes.get(key), ir.TextShape | ir.MoneyShape) for key in example):
        return Code(f"{name}.from_wire(\n    b{literal(json_text(example))}\n)")
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


def client_example(system: ir.System, operation: ir.Operation) -> Iterable[Code]:
    """Return the lines of one call, with the credentials that the provider's profile needs."""
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


def _arguments(system: ir.System, operation: ir.Operation) -> Iterable[str]:
    example = _example(system, operation)
    for field in operation.request.fields:
        if isinstance(field.shape, ir.TextShape) and isinstance(example.get(field.name), SpecText | str):
            yield f"{snake_case(field.name)}={literal(example[field.name])}"
