"""Kill the tool, as users start it, at random moments of its work, and judge each time."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

from whole_tool import COMMAND, ROOM, Project

_WRITING = 0.1
"""Seconds in which most of the writing is done."""


def kill_at_random(made: Project, times: int, seed: int = 0) -> dict[str, object]:
    """Kill so many runs, each at another moment; returns what became of them."""
    moments = random.Random(seed)
    states: Counter[str] = Counter()
    wrong, left = [], 0
    while states.total() < times:
        here = made.set_up()
        with subprocess.Popen(COMMAND, cwd=here, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as run:
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
        state, complaint = made.verdict(here, run.returncode, told)
        states[state] += 1
        if complaint:
            wrong.append(f"{complaint}: after {moment:.3f} s")
    return {
        "scene": made.judge.scene.name,
        "fault": "KILL at random",
        "runs": times,
        "left": left,
        **states,
        "wrong": wrong,
    }


def _wait_for_the_room(run: subprocess.Popen[str], here: Path) -> None:
    while run.poll() is None and not (here / ROOM).exists():
        time.sleep(0.001)
