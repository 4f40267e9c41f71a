"""mypy and pyright, both at their strictest, accept what is emitted and what its user writes, and refuse mistakes.

Each of them reads everything in one run, because most of its time goes into what all of it imports.
"""

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from generated_output import PYTHON, ROOT, python_files, source_folders
from node_tools import json_documents, run_node_tool

HERE = Path(__file__).parent
RIGHT, WRONG = HERE / "typing_right.py", HERE / "typing_wrong.py"
REFUSED = {number for number, line in enumerate(WRONG.read_text("utf-8").splitlines(), 1) if "  # refused: " in line}
SAMPLES = [ROOT / "tests" / "runtime" / name for name in ("emitted_sample.py", "typing_sample.py")]
"""A package by hand on the runtime and its use, in which every `type: ignore` must be needed."""

FOLDERS = [*source_folders(), ROOT / "tests" / "runtime"]
Complaints = dict[Path, dict[int, str]]


def _of(found: list[tuple[str, int, str]], folder: Path) -> Complaints:
    """Return the complaints by file and line."""
    complaints: Complaints = {}
    for file, line, text in found:
        complaints.setdefault((folder / file).resolve(), {})[line] = text
    return complaints


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("types")


@cache
def mypy(folder: Path) -> Complaints:
    """Return everything that `mypy --strict` says."""
    settings = ["--strict", "--config-file=", f"--cache-dir={folder}", f"--python-executable={sys.executable}"]
    files = map(str, [*python_files(), RIGHT, WRONG, *SAMPLES])
    command = [sys.executable, "-m", "mypy", *settings, "--output=json", *files]
    sources = {**os.environ, "MYPYPATH": os.pathsep.join(map(str, FOLDERS))}
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder, env=sources)
    assert done.returncode in (0, 1), done.stderr
    return _of([(each["file"], each["line"], each["message"]) for each in json_documents(done.stdout)], folder)


@cache
def pyright(folder: Path) -> Complaints:
    """Return everything that pyright says, strict with what is emitted and its use; it has read all of it."""
    strict = [os.path.relpath(file, folder) for file in (PYTHON, RIGHT, WRONG)]  # pyright passes over absolute paths
    project = {
        "include": [*strict, *(os.path.relpath(file, folder) for file in SAMPLES)],
        "strict": strict,
        "extraPaths": [str(source) for source in FOLDERS],
        "typeCheckingMode": "standard",
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(project), encoding="utf-8")
    settings = [f"--project={folder}", f"--pythonpath={sys.executable}", "--outputjson"]
    (report,) = json_documents(run_node_tool("pyright", *settings, folder=folder))
    assert report["summary"]["filesAnalyzed"] == len(python_files()) + 4
    complaints = report["generalDiagnostics"]
    return _of([(each["file"], each["range"]["start"]["line"] + 1, each["message"]) for each in complaints], folder)


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_a_strict_checker_has_nothing_to_say_of_what_is_emitted_nor_of_its_proper_use(
    checker: Callable[[Path], Complaints], folder: Path
) -> None:
    assert {file: told for file, told in checker(folder).items() if file != WRONG} == {}


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_a_strict_checker_refuses_every_mistake_of_a_user(checker: Callable[[Path], Complaints], folder: Path) -> None:
    assert set(checker(folder)[WRONG]) == REFUSED


def test_there_are_mistakes_in_the_use_of_every_package() -> None:
    mistakes = [line for line in WRONG.read_text("utf-8").splitlines() if "  # refused: " in line]
    assert len(mistakes) > 10
    assert {"aspi", "emoney", "finnet", "nicepay", "paydia"} <= {line.partition(".")[0] for line in mistakes}


def test_what_the_checkers_accept_runs() -> None:
    runpy.run_path(str(RIGHT))


def test_no_file_silences_a_checker() -> None:
    silenced = [path for path in [*python_files(), RIGHT] if "type: ignore" in path.read_text("utf-8")]
    assert silenced == []
