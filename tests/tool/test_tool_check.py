"""`snapgen check` tells how the output differs from what the specs say, and writes nothing."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import workshop
from editing import replace
from snapgen.pipeline import Output, build
from snapgen.workspace.compare import State, compare
from workshop import OPENAPI, Tool


def test_what_is_committed_is_what_the_specs_say(tool: Tool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workshop.ROOT)
    result = tool("check")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    count = len(workshop.tree(workshop.ROOT / "generated")) - _left_by_other_tools()
    assert result.stdout == f"generated is up to date: {count} files\n"


def test_output_that_is_up_to_date_is_no_mistake(tool: Tool, project: Path) -> None:
    result = tool("check")
    assert result.exit_code == 0
    assert result.output == f"generated is up to date: {len(workshop.tree(project / 'generated'))} files\n"


def _missing(project: Path) -> str:
    (project / "generated" / OPENAPI).unlink()
    return OPENAPI


def _edited(project: Path) -> str:
    replace(project / "generated" / OPENAPI, "title: shop", "title: Shop, by hand")
    return OPENAPI


def _stale(project: Path) -> str:
    replace(project / "spec/shop/system.yaml", "title: shop", "title: A shop")
    return OPENAPI


def _orphan(project: Path) -> str:
    shutil.rmtree(project / "spec/stall")
    return "openapi/stall.yaml"


def _unknown(project: Path) -> str:
    (project / "generated/notes.txt").write_text("mine")
    return "notes.txt"


_GENERATE = "run `snapgen generate`"
_STATES = {
    "missing": (_missing, _GENERATE),
    "edited by hand": (_edited, "move the edit into the spec, then run `snapgen generate --overwrite`"),
    "stale": (_stale, _GENERATE),
    "orphan": (_orphan, "run `snapgen generate` to remove it"),
    "not generated": (_unknown, "move it elsewhere; only generated files belong here"),
}


@pytest.mark.parametrize("state", _STATES)
def test_each_kind_of_difference_is_named_with_what_to_do(state: str, tool: Tool, project: Path) -> None:
    change, advice = _STATES[state]
    path = change(project)
    before = workshop.tree(project)
    result = tool("check")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    head = lines.index(f"generated/{path}: {state}")
    assert f"  fix: {advice}" == next(line for line in lines[head:] if line.startswith("  fix: "))
    assert result.stderr.endswith(" not what the specs say\n")
    assert workshop.tree(project) == before


@pytest.mark.parametrize(("change", "old", "new"), [(_edited, "Shop, by hand", "shop"), (_stale, "shop", "A shop")])
def test_the_difference_is_shown_line_by_line(
    change: Callable[[Path], str], old: str, new: str, tool: Tool, project: Path
) -> None:
    change(project)
    shown = tool("check").stdout
    assert f'--- on disk\n+++ from the spec\n@@ -2,5 +2,5 @@\n openapi: "3.1.0"\n info:\n-  title: {old}\n' in shown
    assert f"+  title: {new}\n" in shown


def test_a_long_difference_is_cut_and_full_shows_all_of_it(tool: Tool, project: Path) -> None:
    path = project / "generated" / OPENAPI
    path.write_text("".join(f"# {line}\n" for line in range(100)))
    assert "more lines; see them with --full" in tool("check").stdout
    assert "-# 99\n" in tool("check", "--full").stdout


@pytest.mark.parametrize("ending", [b"\r\n", b"\r"])
def test_other_line_ends_are_told_although_no_line_differs(ending: bytes, tool: Tool, project: Path) -> None:
    path = project / "generated" / OPENAPI
    path.write_bytes(path.read_bytes().replace(b"\n", ending))
    result = tool("check")
    assert result.exit_code == 1
    assert "the files differ in line ends or in bytes that are not UTF-8" in result.stdout


def test_a_system_can_be_checked_alone(tool: Tool, project: Path) -> None:
    _stale(project)
    _unknown(project)
    assert tool("check", "stall").exit_code == 0
    result = tool("check", "shop")
    assert result.exit_code == 1
    assert "notes.txt" not in result.output


def test_a_manifest_that_is_gone_or_broken_is_told(tool: Tool, project: Path) -> None:
    manifest = project / "generated/MANIFEST.sha256"
    manifest.write_text("no manifest\n")
    assert "generated/MANIFEST.sha256: edited by hand\n" in tool("check").stdout
    manifest.unlink()
    assert "generated/MANIFEST.sha256: missing\n" in tool("check").stdout


@cache
def _committed() -> Output:
    return build(workshop.ROOT / "spec", None, lambda name: None, use_cache=False)


@pytest.fixture(scope="module")
def committed_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("committed") / "generated"
    shutil.copytree(workshop.ROOT / "generated", copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_byte_can_be_changed_unseen(data: st.DataObject, committed_copy: Path) -> None:
    path = data.draw(st.sampled_from(sorted(workshop.tree(committed_copy))))
    original = (committed_copy / path).read_bytes()
    start = data.draw(st.integers(0, len(original)))
    end = data.draw(st.integers(start, min(start + 1, len(original))))
    changed = original[:start] + data.draw(st.binary(max_size=1)) + original[end:]
    (committed_copy / path).write_bytes(changed)
    try:
        found = [(each.path, each.state) for each in compare(_committed(), committed_copy).differences]
    finally:
        (committed_copy / path).write_bytes(original)
    assert found == ([] if changed == original else [(path, State.EDITED)])


def _left_by_other_tools() -> int:
    """Return how many files below `generated/` were left behind by tools that use the packages."""
    folders = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}
    return sum(bool(folders.intersection(Path(path).parts)) for path in workshop.tree(workshop.ROOT / "generated"))
