"""Type checkers accept what an emitted package holds and what its user writes, and refuse the user's mistakes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import snapbi_runtime

HERE = Path(__file__).parent
SAMPLES = [str(HERE / "emitted_sample.py"), str(HERE / "typing_sample.py")]
PACKAGE = Path(snapbi_runtime.__file__).parent


def tool(name: str) -> str:
    places = [str(Path(sys.executable).parent), str(HERE.parent / "node/node_modules/.bin"), os.environ.get("PATH", "")]
    path = shutil.which(name, path=os.pathsep.join(places))
    if path is None:
        pytest.skip(f"{name} is not installed; install Node.js 20 or newer and run `make node`")
    return path


def complaints(*command: str, **environment: str) -> str:
    env = {**os.environ, **environment}
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=HERE, env=env)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_mypy_strict_has_nothing_to_say(tmp_path: Path) -> None:
    settings = ["--strict", "--config-file=", f"--cache-dir={tmp_path}", f"--python-executable={sys.executable}"]
    assert complaints(tool("mypy"), *settings, *SAMPLES, MYPYPATH=str(PACKAGE.parent)) == ""


def test_pyright_has_nothing_to_say(tmp_path: Path) -> None:
    project = tmp_path / "pyrightconfig.json"
    settings = {
        "include": [os.path.relpath(path, tmp_path) for path in (*SAMPLES, str(PACKAGE))],
        "extraPaths": [os.path.relpath(path, tmp_path) for path in (PACKAGE.parent, HERE)],
        "typeCheckingMode": "standard",
        "reportUnnecessaryTypeIgnoreComment": "error",
    }
    project.write_text(json.dumps(settings), encoding="utf-8")
    assert complaints(tool("pyright"), f"--project={project}", f"--pythonpath={sys.executable}") == ""
