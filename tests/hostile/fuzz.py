"""Mutate the small spec at random: `python tests/hostile/fuzz.py [COUNT] [SEED]`, or `make fuzz COUNT=10000`.

Half of the examples put random texts into random positions, and what is emitted is compared as in `crossing.py`. The
others cut, double, swap and overwrite bytes of a file, as an editor or a bad disk would. A seed gives the same examples
again; a spec that fails is made as small as hypothesis can and kept below `tests/hostile/failures/`.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from corpus import Payload, payloads
from planting import Planted, plant
from positions import Position, positions
from trials import Trials

KEPT = Path(__file__).with_name("failures")

Edit = tuple[str, int, int, bytes]

_FRAGMENTS = tuple(sorted({payload.text for payload in payloads() if 0 < len(payload.text) < 60}))
_texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(_FRAGMENTS), min_size=1, max_size=3).map("".join),
    st.text("\"'\\{}#\n\r\t `*_<>|&:[]%$-ab0", max_size=20),
)
_HARMLESS = plant({})
_edits = st.tuples(
    st.sampled_from(["cut", "double", "swap", "overwrite", "insert"]),
    st.integers(0, 1 << 16),
    st.integers(1, 60),
    st.one_of(st.binary(min_size=1, max_size=6), st.sampled_from([each.encode() for each in _FRAGMENTS])),
)


@dataclass(frozen=True, slots=True)
class Seeds:
    """How many examples of each kind are tried, and what they follow from."""

    count: int
    seed: int


def fuzz(trials: Trials, seeds: Seeds) -> None:
    """Try random texts and random bytes; raises AssertionError with the smallest example that fails."""
    chosen = settings(
        max_examples=max(1, seeds.count // 2),
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    candidates = [position for position in positions() if position.how != "file name"]

    @seed(seeds.seed)
    @chosen
    @given(st.dictionaries(st.sampled_from(candidates), _texts, min_size=1, max_size=8))
    def random_texts(texts: dict[Position, str]) -> None:
        pairs = {position: Payload("random/text", "Made at random.", text) for position, text in texts.items()}
        for found in (set(trials.free), set(candidates) - set(trials.free)):
            trials.try_pairs({position: payload for position, payload in pairs.items() if position in found})
        _refuse_faults(trials, plant(pairs), seeds)

    @seed(seeds.seed)
    @chosen
    @given(st.sampled_from(sorted(_HARMLESS.files)), st.lists(_edits, min_size=1, max_size=5))
    def random_bytes(path: str, edits: list[Edit]) -> None:
        content = _HARMLESS.files[path]
        for edit in edits:
            content = _edited(content, edit)
        planted = Planted({**_HARMLESS.files, path: content})
        trials.try_files(planted, (path, "random/bytes"))
        _refuse_faults(trials, planted, seeds)

    random_texts()
    random_bytes()


def _edited(content: bytes, edit: Edit) -> bytes:
    how, at, length, put = edit
    at %= len(content) + 1
    before, middle, after = content[:at], content[at : at + length], content[at + length :]
    match how:
        case "cut":
            return before + after
        case "double":
            return before + middle + middle + after
        case "swap":
            return before + after[:length] + middle + after[length:]
        case "overwrite":
            return before + put + content[at + len(put) :]
    return before + put + middle + after


def _refuse_faults(trials: Trials, planted: Planted, seeds: Seeds) -> None:
    faults = trials.faults()
    trials.tally.faults.clear()
    trials.tally.together.clear()
    if faults:
        folder = KEPT / f"seed-{seeds.seed}"
        for path, content in planted.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        raise AssertionError("\n".join(fault.told() for fault in faults))


def main() -> int:
    """Fuzz, and print what became of the examples and how to see them again."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    seeds = Seeds(count, int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(1 << 32))
    print(f"{count} examples of seed {seeds.seed}; again: make fuzz COUNT={count} SEED={seeds.seed}", flush=True)
    began = time.monotonic()
    trials = Trials()
    try:
        fuzz(trials, seeds)
    except AssertionError as error:
        print(f"{error}\nthe spec is kept in {KEPT / f'seed-{seeds.seed}'}")
        return 1
    finally:
        print(f"{trials.tally.told()}, {time.monotonic() - began:.0f} s")
        trials.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
