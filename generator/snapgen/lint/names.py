"""Rules on names: no two things that we emit carry one name, and none is longer than a reader can bear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.emit.amounts import amount_names
from snapgen.emit.class_names import (
    ERROR_RESPONSE,
    PENDING_RESPONSE,
    RESPONSE_CODE,
    client_name,
    code_name,
    object_name,
    refusal_name,
    request_name,
    response_name,
    service_name,
)
from snapgen.emit.python.allowed import MODULES
from snapgen.emit.python.codes import member_name
from snapgen.emit.python.operations import operation_constant
from snapgen.emit.python.values import value_members
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.loading.located import Text
from snapgen.names import KEYWORDS, class_name
from snapgen.spec_model.rows import ValueRow

_IMPORTED = frozenset(name for module in MODULES.values() for names in module.imports.values() for name in names)
_OWN = frozenset({"Amount", "Money", "ResponseCode"})
"""Names that a package may define itself, instead of importing them from the runtime."""

_TAKEN = (_IMPORTED - _OWN) | {"ExampleService", "OpenResponseCode", "StandardMoney"}
_TAKEN |= {*KEYWORDS, *(f"{word}_" for word in KEYWORDS)}
"""Names that emitted modules import or define whatever the spec says; a class of that name would hide them."""


LONGEST = 120
"""How many characters the name of a class or of a member may have."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A class name, and what wants to be called so."""

    name: str
    what: str
    span: Span


def of_types_differ(specs: Specs) -> Iterator[Finding]:
    """Find two classes of one system that would have the same name."""
    for system in specs.systems:
        seen: dict[str, _Claim] = {}
        for claim in _claims(system):
            hint = "rename the operation, the field (by an erratum) or the list of values"
            if claim.name in _TAKEN:
                message = f"{claim.what} would be called `{claim.name}`, which emitted code needs for itself"
                yield Finding(claim.span, message, hint)
            elif claim.name in seen:
                other = seen[claim.name]
                message = f"{claim.what} and {other.what} would both be called `{claim.name}`"
                yield Finding(claim.span, message, hint, ((other.span, "the other one is here"),))
            seen.setdefault(claim.name, claim)


def are_short(specs: Specs) -> Iterator[Finding]:
    """Find classes and members of enums whose names would be too long to read, and for some tools to take."""
    for system in specs.systems:
        for claim in _claims(system):
            if len(claim.name) > LONGEST:
                hint = "rename the operation, the field (by an erratum) or the list of values"
                yield Finding(claim.span, f"the name of {claim.what} would have {len(claim.name)} characters", hint)
        places = _places_of_values(specs, system)
        members = [_code_members(system), *(_value_members(listed, places) for listed in system.value_lists)]
        for name, value, span in (member for each in members for member in each):
            if len(name) > LONGEST:
                message = f"the member for `{value}` would have a name of {len(name)} characters"
                yield Finding(span, message, "give it a shorter `name`")


def of_members_differ(specs: Specs) -> Iterator[Finding]:
    """Find two members of one enum that would have the same name."""
    for system in specs.systems:
        yield from _same_members(_code_members(system))
        places = _places_of_values(specs, system)
        for listed in system.value_lists:
            yield from _same_members(_value_members(listed, places))


def of_lists_differ(specs: Specs) -> Iterator[Finding]:
    """Find two lists of values of one system that differ and would have the same name."""
    for name, files in specs.folder.systems.items():
        seen = {str(key): (key.span, listed.values) for key, listed in files.system.statuses.items()}
        for placed in specs.rows:
            if placed.system != name or not placed.row.values or placed.row.values_of is not None:
                continue
            listed = class_name(_effective_name(placed.row.errata, placed.name))
            span, values = seen.setdefault(listed, (placed.name.span, placed.row.values))
            if _told(values) != _told(placed.row.values):
                message = f"the values of `{placed.name}` would be called {listed}, as another list is"
                hint = "move both lists to `statuses` in system.yaml, each under a name of its own, and use `values_of`"
                yield Finding(placed.name.span, message, hint, ((span, "the other list is here"),))


def _claims(system: ir.System) -> Iterator[_Claim]:
    for awaited in (False, True):
        yield _Claim(client_name(system, awaited), f"the client of {system.id}", system.span)
    yield _Claim(service_name(system), f"the service of {system.id}", system.span)
    for names in amount_names(system).values():
        yield _Claim(names.amount, "an amount", system.span)
        yield _Claim(names.money, "an amount of money", system.span)
    codes = [code for operation in system.operations for code in operation.codes]
    if codes:
        yield _Claim(RESPONSE_CODE, "the response code", system.span)
        yield _Claim(ERROR_RESPONSE, "the answer that refuses", system.span)
    if any(code.http_status == "202" for code in codes):
        yield _Claim(PENDING_RESPONSE, "the answer that is pending", system.span)
    for listed in system.value_lists:
        yield _Claim(listed.name, "a list of values", listed.span)
    for operation in system.operations:
        yield from _of_operation(operation)
        for name, body in (
            (request_name(operation), operation.request),
            (response_name(operation), operation.response),
        ):
            yield _Claim(name, f"a body of `{operation.id}`", operation.span)
            yield from _nested(name, body.fields)


def _of_operation(operation: ir.Operation) -> Iterator[_Claim]:
    """Return the names that an operation has beside those of its bodies."""
    name = operation_constant(operation)
    yield _Claim(name, f"the operation `{operation.id}`", operation.span)
    if not operation.issues_token:
        yield _Claim(f"{name}_REQUEST", f"the example of a request of `{operation.id}`", operation.span)
        yield _Claim(f"{name}_ANSWER", f"the example of an answer of `{operation.id}`", operation.span)
        yield _Claim(refusal_name(operation), f"the refusal of `{operation.id}`", operation.span)
        if operation.codes:
            yield _Claim(code_name(operation), f"the codes of `{operation.id}`", operation.span)


def _nested(owner: str, fields: Iterable[ir.Field]) -> Iterator[_Claim]:
    for field in fields:
        if isinstance(field.shape, ir.ObjectShape) and field.shape.fields:
            name = object_name(owner, field)
            yield _Claim(name, f"the object `{field.name}`", field.span)
            yield from _nested(name, field.shape.fields)


def _code_members(system: ir.System) -> Iterator[tuple[str, str, Span]]:
    for operation in system.operations:
        for code in operation.codes:
            yield member_name(operation, code), code.code, code.span


def _same_members(members: Iterable[tuple[str, str, Span]]) -> Iterator[Finding]:
    seen: dict[str, tuple[str, Span]] = {}
    for name, value, span in members:
        if name in seen:
            other, place = seen[name]
            message = f"`{value}` and `{other}` would both be the member {name}"
            yield Finding(span, message, "give one of them another `name`", ((place, "the other one is here"),))
        seen.setdefault(name, (value, span))


def _places_of_values(specs: Specs, system: ir.System) -> dict[tuple[str, str], Span]:
    """Return where each value stands, by the name of its list and the value."""
    lists = [(str(name), listed.values) for name, listed in specs.folder.systems[system.id].system.statuses.items()]
    for placed in specs.rows:
        if placed.system == system.id and placed.row.values:
            lists.append((class_name(_effective_name(placed.row.errata, placed.name)), placed.row.values))
    return {(name, str(value)): value.span for name, values in lists for value in values}


def _value_members(listed: ir.ValueList, places: Mapping[tuple[str, str], Span]) -> Iterator[tuple[str, str, Span]]:
    for name, value in value_members(listed):
        yield name, value.value, places.get((listed.name, value.value), listed.span)


def _effective_name(errata: Iterable[object], name: Text) -> str:
    effective = (getattr(erratum, "effective", None) for erratum in errata)
    return next((str(each.name) for each in effective if each is not None and each.name is not None), str(name))


def _told(values: dict[Text, ValueRow]) -> list[tuple[str, str]]:
    return [(str(value), str(row.name)) for value, row in values.items()]
