"""Two systems' dialects are shown side by side, and nothing that differs is left out.

A case is a folder below `compare/`: `spec/`, and `terminal.txt`, `markdown.txt` and `json.txt`, transcripts of commands
and what they print.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldens import Golden
from snapgen.comparison.text_table import label_width, side_by_side
from transcripts import REPOSITORY, offered, snapgen, transcript

TRANSCRIPTS = sorted(Path(__file__).parent.glob("compare/*/*.txt"))


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_case_prints_what_its_transcript_says(file: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    golden(file, transcript(file))


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask the real specs."""
    monkeypatch.chdir(REPOSITORY)


def _rows(*arguments: str) -> dict[tuple[str, str], dict[str, object]]:
    """Return the rows of the one service that is compared, by table and label."""
    (service,) = json.loads(snapgen("compare", *arguments, "--format", "json").stdout)["services"]
    return {(table["title"], row["label"]): row for table in service["tables"] for row in table["rows"]}


@pytest.mark.usefixtures("real")
def test_the_two_dialects_of_service_51_differ_where_the_documents_do() -> None:
    rows = _rows("paydia", "finnet", "--service", "51")
    assert rows["response values of latestTransactionStatus", "07"]["left"]["name"] == "Failed"  # type: ignore[index]
    assert rows["response values of latestTransactionStatus", "07"]["right"]["name"] == "Not found"  # type: ignore[index]
    assert rows["request fields", "originalReferenceNo"]["differing"] == ["presence"]
    assert rows["request fields", "merchantId"]["state"] == "right only"
    assert rows["request headers", "X-EXTERNAL-ID"]["differing"] == ["format"]
    assert rows["response fields", "paidTime"]["differing"] == ["length", "format", "condition"]
    assert rows["response codes", "404/01"]["left"]["source"] == "001:138"  # type: ignore[index]
    assert rows["operation", "path"]["right"]["value"] == "/v1.0/qr/qr-mpm-query"  # type: ignore[index]


@pytest.mark.usefixtures("real")
def test_the_standard_says_nothing_of_a_service_that_its_documents_do_not_describe() -> None:
    (service,) = json.loads(snapgen("compare", "--standard", "paydia", "--service", "51", "--format", "json").stdout)[
        "services"
    ]
    assert "request fields" in service["not_compared"]
    rows = {(table["title"], row["label"]): row for table in service["tables"] for row in table["rows"]}
    assert rows["request headers", "X-DEVICE-ID"]["state"] == "left only"
    assert rows["response codes", "409/00"]["state"] == "left only"
    assert not [label for title, label in rows if title == "response fields" and label.startswith("latest")]


@pytest.mark.usefixtures("real")
def test_headers_of_customers_are_asked_of_nobody_who_serves_none() -> None:
    rows = _rows("--standard", "nicepay-payout", "--operation", "inquire-payout")
    assert ("request headers", "X-DEVICE-ID") not in rows
    assert ("request headers", "ORIGIN") in rows


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize("columns", ["30", "40", "80", "119", "500"])
def test_a_table_fits_the_terminal(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcripts.COLUMNS", columns)
    result = snapgen("compare", "paydia", "finnet", "--sources", "--all")
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= min(int(columns), 120)


@given(st.text("ab /.", max_size=40), st.text("ab /.", max_size=40), st.integers(30, 120))
def test_no_letter_is_lost_where_a_row_is_wrapped(label: str, text: str, width: int) -> None:
    lines = list(side_by_side("~", label, text, text, label_width([label], width), width))
    assert max(map(len, lines)) <= width
    letters = "".join(lines).replace(" ", "").removeprefix("~")
    assert sorted(letters) == sorted((label + text + text).replace(" ", ""))


@pytest.mark.usefixtures("real")
def test_colours_are_left_out_where_they_are_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in snapgen("compare", "paydia", "finnet").stdout
    monkeypatch.setattr("transcripts.COLOURS", {"NO_COLOR": None, "FORCE_COLOR": "1"})
    assert "\x1b[33m~ token_lifetime" in snapgen("compare", "paydia", "finnet").stdout


def test_a_terminal_of_few_characters_is_shown_what_it_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parent / "compare" / "texts-that-would-act")
    result = snapgen("compare", "shop", "stall", charset="ascii")
    assert result.exit_code == 0
    assert "caf?" in result.stdout


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("n", ["nicepay-payout"]),
        ("paydia finnet --service ", ["51", "73", "74"]),
        ("--standard aspi-qr-cpm --service 6", ["60", "61", "62"]),
        ("paydia aspi-qr-cpm --service 5", []),
        ("paydia nicepay-payout --operation q", ["query-payment"]),
        ("nicepay-payout aspi-qr-cpm --operation inq", ["inquire-payout"]),
        ("paydia nicepay-payout --operation query-payment=i", ["query-payment=inquire-payout"]),
        ("nicepay-payout --operation q", []),
        ("--service 5 paydia --service 7", ["73", "74"]),
    ],
)
def test_systems_services_and_operations_are_completed(words: str, expected: list[str]) -> None:
    assert offered(f"snapgen compare {words}") == expected
