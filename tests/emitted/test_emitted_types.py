"""mypy and pyright, both at their strictest, accept what is emitted and what its user writes, and refuse mistakes."""

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

from generated_output import PYTHON, python_files, source_folders
from node_tools import json_documents, run_node_tool

HERE = Path(__file__).parent
RIGHT, WRONG = HERE / "typing_right.py", HERE / "typing_wrong.py"
REFUSED = {number for number, line in enumerate(WRONG.read_text("utf-8").splitlines(), 1) if "  # refused: " in line}


def mypy(files: list[Path], folder: Path) -> list[tuple[int, str]]:
    """Return line and text of everything that `mypy --strict` says about files."""
    settings = ["--strict", "--config-file=", f"--cache-dir={folder}", f"--python-executable={sys.executable}"]
    command = [sys.executable, "-m", "mypy", *settings, "--output=json", *map(str, files)]
    sources = {**os.environ, "MYPYPATH": os.pathsep.join(map(str, source_folders()))}
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder, env=sources)
    assert done.returncode in (0, 1), done.stderr
    complaints = json_documents(done.stdout)
    return [(complaint["line"], f"{complaint['file']}: {complaint['message']}") for complaint in complaints]


def pyright(files: list[Path], folder: Path) -> tuple[int, list[tuple[int, str]]]:
    """Return how many files pyright has read in strict mode, and line and text of all it says about them."""
    project = {
        "include": [os.path.relpath(file, folder) for file in files],  # pyright passes over what is not relative
        "extraPaths": [str(source) for source in source_folders()],
        "typeCheckingMode": "strict",
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(project), encoding="utf-8")
    settings = [f"--project={folder}", f"--pythonpath={sys.executable}", "--outputjson"]
    (report,) = json_documents(run_node_tool("pyright", *settings, folder=folder))
    complaints = report["generalDiagnostics"]
    told = [(each["range"]["start"]["line"] + 1, f"{each['file']}: {each['message']}") for each in complaints]
    return report["summary"]["filesAnalyzed"], told


def test_mypy_strict_has_nothing_to_say(tmp_path: Path) -> None:
    assert mypy([*python_files(), RIGHT], tmp_path) == []


def test_pyright_strict_has_nothing_to_say(tmp_path: Path) -> None:
    assert pyright([PYTHON, RIGHT], tmp_path) == (len(python_files()) + 1, [])


def test_mypy_refuses_every_mistake(tmp_path: Path) -> None:
    assert {line for line, _ in mypy([WRONG], tmp_path)} == REFUSED


def test_pyright_refuses_every_mistake(tmp_path: Path) -> None:
    _, complaints = pyright([WRONG], tmp_path)
    assert {line for line, _ in complaints} == REFUSED


def test_there_are_mistakes_in_the_use_of_every_package() -> None:
    mistakes = [line for line in WRONG.read_text("utf-8").splitlines() if "  # refused: " in line]
    assert len(mistakes) > 10
    assert {"aspi", "emoney", "finnet", "nicepay", "paydia"} <= {line.partition(".")[0] for line in mistakes}


def test_what_the_checkers_accept_runs() -> None:
    runpy.run_path(str(RIGHT))


def test_no_file_silences_a_checker() -> None:
    silenced = [path for path in [*python_files(), RIGHT] if "type: ignore" in path.read_text("utf-8")]
    assert silenced == []
