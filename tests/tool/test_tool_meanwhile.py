"""What others do to the output folder between the moment that a run looks at it and the moment that it writes."""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

import workshop
from snapgen.workspace import exchange, publish
from workshop import OPENAPI, Tool

Meanwhile = Callable[[object, str, Callable[[], None]], None]


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Let something happen right before a step of the run, once."""

    def happen(module: object, step: str, event: Callable[[], None]) -> None:
        carry_out, left = getattr(module, step), [event]

        def first_the_event(*arguments: object) -> object:
            if left:
                left.pop()()
            return carry_out(*arguments)

        monkeypatch.setattr(module, step, first_the_event)

    return happen


@pytest.mark.parametrize("path", ["openapi/stall.yaml", "python/snapbi-stall/README.md"])
def test_a_generated_file_that_is_saved_while_the_tree_is_built_stops_the_run(
    path: str, meanwhile: Meanwhile, tool: Tool, changed: Path
) -> None:
    mine = changed / "generated" / path
    before = workshop.tree(changed)
    meanwhile(publish, "build", lambda: mine.write_text("mine\n") and None)
    result = tool("generate")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"generated/{path} was changed while this run was at work; run again; nothing was changed\n"
    )
    assert workshop.tree(changed) == {**before, f"generated/{path}": b"mine\n"}
    assert tool("generate").stderr.startswith(f"generated/{path}: edited by hand\n")


@pytest.mark.parametrize("step", [(publish, "build"), (exchange, "_renameat2")], ids=["building", "exchanging"])
def test_a_file_of_the_users_that_comes_at_the_last_moment_is_in_the_new_tree(
    step: tuple[object, str], meanwhile: Meanwhile, tool: Tool, changed: Path
) -> None:
    mine = changed / "generated/python/mine/notes.txt"

    def come() -> None:
        mine.parent.mkdir()
        mine.write_text("mine\n")

    meanwhile(*step, come)
    result = tool("generate")
    assert (result.exit_code, result.stderr) == (0, "")
    assert mine.read_text() == "mine\n"
    assert workshop.names(changed) == ["generated", "spec"]


@pytest.mark.parametrize("kept", [True, False])
def test_a_file_that_is_replaced_and_was_saved_at_the_last_moment_is_not_lost(
    kept: bool, meanwhile: Meanwhile, tool: Tool, changed: Path
) -> None:
    mine = changed / "generated" / ("notes.txt" if kept else OPENAPI)
    if kept:
        mine.write_text("mine\n")

    def save() -> None:
        temporary = mine.with_suffix(".tmp")
        temporary.write_text("mine, newer\n")
        temporary.replace(mine)  # as editors do

    meanwhile(exchange, "_renameat2", save)
    result = tool("generate")
    saved = [path for path in changed.rglob("*") if path.is_file() and path.read_bytes() == b"mine, newer\n"]
    assert [path.name for path in saved] == [mine.name]
    assert result.exit_code == 1
    assert str(saved[0]) in result.stderr
    assert "move it to where it belongs, then run again" in result.stderr


def test_a_folder_that_is_swapped_for_a_link_leads_nowhere(
    meanwhile: Meanwhile, tool: Tool, changed: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    shutil.copytree(changed / "generated/openapi", outside)
    (outside / "mine.txt").write_text("mine\n")
    before = {path: (path.stat().st_ino, path.read_bytes()) for path in outside.iterdir()}

    def swap() -> None:
        shutil.rmtree(changed / "generated/openapi")
        (changed / "generated/openapi").symlink_to(outside)

    meanwhile(publish, "build", swap)
    result = tool("generate")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert {path: (path.stat().st_ino, path.read_bytes()) for path in outside.iterdir()} == before


def test_a_file_of_the_users_with_two_names_keeps_both_and_its_text(tool: Tool, changed: Path) -> None:
    for name in (OPENAPI, "notes.txt"):
        (changed / "generated" / name).touch()
        os.link(changed / "generated" / name, changed / Path(name).name)
    before = {name: (changed / name).read_bytes() for name in ("shop.yaml", "notes.txt")}
    assert tool("generate").exit_code == 0
    assert {name: (changed / name).read_bytes() for name in before} == before


def test_folders_keep_their_modes_and_those_of_the_user_their_times(tool: Tool, changed: Path) -> None:
    mine = changed / "generated/python/mine"
    mine.mkdir()
    (mine / "key.pem").write_text("mine\n")
    os.utime(mine, ns=(1, 1))
    mine.chmod(0o700)
    (changed / "generated").chmod(0o750)
    assert tool("generate").exit_code == 0
    assert [path.stat().st_mode & 0o7777 for path in (mine, changed / "generated")] == [0o700, 0o750]
    assert mine.stat().st_mtime_ns == 1


def test_new_files_take_after_their_folders_as_those_of_a_team_are_meant_to(tool: Tool, changed: Path) -> None:
    others = [65_534] if os.geteuid() == 0 else [group for group in os.getgroups() if group != os.getegid()]
    if not others:
        pytest.skip("there is no other group to give a folder to: run as root, or as somebody who is in two groups")
    folder = (changed / "generated" / OPENAPI).parent
    os.chown(folder, -1, others[0])
    folder.chmod(0o2775)
    assert tool("generate").exit_code == 0
    assert (folder.stat().st_gid, stat.S_IMODE(folder.stat().st_mode)) == (others[0], 0o2775)
    assert (folder / Path(OPENAPI).name).stat().st_gid == others[0]


def test_whoever_stands_in_the_output_folder_is_not_left_in_one_that_is_gone(
    tool: Tool, changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(changed / "generated/python")
    result = tool("generate", "--spec", "../../spec", "--out", "..")
    assert (result.exit_code, result.stderr) == (0, "")
    assert Path.cwd().samefile(changed / "generated/python")
    assert tool("check", "--spec", "../../spec", "--out", "..").exit_code == 0
    assert workshop.names(changed) == ["generated", "spec"]
