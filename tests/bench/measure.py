"""What a command costs: CPU seconds and peak memory, its own and those of the processes that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_LAUNCHER = Path(__file__).with_name("launcher.py")

_PEAK_UNIT = 1 << 20 if sys.platform == "darwin" else 1 << 10
"""How many of the units of ru_maxrss make a MiB: bytes on macOS, KiB elsewhere."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command costs."""

    cpu: float
    """Seconds in user and system mode."""
    peak: float
    """The largest resident set of any one process, in MiB, and at least the launcher's, which is about 9."""


class CommandError(Exception):
    """A command that was to be measured failed; the text ends with what it said."""


def measure(
    command: Sequence[str],
    runs: int = 1,
    environment: Mapping[str, str] | None = None,
    prepare: Callable[[], object] = lambda: None,
) -> Cost:
    """Return the medians of so many runs; `prepare` is called before each of them and is not measured.

    Raises CommandError if a run fails.
    """
    costs = []
    for _ in range(runs):
        prepare()
        costs.append(_run(command, environment or {}))
    return Cost(median(cost.cpu for cost in costs), median(cost.peak for cost in costs))


def together(costs: Iterable[Cost]) -> Cost:
    """Return what several commands cost one after the other."""
    listed = list(costs)
    return Cost(sum(cost.cpu for cost in listed), max(cost.peak for cost in listed))


def _run(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    launch = [sys.executable, "-I", "-S", str(_LAUNCHER), *command]
    with tempfile.TemporaryFile() as said:
        launched = subprocess.run(
            launch, stdout=subprocess.PIPE, stderr=said, env={**os.environ, **environment}, text=True, check=True
        )
        code, cpu, peak = launched.stdout.split()
        if code != "0":
            said.seek(0)
            end = said.read().decode("utf-8", "replace")[-2000:]
            raise CommandError(f"{' '.join(command)} exited with {code}:\n{end}")
    return Cost(float(cpu), int(peak) / _PEAK_UNIT)
