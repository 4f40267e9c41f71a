"""Two systems' dialects are shown side by side, and nothing that differs is left out.

A case is a folder below `compare/`: `spec/`, and `terminal.txt`, `markdown.txt` and `json.txt`, transcripts of commands
and what they print.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from itertools import combinations_with_replacement
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapgen.comparison.dialect import Aspect, Dialect, Entry, Section, Service
from snapgen.comparison.differences import Comparison, State, compare
from snapgen.comparison.pairing import paired_entries
from snapgen.comparison.reading import dialect
from snapgen.comparison.standard import standard
from snapgen.comparison.text_table import label_width, side_by_side
from snapgen.diagnostics import SpecError
from snapgen.pipeline import read
from transcripts import REPOSITORY, offered, snapgen, transcript

TRANSCRIPTS = sorted(Path(__file__).parent.glob("compare/*/*.txt"))

_MIRRORED = {
    State.EQUAL: State.EQUAL,
    State.DIFFERENT: State.DIFFERENT,
    State.LEFT_ONLY: State.RIGHT_ONLY,
    State.RIGHT_ONLY: State.LEFT_ONLY,
}


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_case_prints_what_its_transcript_says(
    file: Path, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
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


def _everything() -> list[Comparison]:
    _, systems = read(REPOSITORY / "spec")
    dialects = [dialect(system) for system in systems]
    return [compare(*pair) for pair in combinations_with_replacement(dialects, 2)]


def _seen(comparison: Comparison, mirror: bool = False) -> set[object]:
    """Return every row, with the sides exchanged for `mirror`, apart from the order of rows and tables."""

    def text(entry: Entry | None) -> tuple[str, str] | None:
        return None if entry is None else (entry.key, entry.text)

    rows: set[object] = set()
    for service in (None, *comparison.services):
        names = () if service is None else (service.left.operation, service.right.operation)
        for table in (comparison.profile,) if service is None else service.tables:
            for row in table.rows:
                sides = (text(row.left), text(row.right))
                state = _MIRRORED[row.state] if mirror else row.state
                here = (names[::-1], sides[::-1]) if mirror else (names, sides)
                rows.add((table.title, state, frozenset(row.differing), *here))
    return rows


def test_the_comparison_of_real_systems_is_the_same_from_both_sides() -> None:
    for comparison in _everything():
        mirrored = compare(comparison.right, comparison.left)
        assert _seen(mirrored) == _seen(comparison, mirror=True)
        assert (mirrored.left_only, mirrored.right_only) == (comparison.right_only, comparison.left_only)


def test_a_real_system_does_not_differ_from_itself() -> None:
    same = [comparison for comparison in _everything() if comparison.left == comparison.right]
    assert [comparison.differences for comparison in same] == [0] * 5
    assert all(comparison.tables for comparison in same)


def test_no_system_of_any_case_differs_from_itself_and_each_can_be_laid_beside_the_standard() -> None:
    compared = 0
    for documents in sorted(Path(__file__).parent.glob("*/*/spec/documents.yaml")):
        try:
            folder, systems = read(documents.parent)
        except SpecError:  # a case of mistakes
            continue
        for system in systems:
            one = dialect(system)
            assert compare(one, one).differences == 0
            assert len(compare(standard(folder, systems, system), one).services) == len(system.operations)
            compared += 1
    assert compared > 60


def test_everything_that_either_side_says_is_in_a_row() -> None:
    for comparison in _everything():
        for service in comparison.services:
            said = {id(row.left) for table in service.tables for row in table.rows}
            assert {id(entry) for section in service.left.sections for entry in section.entries} <= said


def test_the_standards_own_system_departs_from_the_standard_nowhere_in_its_bodies() -> None:
    folder, systems = read(REPOSITORY / "spec")
    own = next(system for system in systems if system.id == "aspi-qr-cpm")
    comparison = compare(standard(folder, systems, own), dialect(own))
    assert len(comparison.services) == 8
    bodies = [table for service in comparison.services for table in service.tables if table.title.endswith("fields")]
    assert sum(len(table.rows) for table in bodies) > 100
    assert [table.different for table in bodies] == [()] * len(bodies)


_NAMES = st.text("aB.", min_size=1, max_size=3)
_ENTRIES = st.lists(
    st.builds(
        lambda key, presence, length: Entry(
            key, key, (Aspect("presence", presence, presence), Aspect("length", length, length)), "901:1"
        ),
        _NAMES,
        st.sampled_from("MOC"),
        st.sampled_from(["", "2", "64"]),
    ),
    unique_by=lambda entry: entry.key,
    max_size=6,
)
_SECTIONS = st.lists(
    st.builds(lambda title, entries: Section(title, tuple(entries), nested=title == "fields"), _NAMES, _ENTRIES),
    unique_by=lambda section: section.title,
    max_size=3,
)
_SERVICES = st.lists(
    st.builds(
        lambda code, name, sections: Service(code, name, tuple(sections)),
        st.sampled_from([None, "50", "51"]),
        st.text("ab", min_size=1, max_size=2),
        _SECTIONS,
    ),
    unique_by=lambda service: service.operation,
    max_size=4,
)
_DIALECTS = st.builds(
    lambda name, profile, services: Dialect(name, Section("profile", tuple(profile)), tuple(services)),
    st.sampled_from(["shop", "stall"]),
    _ENTRIES,
    _SERVICES,
)


@given(_DIALECTS, _DIALECTS)
def test_any_comparison_is_the_same_from_both_sides(left: Dialect, right: Dialect) -> None:
    assert _seen(compare(right, left)) == _seen(compare(left, right), mirror=True)


@given(_DIALECTS)
def test_nothing_differs_from_itself(one: Dialect) -> None:
    comparison = compare(one, one)
    assert comparison.differences == 0
    assert len(comparison.services) == len(one.services)


@given(_ENTRIES, _ENTRIES, st.booleans())
def test_every_entry_stands_in_one_row(left: list[Entry], right: list[Entry], nested: bool) -> None:
    pairs = paired_entries(left, right, nested)
    assert [one for one, _ in pairs if one is not None] == left
    assert sorted(id(other) for _, other in pairs if other is not None) == sorted(map(id, right))


def test_namesakes_in_several_places_are_not_taken_for_one_another() -> None:
    left = [Entry(key, key, (), "") for key in ("payer.name", "payee.name")]
    right = [Entry(key, key, (), "") for key in ("name",)]
    assert [other for one, other in paired_entries(left, right, nested=True) if one is not None] == [None, None]


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


@pytest.fixture
def blemished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what writes a mistake into a file of the specs, which are a copy of a case's."""
    shutil.copytree(Path(__file__).parent / "compare" / "the-standard" / "spec", tmp_path / "spec")
    monkeypatch.chdir(tmp_path)

    def blemish(path: str) -> None:
        with (tmp_path / "spec" / path).open("a") as file:
            file.write("unheard: of\n")

    return blemish


@pytest.mark.parametrize(
    ("compared", "told"),
    [
        (["shop", "standard"], ""),
        (["--standard", "shop"], "left out for mistakes that `snapgen lint` tells: legacy\n"),
    ],
    ids=["two-systems", "the-standard"],
)
def test_a_mistake_in_a_system_that_takes_no_part_changes_nothing(
    compared: list[str], told: str, blemished: Callable[[str], None]
) -> None:
    before = snapgen("compare", *compared, "--format", "json")
    blemished("legacy/system.yaml")
    after = snapgen("compare", *compared, "--format", "json")
    assert (before.exit_code, before.stderr) == (0, "")
    assert (after.exit_code, after.stdout, after.stderr) == (0, before.stdout, told)


def test_that_the_standards_own_system_cannot_be_read_is_told(blemished: Callable[[str], None]) -> None:
    before = snapgen("compare", "--standard", "shop")
    blemished("standard/system.yaml")
    after = snapgen("compare", "--standard", "shop")
    assert after.exit_code == 0
    assert after.stdout != before.stdout
    assert after.stderr == "left out for mistakes that `snapgen lint` tells: standard\n"


@pytest.mark.parametrize("path", ["shop/system.yaml", "common/headers.yaml", "documents.yaml"])
def test_a_mistake_in_what_is_compared_is_told_with_its_place(path: str, blemished: Callable[[str], None]) -> None:
    blemished(path)
    result = snapgen("compare", "--standard", "shop")
    assert result.exit_code == 1
    assert f"spec/{path}:" in result.stderr


def test_nothing_of_services_is_completed_where_the_specs_cannot_be_read(blemished: Callable[[str], None]) -> None:
    line = "snapgen compare shop standard --operation q"
    assert offered(line) == ["query-payment"]
    blemished("shop/system.yaml")
    assert offered(line) == []
