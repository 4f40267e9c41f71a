"""The rules on changes: each one speaks up where its change is made, and keeps still at its neighbour.

A case is a folder below `changes/`, called as its rule. `base/` is patched by `fires.diff`, whose report is in
`expected.txt`, and by `spares.diff`, a change close by that is another rule's; `old.diff` first, where the change needs
another edition to begin with.
"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

from editions import CHANGES, editions
from goldens import Golden
from snapgen.changes.change import Where
from snapgen.changes.compare.shapes import lengths
from snapgen.changes.compare.told import description
from snapgen.changes.data import schema
from snapgen.changes.rule import Flow
from snapgen.changes.rules import RULES
from snapgen.changes.verdict import Verdict
from snapgen.diagnostics import Span
from transcripts import snapgen

CASES = sorted(path.parent for path in CHANGES.glob("*/fires.diff"))
IDS = [case.name for case in CASES]


def _diff(folder: Path, case: Path, patch: str, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    editions(case, patch, folder)
    monkeypatch.chdir(folder / "new")
    return snapgen("diff", "../old/spec", *arguments)


def test_every_rule_has_a_pair_of_cases_and_every_pair_a_rule() -> None:
    pairs = {path.parent.name for path in CHANGES.glob("*/spares.diff")} & set(IDS)
    assert sorted(rule.id for rule in RULES) == sorted(pairs) == IDS


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_change_is_reported_as_its_golden_says(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden
) -> None:
    result = _diff(tmp_path, case, "fires.diff", monkeypatch, "--all")
    assert result.exit_code == 0
    assert f"[{case.name}]" in result.stdout
    golden(case / "expected.txt", result.output)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_rule_keeps_still_where_something_else_changed(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = _diff(tmp_path, case, "spares.diff", monkeypatch, "--format", "json")
    report = json.loads(result.stdout)
    jsonschema.validate(report, schema())
    found = {change["rule"] for change in report["changes"]}
    assert found
    assert case.name not in found


def test_rules_have_ids_of_their_own_and_tell_whole_sentences() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    rulings = [side for rule in RULES for each in (rule.request, rule.response) for side in (each.client, each.server)]
    sentences = [*(rule.sentence for rule in RULES), *(ruling.reason for ruling in rulings)]
    assert [sentence for sentence in sentences if not sentence.endswith(".") or ". " in sentence] == []


def test_what_breaks_the_sender_of_a_request_breaks_the_sender_of_an_answer() -> None:
    directed = [rule for rule in RULES if rule.directed and not rule.id.startswith("header-")]
    assert directed
    for rule in directed:
        assert (rule.request.client, rule.request.server) == (rule.response.server, rule.response.client)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((0, None), (0, 64), ["length-shortened"]),
        ((0, 64), (0, None), ["length-lengthened"]),
        ((0, 64), (0, 63), ["length-shortened"]),
        ((7, 7), (0, 8), ["length-lengthened", "minimum-lowered"]),
        ((0, 7), (7, 7), ["minimum-raised"]),
        ((5, None), (5, None), []),
    ],
)
def test_no_limit_is_longer_than_any(old: tuple[int, None], new: tuple[int, None], expected: list[str]) -> None:
    place = Where("demo", "pay", "request remark", Flow.REQUEST, Span("spec/a.yaml"), Span("spec/a.yaml"))
    assert [change.rule.id for change in lengths(place, old, new)] == expected


def test_long_texts_that_differ_at_their_ends_alone_are_not_shown_as_the_same() -> None:
    place = Where("demo", "pay", "request remark", Flow.REQUEST, Span("spec/a.yaml"), Span("spec/a.yaml"))
    (change,) = description(place, "x" * 200 + "y", "x" * 200 + "z")
    assert (change.old, change.new) == (None, None)
    (change,) = description(place, "y" + "x" * 200, "z" + "x" * 200)
    assert change.old == "y" + "x" * 118 + "…"


def test_the_heavier_ruling_counts_where_a_list_goes_both_ways() -> None:
    (rule,) = (rule for rule in RULES if rule.id == "value-added")
    assert rule.request.client.verdict is Verdict.SAFE
    assert rule.sides(Flow.BOTH).client.verdict is rule.sides(Flow.BOTH).server.verdict is Verdict.RISKY
