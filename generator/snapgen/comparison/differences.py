"""Compare two dialects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from snapgen.comparison.dialect import Dialect, Entry, Section, Service
from snapgen.comparison.pairing import chosen_pairs, paired_entries, paired_services


class State(Enum):
    """How the two sides of a row stand to each other."""

    EQUAL = "equal"
    DIFFERENT = "different"
    LEFT_ONLY = "left only"
    RIGHT_ONLY = "right only"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing on both sides, or on one."""

    left: Entry | None
    right: Entry | None

    @property
    def label(self) -> str:
        """What it is called, on the left if it is there."""
        entry = self.left or self.right
        assert entry is not None
        return entry.label

    @property
    def differing(self) -> tuple[str, ...]:
        """The names of what differs, as `presence` and `length`; `name` where the sides call it otherwise."""
        if self.left is None or self.right is None:
            return ()
        names = ("name",) if self.left.key != self.right.key else ()
        senses = [{aspect.name: aspect.sense for aspect in entry.aspects} for entry in (self.left, self.right)]
        aspects = dict.fromkeys((*senses[0], *senses[1]))
        return (*names, *(name for name in aspects if senses[0].get(name, "") != senses[1].get(name, "")))

    @property
    def state(self) -> State:
        """How the sides stand to each other."""
        if self.right is None:
            return State.LEFT_ONLY
        if self.left is None:
            return State.RIGHT_ONLY
        return State.DIFFERENT if self.differing else State.EQUAL


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one section of both sides."""

    title: str
    rows: tuple[Row, ...]
    silent: int = 0
    """How many entries one side has, of which the other, not being complete, does not speak."""

    @property
    def different(self) -> tuple[Row, ...]:
        """The rows that are not equal."""
        return tuple(row for row in self.rows if row.state is not State.EQUAL)

    @property
    def equal(self) -> int:
        """How many rows are equal."""
        return len(self.rows) - len(self.different)


@dataclass(frozen=True, slots=True)
class SharedService:
    """One service that both sides have."""

    left: Service
    right: Service
    tables: tuple[Table, ...]
    silent: tuple[str, ...]
    """Titles of the tables of which one side, not being complete, does not speak."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two dialects side by side."""

    left: Dialect
    right: Dialect
    profile: Table
    services: tuple[SharedService, ...]
    left_only: tuple[Service, ...]
    """Services that have no counterpart on the right; left out where single services were asked for."""
    right_only: tuple[Service, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables, the profile first."""
        return (self.profile, *(table for service in self.services for table in service.tables))

    @property
    def differences(self) -> int:
        """How many rows are not equal."""
        return sum(len(table.different) for table in self.tables)


def compare(left: Dialect, right: Dialect, codes: Sequence[str] = (), operations: Sequence[str] = ()) -> Comparison:
    """Compare the services that both dialects have, or those of the codes and the operations that are named.

    An operation is named as `pay`, or as `pay=pay-qr` where the sides call it otherwise. Raises NoSuchOperation.
    """
    if operations:
        pairs = chosen_pairs(left.services, right.services, operations)
    else:
        pairs = [each for each in paired_services(left.services, right.services) if not codes or _has(each, codes)]
    services = tuple(_service(one, other) for one, other in pairs)
    alone = [] if codes or operations else [(left, [one for one, _ in pairs]), (right, [other for _, other in pairs])]
    left_only, right_only = (
        (tuple(each for each in side.services if each not in paired) for side, paired in alone) if alone else ((), ())
    )
    return Comparison(left, right, _table(left.profile, right.profile), services, left_only, right_only)


def _has(pair: tuple[Service, Service], codes: Sequence[str]) -> bool:
    return any(side.code in codes for side in pair)


def _service(left: Service, right: Service) -> SharedService:
    tables, silent = [], []
    for title, first, second in _sections(left, right):
        if (first is None and not left.complete) or (second is None and not right.complete):
            silent.append(title)
        else:
            tables.append(_table(first or Section(title, ()), second or Section(title, ())))
    return SharedService(left, right, tuple(tables), tuple(silent))


def _sections(left: Service, right: Service) -> Iterator[tuple[str, Section | None, Section | None]]:
    """Yield the sections of both sides by title, a section that only the right has after the one before it there."""
    own = {section.title: section for section in left.sections}
    others = {section.title: section for section in right.sections}
    titles = list(own)
    at = 0
    for title in others:
        if title in own:
            at = titles.index(title) + 1
        else:
            titles.insert(at, title)
            at += 1
    for title in titles:
        yield title, own.get(title), others.get(title)


def _table(left: Section, right: Section) -> Table:
    rows = [Row(*pair) for pair in paired_entries(left.entries, right.entries, left.nested or right.nested)]
    if left.by_key or right.by_key:
        rows.sort(key=lambda row: row.label)
    unspoken = [
        row
        for row in rows
        if (row.state is State.RIGHT_ONLY and not left.complete)
        or (row.state is State.LEFT_ONLY and not right.complete)
    ]
    return Table(left.title, tuple(row for row in rows if row not in unspoken), len(unspoken))
