"""The view of `operations.py`: what clients and servers must know of each operation, as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from snapgen import ir
from snapgen.emit.class_names import request_name, response_name
from snapgen.emit.code import Code, docstring, identifier, literal, number
from snapgen.emit.python.layout import collection, exploded, imported, listed
from snapgen.ir.profile import NUMBERS
from snapgen.names import constant, snake_case
from snapgen.spec_text import SpecText, Word, phrase

_TAKEN_CONSTANTS = frozenset({"PROFILE", "SERVERS", "OPERATIONS"})
_TAKEN_METHODS = frozenset({"close", "customer_of", "resolve"})
"""Methods that clients and services have whatever the spec says."""


@dataclass(frozen=True, slots=True)
class HeadersView:
    """A set of header rules that one or more operations share."""

    name: Code
    rules: Code


@dataclass(frozen=True, slots=True)
class OperationView:
    """One constant: its name and the arguments that it is made with."""

    name: Code
    arguments: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class OperationsView:
    """What `operations.py` prints."""

    module_doc: Code
    runtime_names: Code
    models: Code
    codes: tuple[Code, ...]
    profile: tuple[Code, ...]
    servers: Code
    header_sets: tuple[HeadersView, ...]
    operations: tuple[OperationView, ...]
    by_name: Code


def operation_constant(operation: ir.Operation) -> Code:
    """Return the name of the constant that describes an operation."""
    name = constant(operation.id)
    return identifier(f"{name}_" if name in _TAKEN_CONSTANTS else name)


def method_name(operation: ir.Operation) -> Code:
    """Return the name of the method that calls, or serves, an operation."""
    name = snake_case(operation.id)
    return identifier(f"{name}_" if name in _TAKEN_METHODS else name)


def operations_view(system: ir.System) -> OperationsView:
    """Return the view for a system."""
    header_sets, services = _header_sets(system), _codes_by_service(system)
    models = sorted({name(each) for each in system.operations for name in (request_name, response_name)})
    names = ["Operation", "Profile"]
    names += ["HeaderRule"] if header_sets else []
    names += ["OutcomeQuery"] if any(each.outcome for each in system.operations) else []
    coded = any(operation.codes for operation in system.operations)
    return OperationsView(
        module_doc=docstring(phrase("The operations of {} as data, for clients and servers alike.", system.title)),
        runtime_names=Code(", ".join(sorted(names))),
        models=imported(".models", list(map(identifier, models))),
        codes=(identifier("ResponseCode"),) if coded else (),
        profile=tuple(_profile(system)),
        servers=exploded(
            "{}", [Code(f"{literal(each.environment)}: {literal(each.url)}") for each in system.servers], 0
        ),
        header_sets=tuple(
            HeadersView(name, listed("()", list(map(_rule, rules)), 0)) for rules, name in header_sets.items()
        ),
        operations=tuple(
            OperationView(operation_constant(each), tuple(_arguments(system, each, header_sets, services)))
            for each in system.operations
        ),
        by_name=_by_name(list(map(operation_constant, system.operations))),
    )


def _by_name(operations: list[Code]) -> Code:
    if len(operations) == 1:
        return Code(f"{{operation.name: operation for operation in {listed('()', operations, 0)}}}")
    return Code(f"{{\n    operation.name: operation\n    for operation in {listed('()', operations, 4)}\n}}")


def _profile(system: ir.System) -> Iterable[Code]:
    for name, value, _ in system.profile:
        yield Code(f"{identifier(name)}={number(value) if name in NUMBERS else literal(value)}")


_HeaderSets = dict[tuple[ir.Field, ...], Code]
_Services = dict[str, list[Word]]
"""The codes of each service, in the order of the operations."""


def _header_sets(system: ir.System) -> _HeaderSets:
    """Return each distinct set of headers with a name, by how many operations share it."""
    named: _HeaderSets = {}
    taken: set[str] = set()
    for what in ("headers", "response_headers"):
        sharing: dict[tuple[Code, ...], list[ir.Operation]] = {}
        for operation in system.operations:
            if rules := tuple(map(_rule, getattr(operation, what))):
                sharing.setdefault(rules, []).append(operation)
        for operations in sharing.values():
            tokens = all(operation.issues_token for operation in operations)
            whose = "TOKEN_" if tokens else "" if len(operations) > 1 else f"{constant(operations[0].id)}_"
            name = f"_{whose}{what.upper()}"
            name = f"_{constant(operations[0].id)}_{what.upper()}" if name in taken else name
            taken.add(name)
            named[getattr(operations[0], what)] = identifier(name)
    return named


def _rule(header: ir.Field) -> Code:
    arguments = [literal(header.name), f"required={header.required}"]
    if isinstance(header.shape, ir.TextShape):
        arguments += [f"minimum={header.shape.minimum}"] if header.shape.minimum else []
        arguments += [f"maximum={header.shape.maximum}"] if header.shape.maximum is not None else []
        arguments += ["digits=True"] if header.shape.format == "digits" else []
    return Code(f"HeaderRule({', '.join(arguments)})")


def _arguments(
    system: ir.System, operation: ir.Operation, header_sets: _HeaderSets, services: _Services
) -> Iterable[Code]:
    by_rules = {tuple(map(_rule, headers)): name for headers, name in header_sets.items()}
    yield Code(f"name={literal(method_name(operation))}")
    yield Code(f"title={literal(operation.name)}")
    yield Code(f"service_code={literal(operation.service_code) if operation.service_code else None}")
    yield Code(f"method={literal(operation.method)}")
    yield Code(f"path={literal(operation.path)}")
    yield Code(f"request={identifier(request_name(operation))}")
    yield Code(f"response={identifier(response_name(operation))}")
    yield Code(f"codes={'ResponseCode' if operation.codes else None}")
    yield _own_codes(operation, services)
    yield Code(f"writes={operation.effect == 'write'}")
    told_by = system.telling(operation)
    if told_by is not None:
        yield Code(f"outcome_from={literal(method_name(told_by))}")
    if operation.outcome is not None:
        yield Code(f"outcome_query=OutcomeQuery{exploded('()', list(_reading(operation.outcome)), 4)}")
    if operation.reference:
        yield Code(f"reference={literal(snake_case(operation.reference))}")
    if operation.headers:
        yield Code(f"headers={by_rules[tuple(map(_rule, operation.headers))]}")
    if operation.response_headers:
        yield Code(f"response_headers={by_rules[tuple(map(_rule, operation.response_headers))]}")
    if operation.issues_token:
        yield Code(f"issues_token={literal(operation.id.removeprefix('access-token-'))}")


def _codes_by_service(system: ir.System) -> _Services:
    services: _Services = {}
    for operation in system.operations:
        for code in operation.codes:
            services.setdefault(code.code[3:5], []).append(code.code)
    return services


def _own_codes(operation: ir.Operation, services: _Services) -> Code:
    """Spell the codes of an operation by their service, where that says it."""
    own = [code.code for code in operation.codes]
    service = own[0][3:5] if own else ""
    if own and own == services[service]:
        return Code(f"own_codes=ResponseCode.of_service({literal(service)})")
    return _argument("own_codes", own, 4)


def _reading(reading: ir.OutcomeReading) -> Iterable[Code]:
    pairs = [Code(f"({literal(snake_case(asked))}, {literal(snake_case(own))})") for asked, own in reading.references]
    yield Code(f"references={listed('()', pairs, 8)}")
    yield Code(f"status={literal(snake_case(reading.status))}")
    yield _argument("success", reading.success, 8)
    for name in ("refused", "pending", "untouched"):
        if values := getattr(reading, name):
            yield _argument(name, values, 8)
    if reading.not_with:
        yield _argument("not_with", map(snake_case, reading.not_with), 8)


def _argument(name: str, texts: Iterable[SpecText | str], indent: int) -> Code:
    """Spell an argument that is a tuple of texts; its own line begins with so many blanks and ends in a comma."""
    return Code(f"{name}={collection('()', [literal(text) for text in texts], indent, len(name) + 1, 1)}")
