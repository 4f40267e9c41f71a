"""Compare lists of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import shapes, told
from snapgen.changes.pairing import paired
from snapgen.changes.rule import Flow
from snapgen.changes.rules import values as rules
from snapgen.changes.words import shown
from snapgen.spec_text import as_written


def value_lists(where: Where, old: ir.System, new: ir.System) -> Iterator[Change]:
    """Tell the changes of the lists of values of a system."""
    pairs = paired(old.value_lists, new.value_lists, lambda listed: listed.name)
    flows = _flows(new) | _flows(old)
    yield from told.order(where.at("lists of values"), pairs.reordered)
    for before, after in pairs.different:
        yield from _list(_at(where, before, after, flows), before, after)
    for before in pairs.removed:
        yield _at(where, before, before, flows).removal(rules.LIST_REMOVED)
    for after in pairs.added:
        yield _at(where, after, after, flows).change(rules.LIST_ADDED)


def _list(where: Where, old: ir.ValueList, new: ir.ValueList) -> Iterator[Change]:
    yield from told.description(where, old.description, new.description)
    yield from told.errata(where, old.errata, new.errata)
    yield from shapes.lengths(where, (old.minimum, old.maximum), (new.minimum, new.maximum))
    pairs = paired(old.values, new.values, lambda value: value.value)
    yield from told.order(where, pairs.reordered)
    for before, after in pairs.different:
        place = _value(where, before, after)
        yield from told.names(place, rules.VALUE_RENAMED, before.name, after.name)
        yield from told.description(place, before.description, after.description)
        yield from told.sources(place, before.source, after.source)
    for gone in pairs.removed:
        yield _value(where, gone, gone).removal(rules.VALUE_REMOVED, shown(gone.name))
    for came in pairs.added:
        yield _value(where, came, came).change(rules.VALUE_ADDED, None, shown(came.name))


def _at(where: Where, old: ir.ValueList, new: ir.ValueList, flows: Mapping[str, Flow]) -> Where:
    return where.at(f"list {as_written(new.name)}", old.span, new.span, flows.get(as_written(new.name), Flow.BOTH))


def _value(where: Where, old: ir.Value, new: ir.Value) -> Where:
    return where.at(f"{where.subject} {as_written(new.value)}", old.span, new.span)


def _flows(system: ir.System) -> dict[str, Flow]:
    """Return which way the values of each list go."""
    flows: dict[str, Flow] = {}
    for operation in system.operations:
        tables = (
            (Flow.REQUEST, (*operation.headers, *operation.request.fields)),
            (Flow.RESPONSE, (*operation.response_headers, *operation.response.fields)),
        )
        for flow, fields in tables:
            for field in ir.every_field(fields):
                if isinstance(field.shape, ir.TextShape) and field.shape.values is not None:
                    name = as_written(field.shape.values)
                    flows[name] = flow if flows.get(name, flow) is flow else Flow.BOTH
    return flows
