"""Try payloads in positions, many pairs in one spec, and tell what became of each pair.

A spec holds one payload in each of its positions. What is refused names its line, so that the pairs it speaks of are
taken out and the rest is tried again. Where anything is wrong, the pairs are split until it is known which cause it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from comparing import differences, marker
from corpus import Payload
from facts import Facts, facts_of
from planting import Planted, plant
from positions import Position, positions, renames
from runs import Ran, Runs
from tally import Fault, Tally

FREE = Path(__file__).with_name("free-positions.txt")
"""The positions that take any words; `crossing.py` finds out whether the list is right."""

_SECONDS = (": profile.timestamp_tolerance.value", ": profile.token_lifetime.value")
"""Facts that take any words, and are emitted as numbers where they are digits."""

Pairs = dict[Position, Payload]


class Trials:
    """Payloads in positions, run after run, beside the facts of the harmless spec."""

    def __init__(self) -> None:
        self.runs = Runs()
        self.tally = Tally()
        self.vague: dict[int, set[Position]] = {}
        """By the number of a line, the positions whose payloads were refused there, although it holds none of them."""
        self.numbers = {position: number for number, position in enumerate(positions())}
        listed = set(FREE.read_text(encoding="utf-8").splitlines())
        self.free = tuple(position for position in positions() if position.id in listed)
        harmless = self._run(self._planted({}))
        assert (harmless.wrong, harmless.refused) == ([], [])
        self.harmless, self.imported = facts_of(self.runs.out), harmless.imported
        self.tally = Tally()

    def close(self) -> None:
        """End what runs."""
        self.runs.close()

    def find_free(self) -> tuple[Position, ...]:
        """Return the positions that take any words: those where a marker is not refused."""
        candidates = [
            position
            for position in self.numbers
            if position.how in ("value", "in body") and not renames(position) and not position.id.endswith(_SECONDS)
        ]
        return tuple(self._free_of(candidates))

    def _free_of(self, candidates: Sequence[Position]) -> Sequence[Position]:
        trying = list(candidates)
        while trying:
            planted = plant({position: _marked(self.numbers[position]) for position in trying})
            answer = self._run(planted)
            assert answer.wrong == [], answer.wrong
            if not answer.refused:
                break
            owners = {planted.owners.get(place) for place in answer.refused}
            kept = [position for position in trying if position.id not in owners]
            if len(kept) == len(trying):  # refused at a place that a text elsewhere made impossible
                half = len(trying) // 2
                return [*self._free_of(trying[:half]), *self._free_of(trying[half:])] if half else []
            trying = kept
        return trying

    def try_pairs(self, pairs: Mapping[Position, Payload]) -> None:
        """Try the pairs in one spec, and count them."""
        left = dict(pairs)
        for position in [each for each in pairs if len(pairs) > 1 and pairs[each].text == "" and each in self.free]:
            self.try_pairs({position: left.pop(position)})  # an empty text counts as left out, with its key
        while left:
            planted = self._planted(left)
            answer = self._run(planted)
            wrong, suspects = answer.wrong, set(left)
            if not wrong and not answer.refused:
                wrong, suspects = self._compared(left, answer.imported)
            if wrong:
                self._split(left, wrong, suspects)
                return
            if not answer.refused:
                self.tally.accepted += len(left)
                return
            owners = {planted.owners.get(place) for place in answer.refused}
            refused = [position for position in left if position.id in owners] or list(left)[: len(left) == 1]
            self.tally.refused += len(refused)
            if refused == list(left):
                self._remember(planted, left, answer.refused)
            for position in refused:
                del left[position]
            if not refused:
                left = self._without_suspects(left, planted, answer.refused)

    def _remember(self, planted: Planted, left: Pairs, places: Sequence[tuple[str, int]]) -> None:
        """Keep in mind at which places of others a position is refused."""
        for place in places:
            if len(left) == 1 and place not in planted.owners:
                self.vague.setdefault(place[1], set()).update(left)

    def _without_suspects(self, left: Pairs, planted: Planted, places: Sequence[tuple[str, int]]) -> Pairs:
        """Try those alone that may be what is refused at places that hold no payload; return the others."""
        ids: set[str] = set()
        for place in places:
            known = {position.id for position in self.vague.get(place[1], set()) & left.keys()}
            ids |= known or planted.below(place)
        suspects = [position for position in left if position.id in ids]
        if not 0 < len(suspects) < len(left):
            self._split(left, [], set())
            return {}
        for position in suspects:
            self.try_pairs({position: left[position]})
        return {position: payload for position, payload in left.items() if position not in suspects}

    def try_apart(self, pairs: Pairs) -> list[Position]:
        """Try pairs that are in different files, and return the positions that were not refused in theirs."""
        planted = plant(pairs)
        answer = self._run(planted)
        files = [path for path, _ in answer.refused]
        shown = {position: planted.shown[position.place[0]] for position in pairs}
        told = [each for each, path in shown.items() if any(f"{file}/".startswith(f"{path}/") for file in files)]
        if not answer.wrong:
            self.tally.refused += len(told)
        left = {each: payload for each, payload in pairs.items() if answer.wrong or each not in told}
        return [position for position, payload in left.items() if not self._try_alone(position, payload)]

    def _try_alone(self, position: Position, payload: Payload) -> bool:
        return self.try_files(plant({position: payload}), (position.id, payload.id))

    def faults(self) -> list[Fault]:
        """Return the faults of single pairs, then those of several together."""
        return [*self.tally.faults, *self.tally.together]

    def try_files(self, planted: Planted, name: tuple[str, str]) -> bool:
        """Try one spec whose text is not compared; return whether it was refused."""
        answer = self._run(planted)
        if answer.wrong:
            self.tally.faults.append(Fault((name,), tuple(answer.wrong)))
        elif answer.refused:
            self.tally.refused += 1
        else:
            self.tally.accepted += 1
        return bool(answer.refused)

    def fault(self, name: tuple[str, str], what: str) -> None:
        """Note a fault."""
        self.tally.faults.append(Fault((name,), (what,)))

    def _split(self, pairs: Pairs, wrong: Sequence[str], suspects: set[Position]) -> None:
        """Find the pairs that are at fault, or refused: the suspects one by one, or else half by half."""
        if len(pairs) == 1:
            self.tally.faults.append(Fault(_named(pairs), tuple(wrong)))
            return
        before = len(self.tally.faults) + len(self.tally.together)
        items = list(pairs.items())
        if 0 < len(suspects) < min(len(pairs), 10):
            groups = [[item] for item in items if item[0] in suspects]
            groups.append([item for item in items if item[0] not in suspects])
        else:
            groups = [items[: len(items) // 2], items[len(items) // 2 :]]
        for group in groups:
            self.try_pairs(dict(group))
        if wrong and len(self.tally.faults) + len(self.tally.together) == before:
            self.tally.together.append(Fault(_named(pairs), tuple(wrong)))

    def _planted(self, pairs: Mapping[Position, Payload]) -> Planted:
        return plant({**{position: _marked(self.numbers[position]) for position in self.free}, **pairs})

    def _run(self, planted: Planted) -> Ran:
        return self.runs.run(planted, self.tally)

    def _compared(self, pairs: Pairs, imported: Facts) -> tuple[list[str], set[Position]]:
        """Return what the output says otherwise than the spec, and the positions that it is said of."""
        if [payload.text for payload in pairs.values()] == [""]:
            return [], set()
        hostile = facts_of(self.runs.out)
        if any(position not in self.free for position in pairs):
            return list(self._missing(pairs, hostile, imported)), set(pairs)
        texts = {self.numbers[position]: payload.text for position, payload in pairs.items()}
        found = [*differences(self.harmless, hostile, texts)]
        found += [(f"imported {line}", marks) for line, marks in differences(self.imported, imported, texts)]
        marked = {number for _, marks in found for number in marks}
        suspects = set() if any(not marks for _, marks in found) else {p for p in pairs if self.numbers[p] in marked}
        return [line for line, _ in found], suspects

    def _missing(self, pairs: Pairs, hostile: Facts, imported: Facts) -> Sequence[str]:
        """Return the names that the output had in the harmless spec, and has lost with the hostile one."""
        missing = []
        for where, before, after in (("output", self.harmless, hostile), ("import", self.imported, imported)):
            texts_before, texts_after = _texts(before), _texts(after)
            for position, payload in pairs.items():
                if position.how == "key" and position.text in texts_before and payload.text not in texts_after:
                    missing.append(f"{position.id}: {ascii(payload.text)[:200]} is nowhere in the {where}")
        return missing


def _texts(facts: Facts) -> set[str]:
    return {text for listed in facts.values() for kind, text in listed if kind == "text"}


def _marked(number: int) -> Payload:
    return Payload("harmless/marker", "The same words in every run.", marker(number))


def _named(pairs: Pairs) -> tuple[tuple[str, str], ...]:
    return tuple((position.id, payload.id) for position, payload in pairs.items())
