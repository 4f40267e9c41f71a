"""Rules on what is not known: the outcome of a write, and whatever the spec calls unknown."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.lint.explained import named_in
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs


def of_writes_can_be_asked_for(specs: Specs) -> Iterator[Finding]:
    """Find operations that move money or state, and name no reading operation that tells the outcome."""
    for system, operation in specs.operations():
        if operation.effect != "write":
            continue
        told_by = system.telling(operation)
        if told_by is None and not _is_unknown(system, "outcome", operation.id):
            message = f"`{operation.id}` writes, and nothing tells its outcome when the answer is lost"
            hint = f"add `outcome_from:`, or say under `unknown` in system.yaml why the outcome of {operation.id} is"
            yield Finding(operation.span, message, hint)
        elif told_by is not None and told_by.effect == "write":
            file = specs.file_of(system, operation)
            place = file.outcome_from.span if file.outcome_from is not None else operation.span
            message = f"`{told_by.id}` writes, so it cannot tell the outcome of `{operation.id}`"
            yield Finding(place, message, "name an operation with `effect: read`", ((told_by.span, "it is here"),))


def readings_fit_their_bodies(specs: Specs) -> Iterator[Finding]:
    """Find a reading of outcomes that names a field or a value that is not there."""
    for system, operation in specs.operations():
        reading = specs.file_of(system, operation).outcome
        if reading is None:
            continue
        told_by = system.telling(operation)
        if told_by is None:
            message = f"`{operation.id}` tells how its outcome is read, and not from which operation"
            yield Finding(operation.span, message, "add `outcome_from:`")
            continue
        fields: dict[str, ir.Field] = {field.name: field for field in told_by.response.fields}
        status = fields.get(reading.status)
        wanted = [
            *((asked, told_by.request, f"request of {told_by.id}") for asked in reading.references),
            *((own, operation.request, f"request of {operation.id}") for own in reading.references.values()),
            *((name, operation.request, f"request of {operation.id}") for name in reading.not_with),
            (reading.status, told_by.response, f"response of {told_by.id}"),
        ]
        for name, body, place in wanted:
            names: set[str] = {field.name for field in body.fields}
            if name not in names:
                message = f"the outcome of `{operation.id}` is read from `{name}`, which the {place} does not have"
                yield Finding(name.span, message, "name a field as its row is read")
        listed = status.shape.values if status is not None and isinstance(status.shape, ir.TextShape) else None
        known: set[str] = {value.value for each in system.value_lists if each.name == listed for value in each.values}
        for value in (*reading.success, *reading.refused, *reading.pending, *reading.untouched):
            if value not in known:
                message = f"the outcome of `{operation.id}` is read from the value `{value}`, which is not listed"
                yield Finding(value.span, message, f"use a value of {listed or 'a field with a list of values'}")


def unknowns_are_explained(specs: Specs) -> Iterator[Finding]:
    """Find a host or a service code that is not known, without an entry under `unknown` that says why."""
    for system in specs.systems:
        if not system.servers and not _is_unknown(system, "host"):
            hint = "add `servers:`, or `- {what: host, reason: ...}` under `unknown`"
            yield Finding(system.span, f"no host of `{system.id}` is known, and nothing says why", hint)
        for operation in system.operations:
            silent = system.snap and operation.service_code is None and not operation.issues_token
            if silent and not _is_unknown(system, "service code") and not named_in(operation.errata, "service code"):
                place = specs.file_of(system, operation).service_code.value.span
                hint = "add `- {what: service code of ..., reason: ...}` under `unknown` in system.yaml"
                yield Finding(place, f"the service code of `{operation.id}` is unknown, and nothing says why", hint)


def _is_unknown(system: ir.System, *words: str) -> bool:
    return any(all(word in what.as_written for word in words) for what, _ in system.unknown)
