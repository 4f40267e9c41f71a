"""Nothing changes silently: a report is empty exactly where two editions resolve to the same, places aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editions import BASE
from ir_mutants import attributes, mutants, mutated, owner_of
from snapgen import ir
from snapgen.changes.compare import changes_between
from snapgen.changes.edition import Edition, of_folder
from snapgen.changes.pairing import placeless
from snapgen.client_headers import always_sent
from snapgen.diagnostics import Span, SpecError
from snapgen.ir.profile import DEFAULTS
from snapgen.pipeline import read
from snapgen.runtime_path import find_runtime
from snapgen.spec_model.system import Profile

ROOT = Path(__file__).parents[1]
SPEC = of_folder("spec", ROOT / "spec")
DEMO = of_folder("spec", BASE)
SYSTEMS = {system.id: system for system in (*SPEC.systems(), *DEMO.systems())}
FOLDERS = sorted(path for pattern in ("cases/*/spec", "lint/*/spec") for path in (ROOT / "tests").glob(pattern))

_SCALAR = re.compile(r"(?<=[ :\[{])[A-Za-z0-9./-]+(?=[ ,\]}]|$)", re.M)
_WORDS = ("M", "O", "C", "7", "12", "fixed 3", "unknown", "yes", "no", "String", "Object", "none", "/v9", "asymmetric")


def _by_place(system: ir.System) -> Iterator[tuple[str, ir.System]]:
    """Return one mutant for each attribute and way to change it, wherever the attribute stands first."""
    seen: set[tuple[str, int]] = set()
    for path, place, value in attributes(system):
        if _is_place(path):
            continue
        for way, other in enumerate(mutants(place, value, *owner_of(system, path))):
            if (place, way) not in seen:
                seen.add((place, way))
                yield place, mutated(system, path, other)


def _is_place(path: tuple[str | int, ...]) -> bool:
    return any(isinstance(step, str) and step.endswith("span") for step in path)


@pytest.mark.parametrize("name", SYSTEMS)
def test_no_attribute_of_a_system_changes_silently(name: str) -> None:
    system = SYSTEMS[name]
    silent = [place for place, other in _by_place(system) if not changes_between([system], [other])]
    assert silent == []


def test_an_attribute_that_nobody_compares_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snapgen.changes.compare.told.description", lambda where, old, new: iter(()))
    system = SYSTEMS["paydia"]
    silent = {place for place, other in _by_place(system) if not changes_between([system], [other])}
    assert {"System.title", "System.operations[].codes[].advice"} <= silent


def test_the_systems_have_every_attribute_that_the_ir_knows() -> None:
    found = {owner_of(system, path) for system in SYSTEMS.values() for path, _, _ in attributes(system)}
    known = {
        (each, name)
        for each in vars(ir).values()
        if isinstance(each, type) and each.__module__.startswith(f"{ir.__name__}.")
        for name in each.__dataclass_fields__
    }
    assert known - found == set()


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_change_anywhere_in_the_ir_is_reported(data: st.DataObject) -> None:
    system = SYSTEMS[data.draw(st.sampled_from(["paydia", "finnet", "nicepay-payout", "demo"]))]
    where = [each for each in attributes(system) if not _is_place(each[0])]
    path, place, value = data.draw(st.sampled_from(where))
    for other in mutants(place, value, *owner_of(system, path)):
        changes = changes_between([system], [mutated(system, path, other)])
        assert changes, place
        assert changes == changes_between([system], [mutated(system, path, other)])


def test_places_alone_are_no_change() -> None:
    system = SYSTEMS["paydia"]
    moved = system
    for path, _, value in attributes(system):
        if isinstance(value, Span):
            moved = mutated(moved, path, Span(value.path, value.line + 7, value.column))
    assert moved != system
    assert changes_between([system], [moved]) == ()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parents[1].name}-{folder.parent.name}")
def test_a_spec_does_not_differ_from_itself(folder: Path) -> None:
    assert changes_between(read(folder)[1], of_folder("spec", folder).systems()) == ()


def test_the_curated_specs_do_not_differ_from_themselves() -> None:
    assert changes_between(SPEC.systems(), read(ROOT / "spec")[1]) == ()


def test_an_edit_of_a_file_is_reported_exactly_if_it_is_read_otherwise() -> None:
    became: Counter[str] = Counter()

    @settings(max_examples=80, deadline=None, derandomize=True)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        path = data.draw(st.sampled_from([name for name in DEMO.files if name != "documents.yaml"]))
        text = DEMO.files[path].decode()
        found = data.draw(st.sampled_from(list(_SCALAR.finditer(text))))
        words = sorted({each[0] for each in _SCALAR.finditer(text)})
        word = data.draw(st.sampled_from(_WORDS) | st.sampled_from(words))
        edited = text[: found.start()] + word + text[found.end() :]
        try:
            systems = Edition("edited", DEMO.folder, False, {**DEMO.files, path: edited.encode()}).systems()
        except SpecError:
            became["refused"] += 1
            return
        before = DEMO.systems()
        changes = changes_between(before, systems)
        assert bool(changes) == (placeless(before) != placeless(systems))
        became["changed" if changes else "unchanged"] += 1

    check()
    assert became["changed"] > 10
    assert became["changed"] + became["unchanged"] > 15


def test_the_order_of_the_files_makes_no_difference() -> None:
    newer = {**DEMO.files}
    pay = newer["demo/operations/pay.yaml"].replace(b"length: 64, presence: M", b"length: 32, presence: M")
    newer["demo/operations/pay.yaml"] = pay
    backwards = dict(reversed(newer.items()))
    found = [Edition("new", DEMO.folder, False, files).systems() for files in (newer, backwards)]
    assert found[0] == found[1]
    assert changes_between(DEMO.systems(), found[0])


def test_the_order_of_the_systems_makes_no_difference() -> None:
    older, newer = DEMO.systems(), (mutated(DEMO.systems()[0], ("title",), SYSTEMS["paydia"].title), DEMO.systems()[1])
    assert changes_between(older[::-1], newer) == changes_between(older, newer[::-1]) != ()


def test_every_choice_of_the_dialect_has_a_default_that_is_the_runtimes() -> None:
    find_runtime()
    from snapbi_runtime.profile import Profile as RuntimeProfile

    defaults = RuntimeProfile()
    assert DEFAULTS.keys() == Profile.model_fields.keys()
    assert {name: str(getattr(defaults, name)) for name in DEFAULTS} == DEFAULTS


def test_what_clients_are_said_to_send_by_themselves_no_caller_can_set() -> None:
    find_runtime()
    from snapbi_runtime.client.headers import OUR_HEADERS

    for system in SYSTEMS.values():
        for operation in system.operations:
            assert always_sent(operation, system) <= OUR_HEADERS
