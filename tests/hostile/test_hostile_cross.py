"""A part of the cross of payloads and positions that holds every payload and every position; `make hostile` has all."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from corpus import Payload
from crossing import (
    SAME_CASE,
    closed,
    one_of_each_label,
    quotable,
    try_files,
    try_names_of_files,
    try_spellings,
    try_texts,
    unquotable,
    whole,
)
from trials import Trials

WORST = (
    "quotes/out-of-docstring",
    "backslashes/trailing-three",
    "line-ends/carriage-return",
    "execution/annotation-of-field",
)
"""Tried in every position."""

FILES = ("shop/system.yaml", "shop/operations/pay-order.yaml")
"""Replaced by files that are no specs, in turns."""


def test_every_text_is_said_again_or_refused_in_a_position_that_takes_words(trials: Trials) -> None:
    for _ in try_texts(trials, trials.free, quotable(), range(0, len(quotable()), len(trials.free))):
        pass
    assert _faults(trials) == []
    assert trials.tally.accepted > 900
    assert trials.tally.refused > 50


def test_every_text_is_said_again_or_refused_in_a_position_of_a_closed_grammar(trials: Trials) -> None:
    found = closed(trials)
    for _ in try_texts(trials, found, quotable(), range(0, len(quotable()), len(found))):
        pass
    assert _faults(trials) == []


def test_the_worst_texts_are_said_again_or_refused_in_every_position(trials: Trials) -> None:
    for payload in (_payload(name) for name in WORST):
        # Each text has a beginning of its own, because codes with like messages share what the standard says of them.
        begun = {position: sha256(position.id.encode()).hexdigest()[:30] for position in trials.free}
        texts = {position: f"{beginning}{payload.text}" for position, beginning in begun.items()}
        trials.try_pairs({position: replace(payload, text=text) for position, text in texts.items()})
    assert _faults(trials) == []


@pytest.mark.parametrize(("own", "shared"), [("{x}", "{y}"), ("\u652f\u4ed8", "\u6210\u529f"), ("a", "-")])
def test_messages_without_a_word_in_common_share_nothing(trials: Trials, own: str, shared: str) -> None:
    found = [next(each for each in trials.free if each.id == name) for name in SAME_CASE]
    trials.try_pairs({position: Payload("", "", text) for position, text in zip(found, (own, shared), strict=True)})
    assert _faults(trials) == []


@pytest.mark.parametrize("kind", ["Money", "Amount", "Object"])
def test_a_field_of_every_answer_may_have_a_type_that_no_body_has(trials: Trials, kind: str) -> None:
    name = "common/response-codes.yaml: envelope.responseMessage.row.type"
    trials.try_pairs({each: Payload("", "", kind) for each in closed(trials) if each.id == name})
    assert _faults(trials) == []
    assert trials.tally.accepted == 1


def test_no_spelling_that_yaml_or_the_loader_refuses_gets_in(trials: Trials) -> None:
    found = one_of_each_label()
    for number, payload in enumerate(unquotable()):
        try_spellings(trials, [payload], [found[number * 7 % len(found)]])
    assert _faults(trials) == []
    assert trials.tally.refused == len(unquotable())


def test_no_file_that_is_no_spec_gets_in(trials: Trials) -> None:
    try_files(trials, whole(), lambda number, path: path == FILES[number % 2])
    assert _faults(trials) == []


def test_a_file_may_be_called_anything(trials: Trials) -> None:
    try_names_of_files(trials, [_payload(name) for name in ("paths/dash", "line-ends/line-feed", "long/letters-150")])
    assert _faults(trials) == []


def _faults(trials: Trials) -> list[str]:
    return [fault.told() for fault in trials.faults()]


def _payload(identifier: str) -> Payload:
    return next(payload for payload in quotable() if payload.id == identifier)
