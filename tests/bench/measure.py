"""What a command costs: CPU seconds and peak memory, its own and those of the processes that it starts.

A child begins with the memory of the process that starts it, so whoever measures must stay small: import little here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

_PEAK_UNIT = 1 << 20 if sys.platform == "darwin" else 1 << 10
"""How many of the units of ru_maxrss make a MiB: bytes on macOS, KiB elsewhere."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command costs."""

    cpu: float
    """Seconds in user and system mode."""
    peak: float
    """The largest resident set of any one process, in MiB."""


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
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env={**os.environ, **environment})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            end = said.read().decode("utf-8", "replace")[-2000:]
            raise CommandError(f"{' '.join(command)} exited with {process.returncode}:\n{end}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _PEAK_UNIT)
