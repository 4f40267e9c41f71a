"""Every mistake in a spec is answered with its place, the lines around it and what to write instead.

A case is a folder below `mistakes/`: `spec/` with the mistake, `expected.txt` with all that `snapgen lint` prints; a
folder `since/` is the edition that was released last.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from goldens import Golden
from snapgen.command_line import main
from snapgen.diagnostics import Severity
from snapgen.lint import RULES

CASES = sorted(path.parent for path in Path(__file__).parent.glob("mistakes/*/spec"))

BEFORE_RULES = {
    "anchor-or-tag",
    "broken-yaml",
    "colliding-names",
    "duplicate-key",
    "duplicate-operation",
    "empty-file",
    "hidden-character",
    "impossible-length",
    "malformed",
    "misplaced-file",
    "missing-file",
    "missing-key",
    "not-a-choice",
    "not-utf-8",
    "reserved-name",
    "service-mismatch",
    "several-documents",
    "too-large",
    "unknown-key",
    "unknown-reference",
    "unknown-type",
    "unquoted-code",
    "wrong-name",
    "wrong-type",
}
"""Ids of the mistakes that loading, reading and resolving find."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_answered_as_its_golden_says(case: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    since = ["--since", "since"] if (case / "since").is_dir() else []
    result = CliRunner().invoke(main, ["lint", *since])
    assert result.exit_code == 1
    golden(case / "expected.txt", result.output)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_as_path_line_column_message_and_id(case: Path) -> None:
    told = [line for line in _expected(case).splitlines() if line.startswith("spec/")]
    assert told
    assert [line for line in told if not re.fullmatch(r"spec/\S+:\d+:\d+: .+ \[[a-z0-9-]+\]", line)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_mistake_is_told_with_what_to_write_instead(case: Path) -> None:
    answers = _expected(case).split("\n\n")[:-1]
    assert [answer for answer in answers if "\n  fix: " not in answer] == []


def test_every_kind_of_mistake_has_a_case() -> None:
    shown = {identifier for case in CASES for identifier in re.findall(r"^spec/.* \[(.+)\]$", _expected(case), re.M)}
    rules = {rule.id for rule in RULES if rule.severity is Severity.ERROR}
    assert shown == BEFORE_RULES | rules


def _expected(case: Path) -> str:
    return (case / "expected.txt").read_text(encoding="utf-8")
