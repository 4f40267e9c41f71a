"""Environments to install distributions in, and to run what they bring."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parents[2]
FRESH = bool(os.environ.get("FRESH_ENVIRONMENTS"))


def run(command: list[object], cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command; the environment of the tests is not passed on but for what pip and the shell need."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GIT_", "SNAP"))}
    environment = {**kept, "NO_COLOR": "1", "COLUMNS": "100", **variables}
    texts = [str(part) for part in command]
    return subprocess.run(texts, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300)


def pip(*arguments: object) -> None:
    """Run pip, quietly; what it builds is built by the hatchling that is here, unless everything is to be fresh."""
    if not FRESH:
        arguments = (*arguments, "--no-build-isolation")
    done = run([sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments], Path.cwd())
    assert done.returncode == 0, done.stdout + done.stderr


class Environment:
    """A virtual environment below a folder, with a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        done = run([sys.executable, "-m", "venv", "--without-pip", folder / "venv"], folder)
        assert done.returncode == 0, done.stderr
        self.bin = folder / "venv" / "bin"
        self.variables = {
            "PATH": f"{self.bin}{os.pathsep}{os.environ['PATH']}",
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        if not FRESH:
            (self._packages() / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n")

    def install(self, *what: object) -> None:
        """Install distributions; their dependencies as well, unless those are borrowed."""
        extent = ["--constraint", ROOT / "tests" / "constraints.txt"] if FRESH else ["--no-deps"]
        pip("--python", self.bin / "python", "install", "--no-compile", *extent, *what)

    def run(self, command: str, *arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run a command that the environment has."""
        return run([self.bin / command, *arguments], cwd, **self.variables)

    def shell(self, script: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run a shell script that finds the commands of the environment first."""
        return run(["sh", "-c", script, "sh", *arguments], cwd, **self.variables)

    def _packages(self) -> Path:
        (found,) = self.folder.glob("venv/lib/python*/site-packages")
        return found
