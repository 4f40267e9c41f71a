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
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

import naive  # noqa: E402
import random_kills  # noqa: E402
import tracing  # noqa: E402
import under_strace  # noqa: E402
import whole_tool  # noqa: E402
from every_call import Workbench, every_call  # noqa: E402
from scenes import SCENES  # noqa: E402

_ERRORS = ("ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS")
_SIGNALS = ("INT", "TERM", "HUP")
_UNDER_STRACE = ("KILL", "ENOSPC", "EIO", "EACCES")
_DEATHS = (0, 1, 4)
"""How many calls after its last change to the output the run before died, for a run that has to clear up."""


def main() -> int:
    arguments = _arguments()
    reason = tracing.why_not() or under_strace.why_not()
    if reason:
        print(reason)
        return 1
    begin = time.monotonic()
    print(f"{'scene':28} {'fault':16} {'calls':>6} {'runs':>6} {'old':>6} {'new':>6} {'between':>8} {'wrong':>6}")
    verdicts = [_PARTS[part](arguments) for part in arguments.part or _PARTS]
    good = all(verdicts)
    print(f"{'as it should be' if good else 'NOT as it should be'}, {time.monotonic() - begin:,.0f} s")
    return 0 if good else 1


def _random(arguments: argparse.Namespace) -> bool:
    with _bench() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        return _row(random_kills.kill_at_random(whole_tool.project(Path(folder)), arguments.random))


def _strace(arguments: argparse.Namespace) -> bool:
    with _bench() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        made = whole_tool.project(Path(folder))
        verdicts = [_row(under_strace.under_strace(made, fault, arguments.strace)) for fault in _UNDER_STRACE]
    return all(verdicts)


def _scene(name: str, arguments: argparse.Namespace) -> bool:
    with _bench() as folder:
        bench, most = Workbench(Path(folder), SCENES[name]), arguments.most
        good = _row(every_call(bench, "KILL", most=most))
        for fault in (*_ERRORS, *_SIGNALS):
            good &= _row(every_call(bench, fault, changing=True, most=most))
        for fault in ("ENOSPC", "EIO"):
            good &= _row(every_call(bench, fault, for_good=True, changing=True, most=most))
        for after_change in _DEATHS:
            note = f", after {bench.kill_before(after_change)}"
            good &= _row(every_call(bench, "KILL", changing=True, most=most), note)
    return good


def _tearing(arguments: argparse.Namespace) -> bool:
    good = True
    for writer in naive.WRITERS:
        with _bench() as folder:
            bench = Workbench(Path(folder), SCENES["exchange"], writer)
            good &= not _row(every_call(bench, "KILL", changing=True, most=arguments.most), f", {writer}", meant=True)
    return good


_PARTS: dict[str, Callable[[argparse.Namespace], bool]] = {
    "random": _random,
    "strace": _strace,
    **{name: partial(_scene, name) for name in SCENES},
    "tearing": _tearing,
}


def _bench() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="snapgen-torn-")


def _row(told: dict[str, object], note: str = "", meant: bool = False) -> bool:
    wrong = told["wrong"]
    assert isinstance(wrong, list)
    print(
        f"{str(told['scene']) + note:28} {told['fault']!s:16} {told.get('calls', '')!s:>6} {told['runs']!s:>6} "
        f"{told.get('old', 0)!s:>6} {told.get('new', 0)!s:>6} {told.get('between', 0)!s:>8} {len(wrong):>6}",
        flush=True,
    )
    if "left" in told:
        print(f"  {told['left']} of them left something to clear away, which the next run did")
    for line in () if meant else wrong[:3]:
        print(f"  {line}"[:300])
    return not wrong


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--random", type=int, default=300, help="how many runs are killed at random moments")
    parser.add_argument("--part", choices=_PARTS, action="append", help="a part of it; several times")
    parser.add_argument("--strace", type=int, default=3, help="at most so many calls of a kind and fault under strace")
    parser.add_argument("--most", type=int, help="at most so many calls for each fault, chosen at random")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
