"""A response code is explained from what the documents say of it, and never beyond.

A case is a folder below `explain/`: `spec/`, and `expected.txt`, a transcript of commands and what they print.
"""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import product
from pathlib import Path

import pytest

from goldens import Golden
from snapgen.explanation.known import known_codes, services
from snapgen.explanation.search import search
from snapgen.pipeline import read
from transcripts import REPOSITORY, snapgen, transcript

CASES = sorted(path.parent for path in Path(__file__).parent.glob("explain/*/spec"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_prints_what_its_transcript_says(case: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    golden(case / "expected.txt", transcript(case / "expected.txt"))


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the real specs."""
    monkeypatch.chdir(REPOSITORY)


@pytest.mark.usefixtures("real")
def test_a_code_is_explained_with_its_source() -> None:
    result = snapgen("explain", "4045101")
    assert result.exit_code == 0
    assert '  paydia: "Transaction Not Found", 001:138 (Query Payment (QRIS MPM), Paydia)\n' in result.output


@pytest.mark.usefixtures("real")
def test_one_meaning_of_many_operations_is_told_once() -> None:
    meanings = json.loads(snapgen("explain", "404/01", "--json").stdout)["meanings"]
    assert [meaning["name"] for meaning in meanings] == ["TransactionNotFound"]
    assert [holder["system"] for holder in meanings[0]["systems"]] == ["common", "aspi-qr-cpm", "paydia"]
    assert len(meanings[0]["systems"][1]["codes"]) == 6


@pytest.mark.usefixtures("real")
def test_one_message_may_be_two_cases_of_two_providers() -> None:
    meanings = json.loads(snapgen("explain", "paid bill", "--json").stdout)["meanings"]
    assert [f"{meaning['http_status']}/{meaning['case_code']}" for meaning in meanings] == ["404/13", "404/14"]


@pytest.mark.usefixtures("real")
def test_a_code_of_another_provider_does_not_hold_for_this_one() -> None:
    result = snapgen("explain", "4045101", "--system", "finnet")
    assert result.exit_code == 0
    assert "  finnet does not document 4045101.\n  do: Query, and send nothing again" in result.output


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize(
    "asked", ["40451", "45101", "40451012", "7045101", "604/01", "404/1", "404-01", "99", "", " ", "!"]
)
def test_what_is_no_code_is_answered_with_what_was_expected(asked: str) -> None:
    result = snapgen("explain", "--", asked)
    assert result.exit_code == 1
    assert "expected a response code as 4045101, a case as 404/01" in result.output


def test_every_well_formed_code_can_be_taken_apart() -> None:
    folder, systems = read(REPOSITORY / "spec")
    known, operations = known_codes(folder, systems), services(systems)
    for status, service, case in product(("100", "200", "404", "599"), ("00", "51", "XX"), ("00", "01", "99")):
        answer = search(f"{status}{service}{case}", known, operations)
        assert answer.problem is None
        assert answer.decoded is not None
        assert (answer.decoded.http_status, answer.decoded.service_code, answer.decoded.case_code) == (
            status,
            service,
            case,
        )


def test_every_documented_code_is_found_by_its_number_its_case_and_its_words() -> None:
    folder, systems = read(REPOSITORY / "spec")
    known, operations = known_codes(folder, systems), services(systems)
    wanted = defaultdict(set)
    for each in known:
        code = each.code
        for query in (f"{code.http_status}/{code.case_code}", code.http_status, code.message.as_written, code.name):
            wanted[query].add(each)
        if each.service is not None:
            wanted[code.code].add(each)
    for query, expected in wanted.items():
        assert expected <= {one for meaning in search(query, known, operations).meanings for one in meaning.known}
