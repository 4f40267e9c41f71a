"""Compare two editions of all systems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where, in_order
from snapgen.changes.compare import fields, told
from snapgen.changes.compare.amounts import amount_classes
from snapgen.changes.compare.lists import value_lists
from snapgen.changes.compare.operations import operations
from snapgen.changes.compare.profile import profiles
from snapgen.changes.pairing import paired
from snapgen.changes.rule import Flow
from snapgen.changes.rules import documentation
from snapgen.changes.rules import systems as rules
from snapgen.changes.words import shown
from snapgen.spec_text import as_written


def changes_between(old: Iterable[ir.System], new: Iterable[ir.System]) -> tuple[Change, ...]:
    """Return every change, by system and operation, the heaviest first."""
    return in_order(_changes(old, new))


def _changes(old: Iterable[ir.System], new: Iterable[ir.System]) -> Iterator[Change]:
    pairs = paired(old, new, lambda system: system.id)
    for before, after in pairs.different:
        yield from _system(_at(before, after), before, after)
    for gone in pairs.removed:
        yield _at(gone, gone).removal(rules.SYSTEM_REMOVED, shown(gone.title))
    for came in pairs.added:
        yield _at(came, came).change(rules.SYSTEM_ADDED, None, shown(came.title))


def _system(where: Where, old: ir.System, new: ir.System) -> Iterator[Change]:
    yield from told.texts(where, rules.CLASS_RENAMED, old.class_name, new.class_name)
    yield from told.texts(where, documentation.VERSION, old.version, new.version)
    if old.snap != new.snap:
        yield where.change(rules.STANDARD_CHANGED)
    yield from told.description(where, old.title, new.title)
    yield from told.description(where, old.summary, new.summary)
    yield from told.errata(where, old.errata, new.errata)
    yield from profiles(where, old, new)
    yield from _servers(where, old, new)
    if old.snap == new.snap:  # else every answer has another form, which is told
        yield from fields.tables(where.at("every answer", flow=Flow.RESPONSE), old.envelope, new.envelope)
    yield from value_lists(where, old, new)
    yield from amount_classes(where, old, new)
    yield from operations(where, old, new)
    yield from told.anything(where.at("document"), documentation.SOURCE, old.document, new.document)
    cited = [(each.cited, each.pages) for each in (old, new)]
    yield from told.anything(where.at("cited documents"), documentation.SOURCE, *cited)
    yield from told.anything(where.at("catalogue"), documentation.CATALOGUE, old.catalogue, new.catalogue)
    yield from told.anything(where.at("unknown"), documentation.CATALOGUE, old.unknown, new.unknown)


def _servers(where: Where, old: ir.System, new: ir.System) -> Iterator[Change]:
    pairs = paired(old.servers, new.servers, lambda server: server.environment)
    yield from told.order(where.at("servers"), pairs.reordered)
    for before, after in pairs.different:
        place = _server(where, before, after)
        yield from told.texts(place, rules.SERVER_MOVED, before.url, after.url)
        yield from told.sources(place, before.source, after.source)
    for gone in pairs.removed:
        yield _server(where, gone, gone).removal(rules.SERVER_REMOVED, shown(gone.url))
    for came in pairs.added:
        yield _server(where, came, came).change(rules.SERVER_ADDED, None, shown(came.url))


def _server(where: Where, old: ir.Server, new: ir.Server) -> Where:
    return where.at(f"server {as_written(new.environment)}", old.span, new.span)


def _at(old: ir.System, new: ir.System) -> Where:
    return Where(as_written(new.id), None, "system", Flow.BOTH, old.span, new.span)
