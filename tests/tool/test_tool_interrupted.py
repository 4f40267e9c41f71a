"""A run that is cut off leaves the old tree or the new one, whole; two runs never write at once."""

import fcntl
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

import workshop

Tool = Callable[..., Result]

# Counts what the run does to paths beside the output folder, and dies at the given count.
_DYING = """
import atexit, os, signal, sys
left = int(sys.argv.pop(1))
def watch(event, arguments):
    global left
    named = [argument for argument in arguments if isinstance(argument, (str, bytes, os.PathLike))]
    if event == "ctypes.dlsym" and "renameat2" in named or any(".generated." in os.fsdecode(name) for name in named):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
atexit.register(lambda: print("steps:", -left))
sys.addaudithook(watch)
from snapgen.command_line import main
main()
"""


def _generate_and_die(project: Path, step: int) -> tuple[int, str]:
    done = workshop.run("-c", _DYING, str(step), "generate", cwd=project)
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def changed_once(generated_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with much to do: one system is new, one is gone, one has changed."""
    folder = tmp_path_factory.mktemp("changed") / "project"
    shutil.copytree(generated_once, folder)
    shutil.copytree(folder / "spec/stall", folder / "spec/kiosk")
    shutil.rmtree(folder / "spec/stall")
    workshop.replace(folder / "spec/kiosk/system.yaml", "system: stall", "system: kiosk")
    workshop.replace(folder / "spec/shop/operations/pay.yaml", "Pays an order.", "Pays one order.")
    return folder


@pytest.fixture
def copies(changed_once: Path, tmp_path: Path) -> Iterator[Path]:
    """Give one fresh copy after the other."""
    numbered = (tmp_path / str(number) for number in range(1_000_000))
    return (Path(shutil.copytree(changed_once, folder)) for folder in numbered)


def test_a_kill_at_any_step_leaves_one_tree_or_the_other_and_the_next_run_clears_up(copies: Iterator[Path]) -> None:
    project = next(copies)
    old = workshop.tree(project / "generated")
    code, told = _generate_and_die(project, 0)
    new = workshop.tree(project / "generated")
    assert (code, old != new) == (0, True)
    steps = int(told.rpartition(":")[2])
    assert steps > 50
    seen = set()
    for step in sorted({1, 2, *range(3, steps - 5, steps // 6), *range(steps - 5, steps + 1)}):
        project = next(copies)
        assert _generate_and_die(project, step)[0] == -signal.SIGKILL, f"not killed at step {step} of {steps}"
        left = workshop.tree(project / "generated")
        assert left in (old, new), f"torn at step {step} of {steps}"
        seen.add(left == new)
        done = workshop.snapgen("generate", cwd=project)
        assert (done.returncode, done.stderr) == (0, "")
        assert workshop.tree(project / "generated") == new
        if left == old:
            assert sorted(path.name for path in project.iterdir()) == ["generated", "spec"], f"after step {step}"
    assert seen == {False, True}, "no kill came before, or none after the exchange"


def test_a_first_run_that_is_killed_leaves_no_output_or_all_of_it(copies: Iterator[Path]) -> None:
    project = next(copies)
    shutil.rmtree(project / "generated")
    steps = int(_generate_and_die(project, 0)[1].rpartition(":")[2])
    new = workshop.tree(project / "generated")
    for step in (1, steps // 2, steps):
        project = next(copies)
        shutil.rmtree(project / "generated")
        assert _generate_and_die(project, step)[0] == -signal.SIGKILL
        assert not (project / "generated").exists() or workshop.tree(project / "generated") == new


def test_the_next_run_clears_away_what_killed_runs_have_left(tool: Tool, project: Path) -> None:
    for name in (".generated.staging-1", ".generated.staging-22"):
        (project / name / "openapi").mkdir(parents=True)
        (project / name / "openapi/shop.yaml").write_text("half")
    (project / "generated/openapi/shop.yaml").unlink()
    assert tool("generate").exit_code == 0
    assert sorted(path.name for path in project.iterdir()) == ["generated", "spec"]


def test_it_does_so_even_where_nothing_else_is_to_do(tool: Tool, project: Path) -> None:
    (project / ".generated.staging-1" / "openapi").mkdir(parents=True)
    assert tool("generate").exit_code == 0
    assert sorted(path.name for path in project.iterdir()) == ["generated", "spec"]


def test_the_previous_tree_comes_back_where_two_renames_were_cut_apart(tool: Tool, project: Path) -> None:
    (project / "generated/notes.txt").write_text("mine")
    before = workshop.tree(project / "generated")
    (project / "generated").rename(project / ".generated.previous")
    assert tool("generate").exit_code == 0
    assert workshop.tree(project / "generated") == before
    assert sorted(path.name for path in project.iterdir()) == ["generated", "spec"]


def test_the_second_of_two_runs_says_that_another_is_at_work(tool: Tool, project: Path) -> None:
    workshop.replace(project / "spec/shop/operations/pay.yaml", "Pays an order.", "Pays one order.")
    before = workshop.tree(project / "generated")
    with (project / ".generated.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = tool("generate")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "another run is writing generated; wait for it to finish\n"
    assert workshop.tree(project / "generated") == before
    assert tool("generate").exit_code == 0


def test_many_runs_at_once_leave_one_whole_tree(tool: Tool, project: Path) -> None:
    workshop.replace(project / "spec/shop/operations/pay.yaml", "Pays an order.", "Pays one order.")
    assert tool("generate", "--out", str(project.parent / "warms the cache")).exit_code == 0
    command = [sys.executable, "-m", "snapgen", "generate"]
    runs = [subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
    told = [(run.communicate(timeout=60)[1].decode(), run.returncode) for run in runs]
    refusal = "another run is writing generated; wait for it to finish\n"
    assert set(told) <= {("", 0), (refusal, 1)}
    assert ("", 0) in told
    assert workshop.snapgen("check", cwd=project).returncode == 0
    assert sorted(path.name for path in project.iterdir()) == ["generated", "spec"]


def test_a_lock_that_a_killed_run_has_left_stops_nobody(tool: Tool, project: Path) -> None:
    workshop.replace(project / "spec/shop/operations/pay.yaml", "Pays an order.", "Pays one order.")
    (project / ".generated.lock").touch()
    assert tool("generate").exit_code == 0
