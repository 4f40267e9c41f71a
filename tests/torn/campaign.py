"""Let runs of `generate` die and fail at every one of their calls on files, and die at random, and judge each.

    make torn

Prints a row a fault; exits with 1 when a tree was torn, a file of the user touched, a run after that not whole or
anything left lying about, or when a writer that tears was not found out.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

import naive  # noqa: E402
import random_kills  # noqa: E402
import tracing  # noqa: E402
from every_call import Workbench, every_call  # noqa: E402
from scenes import SCENES  # noqa: E402

_ERRORS = ("ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS")
_SIGNALS = ("INT", "TERM", "HUP")
_DEATHS = (0, 1, 4)
"""How many calls after its last change to the output the run before died, for a run that has to clear up."""


def main() -> int:
    arguments = _arguments()
    reason = tracing.why_not()
    if reason:
        print(reason)
        return 1
    begin = time.monotonic()
    print(f"{'scene':28} {'fault':16} {'calls':>6} {'runs':>6} {'old':>6} {'new':>6} {'between':>8} {'wrong':>6}")
    with _bench() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        made = random_kills.project(Path(folder))
        good = _row(random_kills.kill_at_random(made, arguments.random))
    for scene in SCENES.values():
        with _bench() as folder:
            bench = Workbench(Path(folder), scene)
            good &= _row(every_call(bench, "KILL", most=arguments.most))
            for fault in _ERRORS:
                good &= _row(every_call(bench, fault, changing=True, most=arguments.most))
            for fault in ("ENOSPC", "EIO"):
                good &= _row(every_call(bench, fault, for_good=True, changing=True, most=arguments.most))
            for fault in _SIGNALS:
                good &= _row(every_call(bench, fault, changing=True, most=arguments.most))
            for after_change in _DEATHS:
                note = f", after {bench.kill_before(after_change)}"
                good &= _row(every_call(bench, "KILL", changing=True, most=arguments.most), note)
    for writer in naive.WRITERS:
        with _bench() as folder:
            bench = Workbench(Path(folder), SCENES["exchange"], writer)
            good &= not _row(every_call(bench, "KILL", changing=True, most=arguments.most), f", {writer}")
    print(f"{'as it should be' if good else 'NOT as it should be'}, {time.monotonic() - begin:,.0f} s")
    return 0 if good else 1


def _bench() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="snapgen-torn-")


def _row(told: dict[str, object], note: str = "") -> bool:
    wrong = told["wrong"]
    assert isinstance(wrong, list)
    print(
        f"{str(told['scene']) + note:28} {told['fault']!s:16} {told.get('calls', '')!s:>6} {told['runs']!s:>6} "
        f"{told.get('old', 0)!s:>6} {told.get('new', 0)!s:>6} {told.get('between', 0)!s:>8} {len(wrong):>6}",
        flush=True,
    )
    if "left" in told:
        print(f"  {told['left']} of them left something to clear away, which the next run did")
    for line in wrong[:3]:
        print(f"  {line}"[:300])
    return not wrong


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--random", type=int, default=300, help="how many runs are killed at random moments")
    parser.add_argument("--most", type=int, help="at most so many calls for each fault, chosen at random")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
