"""Kill the tool, as users start it, at random moments of its work, and judge each time."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import scenes
from judge import Judge
from scenes import OUT, Scene

sys.path[:0] = [str(Path(__file__).parents[1] / "tool")]

import workshop  # noqa: E402

ROOM = f".{OUT}.snapgen"
_WRITING = 0.1
"""Seconds in which most of the writing is done."""
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


def project(folder: Path) -> Project:
    """Make the project; its caches are warm, so that a run is hardly anything but reading and writing."""
    before = folder / "before"
    workshop.write_spec(before)
    assert _run(before) == (0, "")
    for name, text in _USERS.items():
        (before / OUT / name).parent.mkdir(exist_ok=True)
        (before / OUT / name).write_text(text)
    shutil.copytree(before / "spec/shop", before / "spec/kiosk")
    workshop.replace(before / "spec/kiosk/system.yaml", "system: shop", "system: kiosk")
    workshop.replace(before / "spec/shop/operations/pay.yaml", "Pays an order.", "Pays one order.")
    after = Path(shutil.copytree(before, folder / "after"))
    assert _run(after) == (0, "")
    judge = Judge(Scene("random"), scenes.tree(before / OUT), scenes.tree(after / OUT), scenes.users(before / OUT))
    made = Project(folder, judge, 0)
    timed = made.set_up()
    begin = time.monotonic()
    _run(timed)
    return Project(folder, judge, time.monotonic() - begin)


def kill_at_random(made: Project, times: int, seed: int = 0) -> dict[str, object]:
    """Kill so many runs, each at another moment; returns what became of them."""
    moments = random.Random(seed)
    states: Counter[str] = Counter()
    wrong, left = [], 0
    while states.total() < times:
        here = made.set_up()
        with subprocess.Popen(_COMMAND, cwd=here, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as run:
            if states.total() % 2:
                _wait_for_the_room(run, here)
                moment = moments.uniform(0, _WRITING)
            else:
                moment = moments.uniform(0, made.seconds)
            time.sleep(moment)
            run.send_signal(signal.SIGKILL)
            _, told = run.communicate()
        if run.returncode != -signal.SIGKILL:
            continue  # it was faster
        left += (here / ROOM).exists()
        state, complaint = made.judge.verdict(here, run.returncode, told)
        states[state] += 1
        if complaint is None:
            complaint = made.judge.after_the_next(here, *_run(here))
        if complaint:
            wrong.append(f"{complaint}: after {moment:.3f} s")
    return {
        "scene": "the tool as it is",
        "fault": "KILL at random",
        "runs": times,
        "left": left,
        **states,
        "wrong": wrong,
    }


def _wait_for_the_room(run: subprocess.Popen[str], here: Path) -> None:
    while run.poll() is None and not (here / ROOM).exists():
        time.sleep(0.001)


_COMMAND = [sys.executable, "-m", "snapgen", "generate"]


def _run(here: Path) -> tuple[int, str]:
    done = subprocess.run(_COMMAND, cwd=here, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr
