"""The house rules: each one speaks up where it is broken, and only there.

A case is a folder below `lint/`: `spec/` breaks one rule of severity warning and keeps it in a second place,
`expected.txt` holds all that `snapgen lint` prints. The rules of severity error have theirs below `mistakes/`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from goldens import Golden
from snapgen.command_line import main
from snapgen.diagnostics import Severity, SpecError
from snapgen.lint import RULES, refuse_errors
from snapgen.lint.fitting import shown
from snapgen.lint.json_tree import Node, NotJsonError, parse
from snapgen.loading.hidden import HIDDEN
from snapgen.pipeline import read

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("lint/*/spec"))
TEXTS = st.text(st.characters(codec="utf-8")).filter(lambda text: not HIDDEN.search(text))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda values: st.lists(values, max_size=4) | st.dictionaries(TEXTS, values),
    max_leaves=10,
)
WARNINGS = [rule.id for rule in RULES if rule.severity is Severity.WARNING]


def _lint(folder: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    monkeypatch.chdir(folder)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return CliRunner().invoke(main, ["lint", *arguments])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_warning_is_worded_as_its_golden_says(case: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    result = _lint(case, monkeypatch)
    assert result.exit_code == 0
    golden(case / "expected.txt", result.output)


@pytest.mark.parametrize("rule", WARNINGS)
def test_a_rule_speaks_up_in_its_own_case_and_no_other_rule_does(rule: str) -> None:
    expected = (HERE / "lint" / rule / "expected.txt").read_text(encoding="utf-8")
    assert set(re.findall(r"^spec/.* \[(.+)\]$", expected, re.M)) == {rule}


def test_the_curated_specs_have_no_mistakes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _lint(HERE.parent, monkeypatch).exit_code == 0


def test_strict_fails_on_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _lint(HERE / "lint" / "no-source", monkeypatch, "--strict").exit_code == 1


def test_strict_passes_where_every_rule_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _lint(HERE / "lint" / "clean", monkeypatch, "--strict").exit_code == 0


def test_only_the_named_system_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _lint(HERE / "lint" / "standard-header", monkeypatch, "--strict", "other").exit_code == 0


def test_json_tells_place_id_severity_message_and_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    result = _lint(HERE / "lint" / "idle-condition", monkeypatch, "--json")
    assert json.loads(result.stdout) == [
        {
            "path": "spec/demo/operations/query-payment.yaml",
            "line": 14,
            "column": 18,
            "id": "idle-condition",
            "severity": "warning",
            "message": "`referenceNo` has a condition and the presence M",
            "hint": "delete the condition, or add an erratum with `effective: {presence: C}` and the reason",
            "related": [],
        }
    ]


def test_json_tells_of_a_spec_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    result = _lint(HERE / "mistakes" / "duplicate-key", monkeypatch, "--json")
    assert (result.exit_code, [found["id"] for found in json.loads(result.stdout)]) == (1, ["duplicate-key"])


def test_rules_lists_each_rule_with_its_severity_and_what_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = _lint(HERE / "lint" / "clean", monkeypatch, "--rules").stdout.splitlines()
    assert [line.split(maxsplit=2) for line in lines] == [
        [rule.id, rule.severity.value, rule.sentence] for rule in RULES
    ]


def test_rules_have_ids_of_their_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_a_sample_cannot_write_to_the_terminal() -> None:
    assert shown("\x1b[31m\n" + "x" * 50) == "`\\x1b[31m\\n" + "x" * 30 + "...`"


@given(JSON, st.sampled_from([None, 1]))
def test_every_value_of_a_sample_knows_where_it_begins(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    root = parse(text)
    assert _plain(root) == value
    assert [json.JSONDecoder().raw_decode(text, node.offset)[0] for node in _nodes(root)] == [
        _plain(node) for node in _nodes(root)
    ]


@given(st.text(alphabet='{}[]",:01.eE-truefalsn \n\\', max_size=30))
def test_what_is_taken_for_json_is_read_as_the_standard_library_reads_it(text: str) -> None:
    try:
        root = parse(text)
    except NotJsonError:
        return
    assert _plain(root) == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        "[" * 33 + "]" * 33,
        "[" * 100_000,
        "NaN",
        "1e999",
        "9" * 5000,
        r'"\ud800"',
        r'"a\ufdd0"',
        r'{"pay\u202e": 1}',
        "",
        "{} {}",
        "[1,]",
    ],
    ids=lambda text: text[:12],
)
def test_json_that_readers_take_in_different_ways_is_refused(text: str) -> None:
    with pytest.raises(NotJsonError):
        parse(text)


def test_errors_are_refused_and_warnings_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE / "lint" / "no-source")
    refuse_errors(*read(Path("spec")))
    monkeypatch.chdir(HERE / "mistakes" / "impossible-status")
    with pytest.raises(SpecError) as refused:
        refuse_errors(*read(Path("spec")))
    assert [diagnostic.id for diagnostic in refused.value.diagnostics] == ["impossible-status"]


def _nodes(node: Node) -> list[Node]:
    children = node.value.values() if isinstance(node.value, dict) else node.value
    below = children if isinstance(children, Iterable) and not isinstance(children, str) else ()
    return [node, *(each for child in below for each in _nodes(child))]


def _plain(node: Node) -> object:
    if isinstance(node.value, dict):
        return {key: _plain(each) for key, each in node.value.items()}
    return [_plain(each) for each in node.value] if isinstance(node.value, list) else node.value
