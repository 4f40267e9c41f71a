"""Find what on the other side is the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from snapgen.comparison.dialect import Entry, Service

Pair = tuple[Entry | None, Entry | None]
Way = Callable[[Entry], str]


class NoSuchOperation(Exception):
    """A side, the first (0) or the second (1), has no operation of the name."""

    def __init__(self, side: int, name: str) -> None:
        self.side = side
        self.name = name
        super().__init__(name)


def paired_entries(left: Sequence[Entry], right: Sequence[Entry], nested: bool) -> list[Pair]:
    """Return every entry of both tables once, those that belong together side by side, in the order of the left.

    They belong together by key or by key but for capitals; where entries are nested, also by a last name that either
    table has only once: a field that one provider has inside of an object and the other beside it.
    """
    found: dict[int, Entry] = {}
    for way in (_exact, _small, *((_last_name,) if nested else ())):
        _match(left, right, way, found)
    return _merged(left, right, found)


def paired_services(left: Sequence[Service], right: Sequence[Service]) -> list[tuple[Service, Service]]:
    """Return the services that both have: the same code, or the same operation where a side has no code.

    Of several operations with one code those of the same name belong together, and the others in the order of names.
    """
    pairs = [(one, other) for one in left for other in right if one.operation == other.operation and _same(one, other)]
    paired = {id(each) for pair in pairs for each in pair}
    for code in sorted({each.code for each in left if each.code is not None}):
        first, second = (
            sorted((each for each in side if each.code == code and id(each) not in paired), key=_order)
            for side in (left, right)
        )
        pairs.extend(zip(first, second, strict=False))
    return sorted(pairs, key=lambda pair: _order(pair[0]))


def chosen_pairs(
    left: Sequence[Service], right: Sequence[Service], names: Iterable[str]
) -> list[tuple[Service, Service]]:
    """Return the operations that are named, `pay` on both sides or `pay=pay-qr`, whatever their service codes.

    Raises NoSuchOperation for a name that a side does not have.
    """
    pairs = []
    for name in names:
        first, _, second = name.partition("=")
        pairs.append((_called(left, 0, first), _called(right, 1, second or first)))
    return pairs


def _called(services: Iterable[Service], side: int, name: str) -> Service:
    for service in services:
        if service.operation == name:
            return service
    raise NoSuchOperation(side, name)


def _same(one: Service, other: Service) -> bool:
    return one.code is None or other.code is None or one.code == other.code


def _order(service: Service) -> tuple[str, str]:
    return (service.code or "~", service.operation)


def _exact(entry: Entry) -> str:
    return entry.key


def _small(entry: Entry) -> str:
    return entry.key.casefold()


def _last_name(entry: Entry) -> str:
    return entry.key.rpartition(".")[2].casefold()


def _match(left: Sequence[Entry], right: Sequence[Entry], way: Way, found: dict[int, Entry]) -> None:
    """Add to `found`, by the place of the left entry, what has the same name and no namesake on either side."""
    names = [Counter(map(way, side)) for side in (left, right)]
    taken = {id(entry) for entry in found.values()}
    free = {way(entry): entry for entry in right if id(entry) not in taken}
    for place, entry in enumerate(left):
        name = way(entry)
        if place not in found and name in free and names[0][name] == names[1][name] == 1:
            found[place] = free[name]


def _merged(left: Sequence[Entry], right: Sequence[Entry], found: dict[int, Entry]) -> list[Pair]:
    rows: list[Pair] = [(entry, found.get(place)) for place, entry in enumerate(left)]
    places = {id(entry): place for place, entry in found.items()}
    at = 0
    for entry in right:
        if id(entry) in places:
            at = next(index for index, (_, other) in enumerate(rows) if other is entry) + 1
        else:
            rows.insert(at, (None, entry))
            at += 1
    return rows
