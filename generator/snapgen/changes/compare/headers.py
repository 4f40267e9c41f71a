"""Compare the headers of requests and answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import fields, told
from snapgen.changes.pairing import paired
from snapgen.changes.rule import Flow, Rule
from snapgen.changes.rules import headers as rules
from snapgen.changes.words import text

SENT_ANYWAY = frozenset(
    {"accept", "content-type", "x-client-key", "x-external-id", "x-partner-id", "x-signature", "x-timestamp"}
)
"""The request headers that every emitted client sends, in small letters."""


def tables(where: Where, old: Iterable[ir.Field], new: Iterable[ir.Field]) -> Iterator[Change]:
    """Tell the changes of a table of headers; capitals make no difference in their names."""
    pairs = paired(old, new, lambda header: text(header.name).lower())
    yield from told.order(where, pairs.reordered)
    for before, after in pairs.both:
        place = _at(where, before, after)
        yield from told.texts(place, rules.HEADER_CAPITALS, before.name, after.name)
        mandatory = _mandatory(where.flow, after)
        yield from fields.presence(place, before, after, mandatory, rules.HEADER_OPTIONAL)
        yield from fields.details(place, before, after)
        yield from fields.inner(place, before, after)
    for before in pairs.removed:
        yield _at(where, before, before).removal(rules.HEADER_REMOVED, text(before.presence))
    for after in pairs.added:
        rule = _mandatory(where.flow, after) if after.required else rules.HEADER_ADDED
        yield _at(where, after, after).change(rule, None, text(after.presence))


def _mandatory(flow: Flow, header: ir.Field) -> Rule:
    sent = flow is Flow.REQUEST and text(header.name).lower() in SENT_ANYWAY
    return rules.HEADER_MANDATORY_SENT if sent else rules.HEADER_MANDATORY


def _at(where: Where, old: ir.Field, new: ir.Field) -> Where:
    return where.at(f"{where.subject} {text(new.name)}", old.span, new.span)
