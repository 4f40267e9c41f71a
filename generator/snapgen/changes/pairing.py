"""Pair the members of two lists by a key, and compare values without their places."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from typing import Generic, TypeVar

from snapgen.diagnostics import Span

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Pairs(Generic[Item]):
    """Two lists, paired: what differs, what is gone, what came, and whether what stands in both changed its order."""

    different: tuple[tuple[Item, Item], ...]
    removed: tuple[Item, ...]
    added: tuple[Item, ...]
    reordered: bool

    def with_renames(self, same: Callable[[Item, Item], bool]) -> tuple[tuple[tuple[Item, Item], ...], Pairs[Item]]:
        """Take out what is gone and came again under another key; each is paired once, in order."""
        added, renamed = list(self.added), []
        for old in self.removed:
            new = next((each for each in added if same(old, each)), None)
            if new is not None:
                added.remove(new)
                renamed.append((old, new))
        olds = [old for old, _ in renamed]
        removed = tuple(each for each in self.removed if each not in olds)
        return tuple(renamed), Pairs(self.different, removed, tuple(added), self.reordered)


def paired(old: Iterable[Item], new: Iterable[Item], key: Callable[[Item], Hashable]) -> Pairs[Item]:
    """Pair two lists by a key; of several members with one key the first is paired with the first, and so on."""
    before, after = _keyed(old, key), _keyed(new, key)
    common = [name for name in after if name in before]
    return Pairs(
        tuple((before[name], after[name]) for name in common if before[name] != after[name]),
        tuple(item for name, item in before.items() if name not in after),
        tuple(item for name, item in after.items() if name not in before),
        common != [name for name in before if name in after],
    )


def _keyed(items: Iterable[Item], key: Callable[[Item], Hashable]) -> dict[tuple[Hashable, int], Item]:
    keyed: dict[tuple[Hashable, int], Item] = {}
    seen: dict[Hashable, int] = {}
    for item in items:
        name = key(item)
        seen[name] = seen.get(name, 0) + 1
        keyed[(name, seen[name])] = item
    return keyed


def placeless(value: object) -> object:
    """Return a value to compare by, from which every place in a file is left out."""
    if isinstance(value, Span):
        return None
    if is_dataclass(value):
        return (type(value).__name__, *(placeless(getattr(value, each.name)) for each in fields(value)))
    return tuple(placeless(each) for each in value) if isinstance(value, tuple) else value
