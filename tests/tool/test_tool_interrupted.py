"""Two runs never write at once, and Ctrl+C leaves nothing half done."""

import fcntl
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import workshop
from workshop import Tool

ROOM = ".generated.snapgen"


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
    assert workshop.names(project) == ["generated", "spec"]


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
    assert workshop.names(project) == ["generated", "spec"]


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
    assert workshop.names(project) == ["generated", "spec"]
    assert tool("generate").exit_code == 0
