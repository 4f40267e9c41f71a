"""Cross payloads and positions: `python tests/hostile/crossing.py`, or some of it from the tests.

Row `r` puts payload `i + r` into position `i`, so that as many rows as there are payloads make the full cross.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from corpus import Payload, payloads
from planting import Planted, names_a_file, plant, spelling
from positions import Position, base_files, positions, renames
from trials import FREE, Pairs, Trials


def rows(found: Sequence[Position], taken: Sequence[Payload], numbers: Iterable[int]) -> Iterator[Pairs]:
    """Give one spec's pairs for each number of a row; of positions that are renamed together, only one is planted."""
    for number in numbers:
        pairs, names = {}, set()
        for at, position in enumerate(found):
            if not (renames(position) and position.text in names):
                pairs[position] = taken[(at + number) % len(taken)]
            names |= {position.text} if renames(position) else set()
        yield pairs


def quotable() -> tuple[Payload, ...]:
    """Return the payloads that a spec can say: texts, and bare scalars that mean a text."""
    return tuple(payload for payload in payloads() if not payload.refused)


def unquotable() -> tuple[Payload, ...]:
    """Return the spellings that no spec may hold."""
    return tuple(payload for payload in payloads() if payload.refused and payload.raw is not None)


def whole() -> tuple[Payload, ...]:
    """Return the payloads that are files, or an end of one."""
    return tuple(payload for payload in payloads() if payload.whole is not None)


def try_texts(trials: Trials, taken: Sequence[Payload], numbers: Iterable[int] | None = None) -> None:
    """Cross texts with values and keys, those that take any words apart from those of a closed grammar."""
    every = [position for position in positions() if position.how != "file name"]
    closed = [position for position in every if position not in trials.free]
    for found in (trials.free, closed):
        for pairs in rows(found, taken, range(len(taken)) if numbers is None else numbers):
            trials.try_pairs(pairs)


def try_spellings(trials: Trials, taken: Sequence[Payload], found: Sequence[Position]) -> None:
    """Cross spellings that must be refused with positions, one pair a spec."""
    for payload in taken:
        for position in found:
            name = (position.id, payload.id)
            if not trials.try_files(plant({position: payload}), name):
                trials.fault(name, f"was taken: {spelling(payload)[:80]}")


def try_names_of_files(trials: Trials, taken: Sequence[Payload]) -> None:
    """Cross texts with the names of files and folders, where a file can have such a name."""
    for position in positions():
        for payload in taken:
            if position.how == "file name" and names_a_file(payload):
                trials.try_files(plant({position: payload}), (position.id, payload.id))


def try_files(
    trials: Trials, taken: Sequence[Payload], wanted: Callable[[int, str], bool] = lambda number, path: True
) -> None:
    """Cross whole files with the files of the base; `wanted` picks by the payload's number and the file's path."""
    harmless = plant({})
    for number, payload in enumerate(taken):
        for path in filter(partial(wanted, number), base_files()):
            before = harmless.files[path]
            content = {
                "instead": payload.content,
                "before": payload.content + before,
                "after": before + payload.content,
            }[payload.whole or ""]
            if not trials.try_files(Planted({**harmless.files, path: content}), (path, payload.id)):
                trials.fault((path, payload.id), "was taken")


def one_of_each_label() -> list[Position]:
    """Return one position for each field of each model."""
    found: dict[str, Position] = {}
    for position in positions():
        if position.how in ("value", "key"):
            found.setdefault(position.label, position)
    return list(found.values())


def try_part(trials: Trials, number: int, parts: int) -> Iterator[str]:
    """Try one of so many equal parts of the full cross; gives the name of each step when it is done."""
    mine = slice(number - 1, None, parts)
    if number == 1 and set(trials.find_free()) != set(trials.free):
        trials.fault((FREE.name, ""), "does not list the positions that take any words")
    try_texts(trials, quotable(), range(len(quotable()))[mine])
    yield "texts"
    try_spellings(trials, unquotable()[mine], one_of_each_label())
    yield "spellings"
    try_names_of_files(trials, quotable()[mine])
    yield "names of files"
    try_files(trials, whole()[mine])
    yield "files"


def main() -> int:
    """Try the full cross, or a part as `1/4`, and print what became of it."""
    number, parts = map(int, (sys.argv[1:] or ["1/1"])[0].split("/"))
    began = time.monotonic()
    trials = Trials()
    try:
        for step in try_part(trials, number, parts):
            print(f"{step}: {trials.tally.told()}, {time.monotonic() - began:.0f} s", flush=True)
        faults = (*trials.tally.faults, *trials.tally.together)
        for fault in faults:
            print(fault.told())
        return 1 if faults else 0
    finally:
        trials.close()


if __name__ == "__main__":
    sys.exit(main())
