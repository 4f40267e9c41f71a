"""Nothing that either side says is lost, and it makes no difference which side is called left."""

from __future__ import annotations

from itertools import combinations_with_replacement
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from snapgen.comparison.dialect import Aspect, Dialect, Entry, Section, Service
from snapgen.comparison.differences import Comparison, State, compare
from snapgen.comparison.pairing import paired_entries
from snapgen.comparison.reading import dialect
from snapgen.comparison.standard import standard
from snapgen.diagnostics import SpecError
from snapgen.pipeline import read
from transcripts import REPOSITORY

_MIRRORED = {
    State.EQUAL: State.EQUAL,
    State.DIFFERENT: State.DIFFERENT,
    State.LEFT_ONLY: State.RIGHT_ONLY,
    State.RIGHT_ONLY: State.LEFT_ONLY,
}


def _everything() -> list[Comparison]:
    _, systems = read(REPOSITORY / "spec")
    dialects = [dialect(system) for system in systems]
    return [compare(*pair) for pair in combinations_with_replacement(dialects, 2)]


def _seen(comparison: Comparison, mirror: bool = False) -> set[object]:
    """Return every row, with the sides exchanged for `mirror`, apart from the order of rows and tables."""

    def text(entry: Entry | None) -> tuple[str, str] | None:
        return None if entry is None else (entry.key, " ".join(aspect.text for aspect in entry.aspects if aspect.text))

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
