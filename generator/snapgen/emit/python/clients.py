"""The view of `client.py` and `async_client.py`: one method an operation, from one template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from snapgen import ir
from snapgen.emit.class_names import client_name, request_name, response_name
from snapgen.emit.code import Code, docstring, identifier
from snapgen.emit.python.layout import exploded, imported, signature
from snapgen.emit.python.operations import method_name, operation_constant
from snapgen.emit.python.shapes import Parameter, Shapes
from snapgen.names import snake_case
from snapgen.spec_text import SpecText, joined, phrase, wrapped
from snapgen.wording import enumerated

_MEANINGS = {
    "success": "Done",
    "pending": "Accepted and not finished",
    "retry": "Refused for now, and tried again",
    "conflict": "Sent again if no earlier attempt may have arrived, and else not decided",
    "refused": "Refused",
    "ask": "Not decided",
}
_WIDTH = 108


@dataclass(frozen=True, slots=True)
class ImportView:
    """A module and the names that are imported from it."""

    module: Code
    names: Code


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method of a client."""

    constant: Code
    with_model: Code
    with_fields: Code
    with_any: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class ClientView:
    """What `client.py` prints, and `async_client.py` from the same template."""

    module_doc: Code
    imports: tuple[ImportView, ...]
    runtime_names: Code
    local_imports: tuple[ImportView, ...]
    name: Code
    base: Code
    class_doc: Code
    wait: Code
    methods: tuple[MethodView, ...]


_Fill = Callable[[str], str]
"""Fills the slots in the source of a type."""


def client_views(system: ir.System, shapes: Shapes, fill: _Fill) -> tuple[ClientView, ClientView]:
    """Return the views of the sync and of the async client; `fill` fills the slots in the source of a type."""
    return _view(system, shapes, fill, False), _view(system, shapes, fill, True)


def _view(system: ir.System, shapes: Shapes, fill: _Fill, awaited: bool) -> ClientView:
    methods = [(operation, shapes.fields[request_name(operation)]) for operation in system.operations]
    used = {name for _, parameters in methods for each in parameters for name in each.names}
    requests = [request_name(operation) for operation in system.operations]
    used |= {*requests, *(response_name(operation) for operation in system.operations)}
    base = "AsyncClient" if awaited else "Client"
    by_home: dict[str, set[str]] = {"typing": {"Any", "Unpack", "overload"}, "snapbi_runtime": {"CallOptions", base}}
    by_home[".operations"] = {"OPERATIONS", "PROFILE", "SERVERS", *map(operation_constant, system.operations)}
    for name in used & shapes.homes.keys():
        by_home.setdefault(shapes.homes[name], set()).add(name)
    imports = {home: imported(home, sorted(map(identifier, names))) for home, names in sorted(by_home.items())}
    runtime = imports.pop("snapbi_runtime")
    said = phrase("A client of {} {}.", system.title, "to be awaited" if awaited else "with blocking calls")
    return ClientView(
        module_doc=docstring(said),
        imports=tuple(ImportView(Code(home), names) for home, names in imports.items() if home[0] != "."),
        runtime_names=runtime,
        local_imports=tuple(ImportView(Code(home), names) for home, names in imports.items() if home[0] == "."),
        name=identifier(client_name(system, awaited)),
        base=identifier(base),
        class_doc=docstring(joined("\n", [said, "", *_class_doc(system, awaited)]), 4),
        wait=Code("await " if awaited else ""),
        methods=tuple(
            _method(system, operation, [_parameter(each, fill) for each in _ordered(parameters)], awaited)
            for operation, parameters in methods
        ),
    )


def _class_doc(system: ir.System, awaited: bool) -> Iterable[SpecText]:
    sharers = "tasks and event loops" if awaited else "threads"
    shared = f"Any number of {sharers} may share it."
    addresses = [SpecText(f"{shared} No address is documented: pass base_url.")]
    if system.servers:
        named = joined(", ", (phrase("{} ({})", server.environment, server.url) for server in system.servers))
        addresses = wrapped(phrase("{} Documented environments: {}.", shared, named), _WIDTH)
    return [*wrapped(system.summary, _WIDTH), SpecText(""), *addresses]


def _ordered(parameters: Iterable[Parameter]) -> list[Parameter]:
    return sorted(parameters, key=lambda each: not each.required)


def _parameter(field: Parameter, fill: _Fill) -> Code:
    return Code(f"{identifier(field.name)}: {fill(field.annotation)}{'' if field.required else ' = None'}")


def _method(system: ir.System, operation: ir.Operation, fields: Sequence[Code], awaited: bool) -> MethodView:
    head = f"{'async def' if awaited else 'def'} {method_name(operation)}"
    request, response = identifier(request_name(operation)), identifier(response_name(operation))
    self, slash, options = Code("self"), Code("/"), Code("**options: Unpack[CallOptions]")
    star = [Code("*")] if fields else []
    no_model = Code("request: None = None")
    any_model, arguments = Code(f"request: {request} | None = None"), Code("**arguments: Any")
    stub = f" -> {response}: ..."
    return MethodView(
        constant=operation_constant(operation),
        with_model=signature(head, [self, Code(f"request: {request}"), slash, options], stub, 4),
        with_fields=Code(f"{head}{exploded('()', [self, no_model, slash, *star, *fields, options], 4)}{stub}"),
        with_any=signature(head, [self, any_model, slash, arguments], f" -> {response}:", 4),
        doc=docstring(_doc(system, operation, awaited), 8),
    )


def _doc(system: ir.System, operation: ir.Operation, awaited: bool) -> SpecText:
    service = f"Service {operation.service_code}. " if operation.service_code else ""
    told_by = system.telling(operation)
    lines: list[SpecText | str] = [*wrapped(operation.summary, _WIDTH), ""]
    if operation.effect == "write":
        pending = any(code.meaning == "pending" for code in operation.codes)
        raises = (
            "A write: once a byte of it may have left, it is sent again only after an answer that says it was not "
            f"carried out. Raises NotSent, Refused{', Pending' if pending else ''} or OutcomeUnknown: its "
            f"`{'resolve_async' if awaited else 'resolve'}` {_resolved(operation, told_by)}."
        )
    else:
        raises = "A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or UnreadableAnswer."
        raises += _asked_about(system, operation, awaited)
    lines += wrapped(SpecText(f"{service}{raises}"), _WIDTH)
    for meaning, label in _MEANINGS.items():
        codes = [code for code in operation.codes if _meaning(operation, code) == meaning]
        if codes:
            told = phrase("{}: {}.", label, joined("; ", (phrase("{} {}", code.code, code.message) for code in codes)))
            lines += ["", *wrapped(told, _WIDTH)]
    return joined("\n", lines)


def _meaning(operation: ir.Operation, code: ir.Code) -> str:
    """Return what a code means to the client: 409/00, a number used before, depends on who used it."""
    if (code.http_status, code.case_code) != ("409", "00"):
        return code.meaning
    return "conflict" if operation.effect == "write" else "retry"


def _asked_about(system: ir.System, operation: ir.Operation, awaited: bool) -> str:
    """Say what a refusal does not mean where the outcome of writes is asked."""
    writes = [method_name(each) for each in system.operations if each.outcome and each.outcome_from == operation.id]
    if not writes:
        return ""
    return (
        f" It is asked what became of {enumerated(writes)}: a refusal speaks of the question and not of the payment, "
        f"which may be under way and not be found yet; `{'resolve_async' if awaited else 'resolve'}` knows this."
    )


def _resolved(operation: ir.Operation, told_by: ir.Operation | None) -> str:
    if operation.outcome is None or told_by is None:
        return "raises Unresolvable, as no document tells how to ask"
    apart = " or ".join(snake_case(name) for name in operation.outcome.not_with)
    return f"asks {method_name(told_by)}" + (f", or raises Unresolvable if {apart} was given" if apart else "")
