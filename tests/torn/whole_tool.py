"""A project for the tool as users start it: a process of its own, which reads specs and writes whole packages."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import scenes
from judge import Judge
from scenes import OUT, Scene

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS / "tool"), str(TESTS)]

import workshop  # noqa: E402
from editing import replace  # noqa: E402

ROOM = f".{OUT}.snapgen"
COMMAND = [sys.executable, "-m", "snapgen", "generate"]
_USERS = {"notes.txt": "mine\n", "python/mine/deep.txt": "mine\n"}


@dataclass(frozen=True, slots=True)
class Project:
    """A project of two systems, one of which has changed, and a third one that is new."""

    folder: Path
    """Where everything is kept."""
    judge: Judge
    seconds: float
    """How long a run takes."""

    def set_up(self) -> Path:
        """Return the project made anew."""
        project = self.folder / "project"
        if project.exists():
            shutil.rmtree(project)
        return Path(shutil.copytree(self.folder / "before", project))

    def verdict(self, here: Path, code: int, told: str) -> tuple[str, str | None]:
        """Return what tree a run has left that met a fault, and what is wrong with that or after the next run."""
        state, wrong = self.judge.verdict(here, code, told)
        if wrong is None and code != 0:
            wrong = self.judge.after_the_next(here, *run(here))
        return state, wrong


def project(folder: Path) -> Project:
    """Make the project; its caches are warm, so that a run is hardly anything but reading and writing."""
    before = folder / "before"
    workshop.write_spec(before)
    assert run(before) == (0, "")
    for name, text in _USERS.items():
        (before / OUT / name).parent.mkdir(exist_ok=True)
        (before / OUT / name).write_text(text)
    shutil.copytree(before / "spec/shop", before / "spec/kiosk")
    replace(before / "spec/kiosk/system.yaml", "system: shop", "system: kiosk")
    workshop.change(before)
    after = Path(shutil.copytree(before, folder / "after"))
    assert run(after) == (0, "")
    scene = Scene("the tool as it is")
    judge = Judge(scene, scenes.tree(before / OUT), scenes.tree(after / OUT), scenes.users(before / OUT))
    timed = Project(folder, judge, 0).set_up()
    begin = time.monotonic()
    run(timed)
    return Project(folder, judge, time.monotonic() - begin)


def run(here: Path) -> tuple[int, str]:
    """Run the tool to its end; returns the exit code and what it told on standard error."""
    done = subprocess.run(COMMAND, cwd=here, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stderr
