"""Coverage is a proof: it finds every row that is missing, doubled or astray, and nothing else.

A case is a folder below `coverage/`: `spec/`, and `expected.txt`, a transcript of commands and what they print.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from editing import replace
from goldens import Golden
from transcripts import REPOSITORY, snapgen, transcript

CASES = sorted(path.parent for path in Path(__file__).parent.glob("coverage/*/spec"))
ORIGINALS = REPOSITORY.parent / "shared" / "sources"
PAYDIA = "spec/paydia/operations/query-payment.yaml"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder that holds a copy of the real specs."""
    shutil.copytree(REPOSITORY / "spec", tmp_path / "spec")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_prints_what_its_transcript_says(case: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    golden(case / "expected.txt", transcript(case / "expected.txt"))


def test_every_row_of_the_documents_is_captured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    result = snapgen("coverage")
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        0,
        "✓ 489/489 rows of 57 tables in 5 documents: 0 missing, 0 doubled, 0 dangling",
    )


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="put the documents' files into ../shared/sources to compare them")
def test_the_documents_bear_out_every_captured_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    result = snapgen("coverage", "--json", "--documents", str(ORIGINALS))
    assert (result.exit_code, json.loads(result.stdout)["findings"]) == (0, [])


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="put the documents' files into ../shared/sources to compare them")
def test_a_name_that_is_not_on_its_line_is_found_in_the_document(copy: Path) -> None:
    replace(copy / PAYDIA, "    paidTime:\n", "    payedTime:\n")
    result = snapgen("coverage", "paydia", "--documents", str(ORIGINALS))
    assert result.exit_code == 1
    assert "`payedTime` does not stand on line 96\n        | 9paidTimeString" in result.output


def test_a_row_that_is_deleted_is_missing(copy: Path) -> None:
    replace(
        copy / PAYDIA,
        '  "4045101":\n    row: {line: 138, message: Transaction Not Found, remarks: Transaction not found}\n',
        "",
    )
    result = snapgen("coverage", "paydia")
    assert result.exit_code == 1
    assert "✗   6/7 codes    Response Code and Message          133-139\n      missing: line 138\n" in result.output
    assert result.output.endswith("50/51 rows of 8 tables in 1 document: 1 missing, 0 doubled, 0 dangling\n")


def test_a_row_that_is_repeated_is_doubled(copy: Path) -> None:
    row = '  "4045101":\n    row: {line: 138, message: Transaction Not Found, remarks: Transaction not found}\n'
    replace(copy / PAYDIA, row, row + row.replace("4045101", "4045102"))
    result = snapgen("coverage", "paydia")
    assert result.exit_code == 1
    assert "      doubled: line 138 is held 2 times\n" in result.output
    assert result.output.endswith("51/51 rows of 8 tables in 1 document: 0 missing, 1 doubled, 0 dangling\n")


def test_a_row_that_points_at_a_wrong_line_is_dangling(copy: Path) -> None:
    replace(copy / PAYDIA, "{line: 138, ", "{line: 140, ")
    result = snapgen("coverage", "paydia")
    assert result.exit_code == 1
    assert "      dangling: no table of codes has a row on line 140\n" in result.output
    assert result.output.endswith("50/51 rows of 8 tables in 1 document: 1 missing, 0 doubled, 1 dangling\n")


def test_each_row_that_is_left_out_is_missed(copy: Path) -> None:
    """A proof that cannot fail proves nothing: move every row of a page away, one at a time."""
    for other in ("aspi-qr-cpm", "common", "emoney-linkage", "finnet", "nicepay-payout"):
        shutil.rmtree(copy / "spec" / other)
    file = copy / PAYDIA
    whole = file.read_text(encoding="utf-8")
    lines = re.findall(r"\bline: ([0-9]+)\b", whole)
    assert len(lines) == 34
    for line in lines:
        file.write_text(re.sub(rf"\bline: {line}\b", "line: 999", whole), encoding="utf-8")
        totals = json.loads(snapgen("coverage", "paydia", "--json").stdout)["totals"]
        assert (line, totals["missing"], totals["dangling"]) == (line, 1, 1)


def test_a_terminal_without_check_marks_gets_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    result = snapgen("coverage", "--errata", charset="ascii")
    assert result.exit_code == 0
    assert "\n  ok   8/8 facts    Specification                      9-16\n" in result.output
    assert result.output.splitlines()[-1].startswith("ok 489/489 rows")


def test_an_unknown_system_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    result = snapgen("coverage", "paidya")
    assert result.exit_code == 2
    assert "did you mean paydia?" in result.output
