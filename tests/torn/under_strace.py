"""Let strace kill the tool, as users start it, at its calls, or let these fail, and judge each time.

What every_call.py tells of forks with a tracer of its own, strace, which is nobody's here, has to bear out for whole
processes.
"""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from whole_tool import COMMAND, Project

_CALLS = (
    "write", "fsync", "mkdir", "mkdirat", "link", "linkat", "rename", "renameat", "renameat2", "unlink", "unlinkat",
    "rmdir", "fchmod", "chmod", "fchmodat", "utimensat", "flock",
)  # fmt: skip


def why_not() -> str | None:
    """Return what keeps this machine from running strace, and what would help; None if nothing does."""
    if shutil.which("strace") is None:
        return "strace is not installed here: tests/services.sh install as root, or apt-get install strace"
    done = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, timeout=60)
    return "ptrace is refused here: allow it, e.g. docker run --cap-add SYS_PTRACE" if done.returncode else None


def under_strace(made: Project, fault: str, most: int, names: Collection[str] = _CALLS) -> dict[str, object]:
    """Let runs meet the fault, KILL or an error by its name, at up to so many calls of each name, first and last too.

    Returns what became of them.
    """
    counts = _counts(made)
    meant = f"signal={fault}" if fault == "KILL" else f"error={fault}"
    states: Counter[str] = Counter()
    wrong = []
    for name in sorted(counts.keys() & names):
        for at in _chosen(counts[name], most):
            here = made.set_up()
            code, told = _traced(here, "/dev/null", f"inject={name}:{meant}:when={at}")
            state, complaint = made.verdict(here, code, told)
            states[state] += 1
            if complaint:
                wrong.append(f"{complaint}: {name} {at}, exit code {code}, {told!r}")
    return {
        "scene": "the tool under strace",
        "fault": fault,
        "calls": sum(counts.values()),
        "runs": states.total(),
        **states,
        "wrong": wrong,
    }


def _counts(made: Project) -> Counter[str]:
    """Return how often a run that meets no fault makes each of the calls."""
    counted = made.folder / "counted"
    assert _traced(made.set_up(), str(counted)) == (0, "")
    names = (line.split("(")[0] for line in counted.read_text().splitlines())
    return Counter(name for name in names if name in _CALLS)


def _chosen(count: int, most: int) -> list[int]:
    """Return so many numbers from 1 to the count, evenly spread, the first and the last among them if there is room."""
    if count <= most:
        return list(range(1, count + 1))
    return [1 + round(each * (count - 1) / max(1, most - 1)) for each in range(most)]


def _traced(here: Path, log: str, *injection: str) -> tuple[int, str]:
    options = [option for each in injection for option in ("-e", each)]
    # Names a machine does not know have a question mark; the tool has one thread, and starts no process.
    known = ",".join(f"?{name}" for name in _CALLS)
    strace = ["strace", "--quiet=all", "-o", log, "-e", f"trace={known}", "-e", "signal=none", *options]
    done = subprocess.run([*strace, *COMMAND], cwd=here, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stderr
