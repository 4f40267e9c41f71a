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
        told_by = next((each for each in system.operations if each.id == operation.outcome_from), None)
        if told_by is None and not _is_unknown(system, "outcome", operation.id):
            message = f"`{operation.id}` writes, and nothing tells its outcome when the answer is lost"
            hint = f"add `outcome_from:`, or say under `unknown` in system.yaml why the outcome of {operation.id} is"
            yield Finding(operation.span, message, hint)
        elif told_by is not None and told_by.effect == "write":
            file = specs.file_of(system, operation)
            place = file.outcome_from.span if file.outcome_from is not None else operation.span
            message = f"`{told_by.id}` writes, so it cannot tell the outcome of `{operation.id}`"
            yield Finding(place, message, "name an operation with `effect: read`", ((told_by.span, "it is here"),))


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
    return any(all(word in what for word in words) for what, _ in system.unknown)
