"""The harness sees what it is there to see: the tool is broken on purpose, and each detector fires."""

from __future__ import annotations

import pytest

from corpus import Payload, payloads
from positions import Position, positions
from runs import MEGABYTES, SECONDS
from sabotage import SABOTAGES
from trials import Trials

CANARY_OF_IMPORT = ("importing: execution: the canary was opened", "importing: stray: 'CANARY'")

CASES = {
    ("a docstring without its encoder", "quotes/out-of-docstring"): CANARY_OF_IMPORT,
    ("a comment without its encoder", "line-ends/out-by-line-feed"): CANARY_OF_IMPORT,
    ("a comment on the first line", "cookies/utf-7-out"): CANARY_OF_IMPORT,
    ("a literal without its encoder", "quotes/out-of-double"): CANARY_OF_IMPORT,
    ("a literal without its encoder", "quotes/double"): ("import failed: snapbi_shop.client: SyntaxError",),
    ("text that is evaluated", "braces/f-string"): (
        "generating: execution: the canary was opened",
        "generating: exec: <string>",
    ),
    ("a path made of text", "paths/up"): ("generating: write outside: open", "generating: stray: 'evil'"),
    ("a command made of text", "execution/shell-substitution"): (
        "generating: process: subprocess.Popen",
        "generating: stray: 'CANARY'",
    ),
    ("a connection", "quotes/double"): ("generating: network: socket.__new__",),
    ("a file that is read", "paths/etc"): ("generating: read outside: open '/etc/passwd'",),
    ("text that loses its backslashes", "backslashes/lone"): ("openapi/shop.yaml: text",),
    ("a statement that follows from text", "execution/call"): ("client.py: another shape",),
    ("an exception", "quotes/double"): ("traceback: RuntimeError",),
    ("a refusal without a place", "quotes/double"): (
        "refused without a place: something is wrong",
        "not told as path:line:column: 'something is wrong'",
    ),
    ("another exit code", "quotes/double"): ("exit code 3",),
    ("an endless loop", "quotes/double"): ("generating took",),
    ("much memory", "quotes/double"): (" MB",),
    ("a crash of the interpreter", "quotes/double"): ("generating died: killed by signal 6",),
}
"""How the tool is broken, the payload that is planted into the title of a system, and what is to be noticed."""


@pytest.mark.parametrize(("broken", "payload"), CASES)
def test_the_harness_notices(trials: Trials, broken: str, payload: str) -> None:
    trials.runs.sabotage = broken
    trials.runs.seconds = 1.5 if broken == "an endless loop" else SECONDS
    trials.try_pairs({_title(): _payload(payload)})
    told = [line for fault in trials.faults() for line in fault.what]
    assert [noticed for noticed in CASES[broken, payload] if not any(noticed in line for line in told)] == []


def test_every_sabotage_is_tried() -> None:
    assert {broken for broken, _ in CASES} == SABOTAGES.keys()


def test_the_pair_that_is_at_fault_is_named_among_many(trials: Trials) -> None:
    trials.runs.sabotage = "a statement that follows from text"
    pairs = {position: _payload("quotes/single") for position in trials.free[:2]}
    trials.try_pairs({**pairs, _title(): _payload("execution/call")})
    assert [fault.pairs for fault in trials.faults()] == [(("shop/system.yaml: title", "execution/call"),)]


def test_without_sabotage_the_same_payloads_do_nothing(trials: Trials) -> None:
    names = sorted({payload for _, payload in CASES})
    trials.try_pairs({position: _payload(name) for position, name in zip(trials.free, names, strict=False)})
    assert [fault.told() for fault in trials.faults()] == []
    assert trials.tally.accepted == len(names)
    assert trials.tally.largest < MEGABYTES


def _title() -> Position:
    return next(position for position in positions() if position.id == "shop/system.yaml: title")


def _payload(identifier: str) -> Payload:
    return next(payload for payload in payloads() if payload.id == identifier)
