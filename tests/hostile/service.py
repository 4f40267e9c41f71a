"""A process that does each task in a child of its own, forked after everything was imported.

A child cannot disturb the next one, its time and memory are its own, and its death is seen.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

MEGABYTE = 1 << 20
CEILING = 2_000 * MEGABYTE
"""Address space at which a child is stopped, well over what is allowed, so that the machine stays up."""
PATIENCE = 60.0
"""Seconds of the clock after which a child is taken for hung; what is allowed is counted in seconds of CPU."""

Task = dict[str, Any]
Work = Callable[[Task], Task]


class Service:
    """A script of this folder that calls `serve`, as a process of its own."""

    def __init__(self, script: str, sandbox: Path) -> None:
        command = [sys.executable, str(Path(__file__).with_name(script)), str(sandbox)]
        environment = {**os.environ, "XDG_CACHE_HOME": str(sandbox / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd=sandbox
        )

        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._tasks, self._answers = self._process.stdin, self._process.stdout

    def do(self, task: Task) -> Task:
        """Return the child's answer, with its `seconds` of CPU and its `megabytes`; `died` says why there is none."""
        self._tasks.write(json.dumps(task).encode() + b"\n")
        self._tasks.flush()
        line = self._answers.readline()
        if not line:
            raise RuntimeError(f"{self._process.args} has ended")
        answer: Task = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process."""
        self._tasks.close()
        self._process.wait()
        self._answers.close()


def serve(prepare: Callable[[Path], Work]) -> None:
    """Answer one task a line until there are no more; `prepare` imports what every child needs."""
    answers = os.dup(1)
    os.dup2(2, 1)  # whatever prints does not disturb the answers
    work = prepare(Path(sys.argv[1]))
    gc.freeze()  # children neither look through what was imported nor copy its pages
    for line in sys.stdin.buffer:
        _send(answers, _in_a_child(work, json.loads(line)))


def _in_a_child(work: Work, task: Task) -> Task:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, task, writing)
    os.close(writing)
    content = _read(reading, child, time.monotonic() + PATIENCE)
    os.close(reading)
    _, status, usage = os.wait4(child, 0)
    answer: Task = json.loads(content) if content.endswith(b"\n") else {"died": _cause(status)}
    megabytes = usage.ru_maxrss * 1024 // MEGABYTE
    return {**answer, "seconds": usage.ru_utime + usage.ru_stime, "megabytes": megabytes}


def _work(work: Work, task: Task, writing: int) -> None:
    try:
        resource.setrlimit(resource.RLIMIT_AS, (CEILING, CEILING))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _send(writing, work(task))
    except BaseException as error:
        _send(writing, {"died": f"{type(error).__name__}: {error}"[:500]})
    finally:
        os._exit(0)


def _send(descriptor: int, message: Task) -> None:
    rest = json.dumps(message).encode() + b"\n"
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _read(descriptor: int, child: int, until: float) -> bytes:
    content = bytearray()
    while True:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            os.kill(child, signal.SIGKILL)
            return b""
        chunk = os.read(descriptor, 1 << 16)
        if not chunk:
            return bytes(content)
        content += chunk


def _cause(status: int) -> str:
    return f"killed by signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else "no answer"
