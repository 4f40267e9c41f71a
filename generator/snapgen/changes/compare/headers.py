"""Compare the headers of requests and answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import fields, told
from snapgen.changes.pairing import paired
from snapgen.changes.rule import Rule
from snapgen.changes.rules import headers as rules
from snapgen.spec_text import as_written


def tables(
    where: Where, old: Iterable[ir.Field], new: Iterable[ir.Field], sent: frozenset[str] = frozenset()
) -> Iterator[Change]:
    """Tell the changes of a table of headers; capitals make no difference in their names.

    `sent` holds the headers that are sent whether they must or not, in small letters.
    """
    pairs = paired(old, new, lambda header: as_written(header.name).lower())
    yield from told.order(where, pairs.reordered)
    for before, after in pairs.different:
        place = _at(where, before, after)
        yield from told.texts(place, rules.HEADER_CAPITALS, before.name, after.name)
        mandatory = _mandatory(sent, after)
        yield from fields.presence(place, before, after, mandatory, rules.HEADER_OPTIONAL)
        yield from fields.details(place, before, after)
        yield from fields.inner(place, before, after)
    for before in pairs.removed:
        yield _at(where, before, before).removal(rules.HEADER_REMOVED, as_written(before.presence))
    for after in pairs.added:
        rule = _mandatory(sent, after) if after.required else rules.HEADER_ADDED
        yield _at(where, after, after).change(rule, None, as_written(after.presence))


def _mandatory(sent: frozenset[str], header: ir.Field) -> Rule:
    return rules.HEADER_MANDATORY_SENT if as_written(header.name).lower() in sent else rules.HEADER_MANDATORY


def _at(where: Where, old: ir.Field, new: ir.Field) -> Where:
    return where.at(f"{where.subject} {as_written(new.name)}", old.span, new.span)
