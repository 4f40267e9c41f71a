"""Compare the operations of a system."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import codes, fields, headers, told
from snapgen.changes.compare.outcomes import outcomes
from snapgen.changes.pairing import paired, placeless
from snapgen.changes.rule import Flow
from snapgen.changes.rules import documentation
from snapgen.changes.rules import operations as rules
from snapgen.changes.words import shown, source
from snapgen.client_headers import always_sent
from snapgen.spec_text import as_written


def operations(where: Where, old: ir.System, new: ir.System) -> Iterator[Change]:
    """Tell the changes of the operations of a system.

    One that is gone and one that came are one operation with another name where both have the same method and path.
    """
    pairs = paired(old.operations, new.operations, lambda operation: operation.id)
    renamed, pairs = pairs.with_renames(_alike)
    yield from told.order(where.at("operations"), pairs.reordered)
    for before, after in (*pairs.different, *renamed):
        place = _at(where, before, after)
        yield from told.texts(place, rules.OPERATION_RENAMED, before.id, after.id)
        yield from _operation(place, before, after, always_sent(after, new))
    for before in pairs.removed:
        yield _at(where, before, before).removal(rules.OPERATION_REMOVED, _target(before))
    for after in pairs.added:
        alone = after.issues_token and all(field.name != "authCode" for field in after.request.fields)
        rule = rules.TOKENS_ADDED if alone else rules.OPERATION_ADDED
        yield _at(where, after, after).change(rule, None, _target(after))


def _operation(where: Where, old: ir.Operation, new: ir.Operation, sent: frozenset[str]) -> Iterator[Change]:
    yield from told.texts(_of_fact(where, "method", old, new), rules.METHOD_CHANGED, old.method, new.method)
    yield from told.texts(_of_fact(where, "path", old, new), rules.PATH_CHANGED, old.path, new.path)
    if old.service_code != new.service_code:
        rule = rules.SERVICE_CODE_LEARNT if old.service_code is None else rules.SERVICE_CODE_CHANGED
        place = _of_fact(where, "service code", old, new)
        yield place.change(rule, shown(old.service_code) or "unknown", shown(new.service_code) or "unknown")
    rule = rules.EFFECT_TO_WRITE if new.effect == "write" else rules.EFFECT_TO_READ
    yield from told.texts(where, rule, old.effect, new.effect)
    if old.issues_token != new.issues_token:
        yield where.change(rules.TOKEN_ISSUING)
    yield from told.description(where, old.name, new.name)
    yield from told.description(where, old.summary, new.summary)
    yield from _facts(where, old, new)
    yield from outcomes(where, old, new)
    yield from headers.tables(_flowing(where, "request header", Flow.REQUEST), old.headers, new.headers, sent)
    answers = _flowing(where, "response header", Flow.RESPONSE)
    yield from headers.tables(answers, old.response_headers, new.response_headers)
    yield from fields.bodies(_flowing(where, "request", Flow.REQUEST), old.request, new.request)
    yield from fields.bodies(_flowing(where, "response", Flow.RESPONSE), old.response, new.response)
    yield from codes.tables(where, old, new)
    samples = [(each.sample_request, each.sample_response) for each in (old, new)]
    yield from told.anything(where.at("sample"), documentation.SAMPLE, *samples)
    yield from told.errata(where, old.errata, new.errata)


def _of_fact(where: Where, label: str, old: ir.Operation, new: ir.Operation) -> Where:
    """Return the place where an operation says what the fact of this label tells."""
    first, second = (next((fact.span for fact in each.facts if fact.label == label), None) for each in (old, new))
    return where.at(where.subject, first, second)


def _facts(where: Where, old: ir.Operation, new: ir.Operation) -> Iterator[Change]:
    told_elsewhere = {
        label
        for label, before, after in (
            ("name", old.name, new.name),
            ("service code", old.service_code, new.service_code),
            ("method", old.method, new.method),
            ("path", old.path, new.path),
        )
        if before != after
    }
    pairs = paired(old.facts, new.facts, lambda fact: fact.label)
    yield from told.order(where.at("facts"), pairs.reordered)
    for before, after in pairs.different:
        place = where.at(f"fact {as_written(after.label)}", before.span, after.span)
        if before.label not in told_elsewhere:
            yield from told.texts(place, rules.FACT_CHANGED, before.value, after.value)
        if before.source != after.source:
            yield place.change(documentation.SOURCE, source(before.source), source(after.source))
    for gone in pairs.removed:
        yield where.at(f"fact {as_written(gone.label)}", gone.span).removal(rules.FACT_CHANGED, shown(gone.value))
    for came in pairs.added:
        place = where.at(f"fact {as_written(came.label)}", None, came.span)
        yield place.change(rules.FACT_CHANGED, None, shown(came.value))


def _flowing(where: Where, subject: str, flow: Flow) -> Where:
    return where.at(subject, flow=flow)


def _at(where: Where, old: ir.Operation, new: ir.Operation) -> Where:
    return Where(where.system, as_written(new.id), "operation", Flow.BOTH, old.span, new.span)


def _target(operation: ir.Operation) -> str:
    return f"{as_written(operation.method)} {as_written(operation.path)}"


def _alike(old: ir.Operation, new: ir.Operation) -> bool:
    if (old.method, old.path) == (new.method, new.path):
        return True
    bodies = [placeless((each.request.fields, each.response.fields)) for each in (old, new)]
    return old.service_code is not None and old.service_code == new.service_code and bodies[0] == bodies[1]
