"""Two runs never write at once, what a killed run has left is cleared away, and Ctrl+C leaves nothing half done."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import workshop
from workshop import OPENAPI

Tool = Callable[..., Result]
ROOM = ".generated.snapgen"


def _names(project: Path) -> list[str]:
    return sorted(path.name for path in project.iterdir())


@pytest.mark.parametrize("room", [ROOM, "generated/.snapgen"])
def test_the_next_run_clears_away_what_a_killed_run_has_left(room: str, tool: Tool, project: Path) -> None:
    (project / room / "staging/openapi").mkdir(parents=True)
    (project / room / "staging/openapi/shop.yaml").write_text("half")
    (project / room / "replaced.unwritten").write_text('{"ino')
    (project / room / "lock").touch()
    assert tool("generate").exit_code == 0
    assert _names(project) == ["generated", "spec"]
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
    assert _names(project) == ["generated", "spec"]


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
    assert _names(project) == ["generated", "mine.yaml", "spec"]


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


def test_the_second_of_two_runs_says_that_another_is_at_work(tool: Tool, project: Path) -> None:
    workshop.change(project)
    before = workshop.tree(project / "generated")
    (project / ROOM / "staging").mkdir(parents=True)
    with (project / ROOM / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = tool("generate")
        assert (project / ROOM / "staging").exists(), "the other run has lost its staging"
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "another run is writing generated; wait for it to finish\n"
    assert workshop.tree(project / "generated") == before
    assert tool("generate").exit_code == 0
    assert _names(project) == ["generated", "spec"]


def test_many_runs_at_once_leave_one_whole_tree(tool: Tool, project: Path) -> None:
    workshop.change(project)
    assert tool("generate", "--out", str(project.parent / "warms the cache")).exit_code == 0
    command = [sys.executable, "-m", "snapgen", "generate"]
    runs = [subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
    told = [(run.communicate(timeout=60)[1].decode(), run.returncode) for run in runs]
    refusals = {
        "another run is writing generated; wait for it to finish\n",
        "other runs are writing generated; wait for them to finish\n",
    }
    assert {(text, code) for text, code in told if text not in refusals or code != 1} == {("", 0)}
    assert workshop.snapgen("check", cwd=project).returncode == 0
    assert _names(project) == ["generated", "spec"]


_SLOW = """
import sys, time
from snapgen.workspace.folder import Folder
write = Folder.write
def slowly(folder, name, content):
    print("writing", flush=True)
    time.sleep(0.2)
    write(folder, name, content)
Folder.write = slowly
from snapgen.command_line import main
main(prog_name="snapgen")
"""


@pytest.mark.parametrize(
    ("number", "code", "told"),
    [
        (signal.SIGINT, 130, "interrupted; nothing was changed\n"),
        (signal.SIGTERM, -signal.SIGTERM, ""),
        (signal.SIGHUP, -signal.SIGHUP, ""),
    ],
)
def test_a_run_that_is_interrupted_leaves_the_old_tree_and_no_staging(
    number: signal.Signals, code: int, told: str, tool: Tool, project: Path
) -> None:
    workshop.change(project)
    before = workshop.tree(project)
    command = [sys.executable, "-c", _SLOW, "generate"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "writing\n"
        time.sleep(0.05)
        run.send_signal(number)
        run.send_signal(number)
        _, error = run.communicate(timeout=60)
    assert (run.returncode, error) == (code, told)
    assert workshop.tree(project) == before
    assert _names(project) == ["generated", "spec"]
    assert tool("generate").exit_code == 0
