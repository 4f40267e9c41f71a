"""The examples of a package's README: a call of the client, a server, and a request that stands alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from snapgen import ir
from snapgen.client_headers import NOT_PASSED
from snapgen.emit.amounts import amount_names
from snapgen.emit.class_names import client_name, refusal_name, request_name, response_name
from snapgen.emit.code import Code, identifier, literal
from snapgen.emit.openapi.examples import request_example
from snapgen.emit.python.operations import method_name
from snapgen.emit.python.servers import telling_code
from snapgen.names import module_name, snake_case
from snapgen.spec_text import SpecText, json_text


def shown_operation(system: ir.System) -> ir.Operation:
    """Return the operation that the examples show: a question if there is one, because it may be tried at once."""
    return min(system.transactions, key=lambda operation: (operation.effect != "read", not operation.carries_body))


def example_imports(system: ir.System, operation: ir.Operation) -> Code:
    """Return the names that the example of a request imports."""
    money = {amount_names(system)[shape].money for shape in _money(system, operation)}
    money = set() if ".from_wire(" in example_call(system, operation) else money
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
    fields = [field for field in operation.request.fields if field.name in example]
    return [field.shape.amount for field in fields if isinstance(field.shape, ir.MoneyShape)]


def _example(system: ir.System, operation: ir.Operation) -> dict[str, Any]:
    """Return the request's example without what is optional and would take many lines."""
    example = request_example(operation, system.lists)
    short = (ir.TextShape, ir.MoneyShape)
    wanted = {field.name for field in operation.request.fields if field.required or isinstance(field.shape, short)}
    return {key: value for key, value in example.items() if key in wanted and value is not None}


def client_example(system: ir.System, operation: ir.Operation) -> Iterable[Code]:
    """Return the lines of one call, with the credentials that the provider's profile needs."""
    name, module = identifier(client_name(system, awaited=False)), module_name(system.id)
    variable = identifier(snake_case(system.class_name))
    money = sorted({amount_names(system)[shape].money for shape in _money(system, operation)})
    if system.signed:
        yield from map(Code, ("from pathlib import Path", ""))
    names, awaited = ", ".join(sorted([name, *money])), client_name(system, awaited=True)
    yield Code(f"from {module} import {names}  # {awaited} has the same methods, to be awaited")
    client = f'{name}(base_url="https://...")'
    if system.signed:
        yield Code("from snapbi_runtime import Credentials, Secret, load_private_key")
        yield Code("")
        yield Code("credentials = Credentials(")
        yield Code('    client_id="...",')
        yield Code('    partner_id="...",')
        yield Code('    channel_id="...",')
        yield Code('    client_secret=Secret("..."),')
        yield Code('    private_key=load_private_key(Path("private_key.pem").read_text()),')
        yield Code(")")
        where = f"environment={literal(system.servers[0].environment)}" if system.servers else 'base_url="https://..."'
        client = f"{name}(credentials, {where})"
    yield Code("")
    yield Code(f"with {client} as {variable}:")
    yield Code(f"    answer = {variable}.{method_name(operation)}(")
    for argument in _arguments(system, operation):
        yield Code(f"        {argument},")
    if any(header.required and header.name in _CUSTOMERS[system.signed] for header in operation.headers):
        yield Code('        customer_token="...",')
    own = [header.name for header in operation.headers if header.required and header.name.lower() not in NOT_PASSED]
    if own:
        yield Code("        headers={")
        for header in own:
            yield Code(f'            {literal(header)}: "...",')
        yield Code("        },")
    yield Code("    )")
    yield Code(f"print({', '.join(f'answer.{each}' for each in _telling_fields(operation))})")


def _telling_fields(operation: ir.Operation) -> list[str]:
    """Return the attributes of an answer that say most: its code, and the status that it tells."""
    fields = {field.name: field.shape for field in operation.response.fields}
    told = [name for name in fields if name == "responseCode"]
    told += [name for name, shape in fields.items() if isinstance(shape, ir.TextShape) and shape.values][:1]
    told = told or [name for name in fields if "status" in name.lower()]
    return [snake_case(name) for name in (told or list(fields))[:2]]


def server_example(system: ir.System, operation: ir.Operation) -> Iterable[Code]:
    """Return the lines of a server that has one method of its own, and the partner that it lets in."""
    request, response = request_name(operation), response_name(operation)
    refusal, code = refusal_name(operation), telling_code(operation)
    names = ["ExampleService", refusal, request, response, "create_app"]
    names += ["ResponseCode"] if operation.codes else []
    kit = ["Call", "Partner", "PartnerList"] + ([] if system.signed else ["MemoryTokens"])
    if system.signed:
        yield from map(Code, ("from pathlib import Path", ""))
    yield Code(f"from {module_name(system.id)} import (")
    for name in sorted(names):
        yield Code(f"    {identifier(name)},")
    yield Code(")")
    if system.signed:
        yield Code("from snapbi_runtime import Secret, load_public_key")
    yield Code(f"from snapbi_runtime.server import {', '.join(sorted(kit))}")
    if system.signed:
        yield Code("from snapbi_runtime.stores import open_stores")
    yield from map(Code, ("", "", "class Mine(ExampleService):"))
    yield Code(f"    async def {method_name(operation)}(self, request: {request}, call: Call) -> {response}:")
    yield Code(f"        raise {refusal}({code})  # or return {response}(...)")
    yield from (Code(""), Code(""))
    if not system.signed:
        yield Code("tokens = MemoryTokens()  # keep a Grant there for each customer's token")
        yield Code('partner = Partner(partner_id="...", client_id="...")')
        yield Code("app = create_app(Mine(), PartnerList([partner]), tokens=tokens)")
        return
    yield Code("partner = Partner(")
    yield Code('    partner_id="...",')
    yield Code('    client_id="...",')
    yield Code('    client_secret=Secret("..."),')
    yield Code('    public_key=load_public_key(Path("public_key.pem").read_text()),')
    yield Code(")")
    yield Code('stores = open_stores("sqlite:///provider.db")  # redis:// and postgresql:// for several machines')
    yield Code("app = create_app(")
    yield Code("    Mine(),")
    yield Code("    PartnerList([partner]),")
    yield Code("    stores.external_ids,")
    yield Code("    tokens=stores.tokens,")
    if any(operation.once for operation in system.operations):
        yield Code("    references=stores.references,")
    yield Code(")")


_CUSTOMERS = {True: ("Authorization-Customer",), False: ("Authorization",)}
"""The header that carries the customer's token, where requests are signed and where they are not."""


def _arguments(system: ir.System, operation: ir.Operation) -> Iterable[str]:
    example, names = _example(system, operation), amount_names(system)
    for field in operation.request.fields:
        value = example.get(field.name)
        if isinstance(field.shape, ir.TextShape) and isinstance(value, SpecText | str):
            yield f"{snake_case(field.name)}={literal(value)}"
        elif isinstance(field.shape, ir.MoneyShape) and value is not None:
            yield f"{snake_case(field.name)}={names[field.shape.amount].money}.of({literal(value['value'])})"
