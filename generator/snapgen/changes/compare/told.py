"""Compare what is told and never sent: descriptions, sources, errata, samples, order."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen import ir
from snapgen.changes.change import Change, Where
from snapgen.changes.pairing import placeless
from snapgen.changes.rule import Rule
from snapgen.changes.rules import documentation as rules
from snapgen.changes.words import Text, listing, shown, source
from snapgen.names import constant
from snapgen.spec_text import as_written


def texts(where: Where, rule: Rule, old: Text | None, new: Text | None) -> Iterator[Change]:
    """Tell whether a text, or the lack of one, has changed; texts that look the same once cut are left out."""
    if old != new:
        before, after = shown(old), shown(new)
        yield where.change(rule) if before == after else where.change(rule, before, after)


def names(where: Where, rule: Rule, old: Text, new: Text) -> Iterator[Change]:
    """Tell whether a member of an enum has another name; one that is spelt otherwise and stays is a description."""
    same = constant(as_written(old)) == constant(as_written(new))
    yield from texts(where, rules.DESCRIPTION if same else rule, old, new)


def description(where: Where, old: Text | None, new: Text | None) -> Iterator[Change]:
    """Tell whether a text for people has changed."""
    yield from texts(where, rules.DESCRIPTION, old, new)


def sources(where: Where, old: ir.Source | None, new: ir.Source | None) -> Iterator[Change]:
    """Tell whether a fact comes from another place."""
    if old != new:
        yield where.change(rules.SOURCE, source(old), source(new))


def errata(where: Where, old: tuple[ir.Erratum, ...], new: tuple[ir.Erratum, ...]) -> Iterator[Change]:
    """Tell whether there are other errata, or the same ones say something else."""
    if placeless(old) != placeless(new):
        names = [listing(each.id for each in several) for several in (old, new)]
        yield where.change(rules.ERRATUM, names[0], names[1] if names[0] != names[1] else None)


def anything(where: Where, rule: Rule, old: object, new: object) -> Iterator[Change]:
    """Tell whether two values differ that no report spells out."""
    if placeless(old) != placeless(new):
        yield where.change(rule)


def order(where: Where, reordered: bool) -> Iterator[Change]:
    """Tell whether what stands in both editions stands in another order."""
    if reordered:
        yield where.change(rules.ORDER)
