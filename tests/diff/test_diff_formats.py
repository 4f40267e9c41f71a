"""What `snapgen diff` prints: on a terminal, as Markdown, as JSON, and of its rules."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from editing import replace
from editions import CHANGES, editions
from goldens import Golden
from snapgen.changes.markdown import code
from snapgen.changes.rules import RULES
from snapgen.command_line import main
from transcripts import REPOSITORY, snapgen

ENDINGS = {"terminal": "txt", "markdown": "md", "json": "json"}


@pytest.mark.parametrize("style", ENDINGS)
def test_a_report_of_many_changes_is_as_its_golden_says(style: str, older: str, golden: Golden) -> None:
    result = snapgen("diff", older, "--format", style)
    golden(CHANGES / f"many.{ENDINGS[style]}", result.stdout)


def test_the_schema_of_json_takes_what_is_printed_and_refuses_other_shapes() -> None:
    schema = json.loads(snapgen("diff", "--schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads((CHANGES / "many.json").read_text(encoding="utf-8"))
    judge = jsonschema.Draft202012Validator(schema)
    judge.validate(report)
    for other in ({**report, "format": 2}, {**report, "more": 1}, {**report, "changes": [{}]}, {"format": 1}):
        assert not judge.is_valid(other)


def test_markdown_of_a_spec_cannot_leave_its_code_span() -> None:
    assert code("a`b``c") == "```a`b``c```"
    assert code("`<script>`") == "`` `<script>` ``"
    assert code("one\n\n# two") == "`one # two`"


def test_colours_are_for_terminals_and_no_color_wins(tmp_path: Path) -> None:
    old, new = editions(CHANGES / "length-shortened", "fires.diff", tmp_path)
    runs = {
        (force, no): CliRunner().invoke(main, ["diff", str(old), str(new)], env={"FORCE_COLOR": force, "NO_COLOR": no})
        for force in (None, "1")
        for no in (None, "1")
    }
    assert {key: "\x1b[" in run.output for key, run in runs.items()} == {
        (None, None): False,
        (None, "1"): False,
        ("1", None): True,
        ("1", "1"): False,
    }


def test_every_rule_is_listed_and_can_be_explained() -> None:
    listed = snapgen("diff", "--rules").stdout
    for rule in RULES:
        assert f"\n  {rule.id} " in listed
        told = " ".join(snapgen("diff", "--explain", rule.id).stdout.split())
        assert told.startswith(f"{rule.id} {rule.sentence}")
        assert rule.request.client.reason in told
        assert rule.response.server.reason in told


def test_the_readme_shows_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("spec", "older"):
        shutil.copytree(REPOSITORY / "spec", tmp_path / name)
    monkeypatch.chdir(tmp_path)
    longer = ("row: {line: 82, type: String, length: 150", "row: {line: 82, type: String, length: 200")
    replace(tmp_path / "spec/paydia/operations/query-payment.yaml", *longer)
    status = '      "06": {line: 93, name: Expired, description: The order was not paid in time.}\n'
    replace(tmp_path / "spec/paydia/system.yaml", '      "05": {line: 93', f'{status}      "05": {{line: 93')
    result = snapgen("diff", "older")
    shown = (REPOSITORY / "README.md").read_text(encoding="utf-8").partition("$ snapgen diff HEAD\n")[2]
    assert result.stdout + result.stderr == shown.partition("```")[0]
