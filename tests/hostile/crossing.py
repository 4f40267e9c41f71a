"""Cross payloads and positions: `python tests/hostile/crossing.py`, or some of it from the tests.

Row `r` puts payload `i + r` into position `i`, so that as many rows as there are payloads make the full cross.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import zip_longest

from corpus import Payload, payloads
from planting import Planted, names_a_file, plant, spelling
from positions import Position, base_files, positions, renames
from trials import FREE, Pairs, Trials

SAME_CASE = (
    "shop/operations/pay-order.yaml: response_codes.4045001.row.message",
    "common/response-codes.yaml: response_codes.404/01.row.message",
)
"""Messages of one case: where they are alike, the tool takes over what the standard says of the case."""


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


def try_texts(
    trials: Trials, found: Sequence[Position], taken: Sequence[Payload], numbers: Iterable[int]
) -> Iterator[int]:
    """Cross texts with values and keys, row by row; gives the number of rows that are done."""
    for done, pairs in enumerate(rows(found, taken, numbers), 1):
        own, shared = (next((each for each in pairs if each.id == name), None) for name in SAME_CASE)
        if own and shared and _like(pairs[own].text, pairs[shared].text):
            trials.try_pairs({own: pairs[own]})
            pairs = {position: payload for position, payload in pairs.items() if position != own}
        trials.try_pairs(pairs)
        yield done


def _like(text: str, other: str) -> bool:
    shown = [re.sub(r"[{\[][^}\]]*[}\]]|[^a-z0-9]", "", each[:200].lower()) for each in (text, other)]
    return text == other or ("" not in shown and SequenceMatcher(None, *shown).ratio() > 0.7)


def closed(trials: Trials) -> list[Position]:
    """Return the positions that do not take any words: names, numbers, choices, patterns."""
    return [position for position in positions() if position.how != "file name" and position not in trials.free]


def try_spellings(trials: Trials, taken: Sequence[Payload], found: Sequence[Position]) -> None:
    """Cross spellings that must be refused with positions: a pair in each file of a spec, because files do not meet."""
    for payload in taken:
        for apart in _apart(found):
            for position in trials.try_apart(dict.fromkeys(apart, payload)):
                trials.fault((position.id, payload.id), f"was taken: {spelling(payload)[:80]}")


def _apart(found: Sequence[Position]) -> Iterator[list[Position]]:
    """Give all positions in groups that have no file in common; those that are renamed in several files stay alone."""
    by_file: dict[str, list[Position]] = {}
    for position in found:
        by_file.setdefault(position.id if renames(position) else position.place[0], []).append(position)
    alone = [[position] for each in by_file.values() for position in each if renames(position)]
    together = zip_longest(*(each for each in by_file.values() if not renames(each[0])))
    yield from alone
    yield from ([position for position in group if position is not None] for group in together)


def try_names_of_files(trials: Trials, taken: Sequence[Payload]) -> None:
    """Cross texts with the names of files and folders, where a file can have such a name."""
    names = [position for position in positions() if position.how == "file name"]
    for number, _ in enumerate(taken):
        payloads_of = {position: taken[(number + at) % len(taken)] for at, position in enumerate(names)}
        usable = {position: payload for position, payload in payloads_of.items() if names_a_file(payload)}
        folders = {position for position in usable if position.text == position.place[0]}
        for group in (folders, usable.keys() - folders):
            trials.try_apart({position: usable[position] for position in names if position in group})


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
    """Try one of so many equal parts of the full cross; gives the name of each step when something of it is done."""
    mine = slice(number - 1, None, parts)
    if number == 1 and set(trials.find_free()) != set(trials.free):
        trials.fault((FREE.name, ""), "does not list the positions that take any words")
    chosen = range(len(quotable()))[mine]
    for done in try_texts(trials, trials.free, quotable(), chosen):
        yield f"texts that take words, {done}/{len(chosen)}"
    try_spellings(trials, unquotable()[mine], one_of_each_label())
    yield "spellings"
    try_names_of_files(trials, quotable()[mine])
    yield "names of files"
    try_files(trials, whole()[mine])
    yield "files"
    for done in try_texts(trials, closed(trials), quotable(), chosen):
        yield f"texts of a closed grammar, {done}/{len(chosen)}"


def main() -> int:
    """Try the full cross, or a part as `1/4`, and print what becomes of it while it does."""
    number, parts = map(int, (sys.argv[1:] or ["1/1"])[0].split("/"))
    began, told, said = time.monotonic(), 0, 0.0
    trials = Trials()
    try:
        for step in try_part(trials, number, parts):
            for fault in trials.faults()[told:]:
                print(fault.told(), flush=True)
            told = len(trials.faults())
            if time.monotonic() > said + 30 or "," not in step:
                said = time.monotonic()
                print(f"{step}: {trials.tally.told()}, {said - began:.0f} s", flush=True)
        print(f"part {number} of {parts}: {trials.tally.told()}, {time.monotonic() - began:.0f} s")
        return 1 if told else 0
    finally:
        trials.close()


if __name__ == "__main__":
    sys.exit(main())
