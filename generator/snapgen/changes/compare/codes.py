"""Compare response codes, by HTTP status and case: the service code between them is the operation's."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.compare import told
from snapgen.changes.pairing import paired
from snapgen.changes.rules import codes as rules
from snapgen.changes.words import shown
from snapgen.spec_text import as_written


def tables(where: Where, old: ir.Operation, new: ir.Operation) -> Iterator[Change]:
    """Tell the changes of the codes that an operation may answer."""
    pairs = paired(old.codes, new.codes, lambda code: (code.http_status, code.case_code))
    moved, pairs = pairs.with_renames(lambda before, after: before.name == after.name)
    yield from told.order(where.at("codes"), pairs.reordered)
    same_service = old.service_code == new.service_code
    for before, after in pairs.different:
        place = _at(where, before, after)
        if same_service:  # where it is another one, that is told once, of the operation
            yield from told.texts(place, rules.CODE_MOVED, before.code, after.code)
        yield from told.names(place, rules.CODE_RENAMED, before.name, after.name)
        yield from _details(place, before, after)
    for before, after in moved:
        place = _at(where, before, after)
        yield place.change(rules.CODE_MOVED, as_written(before.code), as_written(after.code))
        yield from _details(place, before, after)
    for before in pairs.removed:
        yield _at(where, before, before).removal(rules.CODE_REMOVED, shown(before.message))
    for after in pairs.added:
        yield _at(where, after, after).change(rules.CODE_ADDED, None, shown(after.message))


def _details(where: Where, old: ir.Code, new: ir.Code) -> Iterator[Change]:
    yield from told.texts(where, rules.CODE_MEANING, old.meaning, new.meaning)
    yield from told.texts(where, rules.CODE_MESSAGE, old.message, new.message)
    yield from told.texts(where, rules.CODE_CATEGORY, old.category, new.category)
    yield from told.description(where, old.description, new.description)
    yield from told.description(where, old.advice, new.advice)
    yield from told.sources(where, old.source, new.source)
    yield from told.errata(where, old.errata, new.errata)


def _at(where: Where, old: ir.Code, new: ir.Code) -> Where:
    return where.at(f"code {as_written(new.code)}", old.span, new.span)
