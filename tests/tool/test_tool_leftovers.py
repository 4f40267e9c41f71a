"""What a killed run has left is cleared away by the next one, and what only looks like it stays."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import workshop
from workshop import OPENAPI, Tool

ROOM = ".generated.snapgen"


@pytest.mark.parametrize("room", [ROOM, "generated/.snapgen"])
def test_the_next_run_clears_away_what_a_killed_run_has_left(room: str, tool: Tool, project: Path) -> None:
    (project / room / "staging/openapi").mkdir(parents=True)
    (project / room / "staging/openapi/shop.yaml").write_text("half")
    (project / room / "replaced.unwritten").write_text('{"ino')
    (project / room / "lock").touch()
    assert tool("generate").exit_code == 0
    assert workshop.names(project) == ["generated", "spec"]
    assert not (project / "generated/.snapgen").exists()
    assert tool("check").exit_code == 0


def _left_after_the_exchange(project: Path) -> Path:
    """Leave what a run leaves that is killed right after the exchange; returns the tree that was replaced."""
    old = project / ROOM / "staging"
    shutil.copytree(project / "generated", old, copy_function=os.link)
    (old / OPENAPI).unlink()
    (old / OPENAPI).write_text("as it was generated before\n")
    digest = "a8d9f6d1b4bd0f1b5d3e2a52c59e9f1a"  # of nothing
    (project / ROOM / "replaced").write_text(json.dumps({"inode": old.stat().st_ino, "files": {OPENAPI: digest}}))
    return old


def test_what_was_saved_as_a_new_file_into_a_tree_that_was_being_replaced_is_carried_over(
    tool: Tool, project: Path
) -> None:
    old = _left_after_the_exchange(project)
    (old / OPENAPI).unlink()
    (old / "python/late.txt").write_text("mine\n")
    assert tool("generate").exit_code == 0
    assert (project / "generated/python/late.txt").read_text() == "mine\n"
    assert workshop.names(project) == ["generated", "spec"]


def test_what_was_saved_over_a_generated_file_while_that_was_being_replaced_stops_the_next_run(
    tool: Tool, project: Path
) -> None:
    late = _left_after_the_exchange(project) / OPENAPI
    for _ in range(2):
        result = tool("generate")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == (
            f"{late} was saved as generated/{OPENAPI} while a run replaced that; "
            "move it to where it belongs, then run again\n"
        )
    late.rename(project / "mine.yaml")
    assert tool("generate").exit_code == 0
    assert workshop.names(project) == ["generated", "mine.yaml", "spec"]


@pytest.mark.parametrize(
    "journal",
    [
        '[["../outside", null, "0"]]',
        '[["/etc/hosts", "0", null]]',
        '[["a//b", "0", null]]',
        '[["a", 1, null]]',
        '{"a": 1}',
        "[" * 100_000,
        "\0",
    ],
)
def test_notes_that_no_run_has_written_lead_nowhere(journal: str, tool: Tool, project: Path) -> None:
    (project / ROOM).mkdir()
    (project / ROOM / "journal").write_text(journal)
    before = workshop.tree(project)
    result = tool("generate")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{project / ROOM}/journal is nothing that a run has written; remove {project / ROOM}, then run again\n"
    )
    assert workshop.tree(project) == before


def _a_file(place: Path) -> None:
    place.write_text("mine\n")


def _a_folder_with_a_file(place: Path) -> None:
    place.mkdir()
    (place / "mine.txt").write_text("mine\n")


def _a_link(place: Path) -> None:
    (place.parent / "mine").mkdir()
    (place.parent / "mine/staging").write_text("mine\n")
    place.symlink_to("mine")


@pytest.mark.parametrize("make", [_a_file, _a_folder_with_a_file, _a_link])
def test_what_has_the_name_of_the_room_and_is_not_ours_stays(
    make: Callable[[Path], None], tool: Tool, project: Path
) -> None:
    make(project / ROOM)
    workshop.change(project)
    before = workshop.tree(project)
    result = tool("generate")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "has made; move it, then run again" in result.stderr
    assert workshop.tree(project) == before
