"""Let a run meet a fault at every one of its calls on files, and judge each time.

    python tests/torn/every_call.py --scene exchange --fault KILL --fault ENOSPC

Prints a JSON object for each fault: how many calls, how often the old and the new tree stood, and what was wrong.
The runs are forks of this process, which has everything imported, so that one takes some hundredths of a second.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from click.testing import CliRunner  # noqa: E402

import naive  # noqa: E402
import scenes  # noqa: E402
import snapgen.pipeline  # noqa: E402
import snapgen.workspace.publish  # noqa: E402
import tracing  # noqa: E402
from judge import Judge  # noqa: E402
from scenes import SCENES, Scene  # noqa: E402
from snapgen.command_line import main  # noqa: E402
from snapgen.pipeline import Output  # noqa: E402

CANNOT_TRACE = 77
"""The exit code where runs cannot be traced; standard error says why."""

_PUBLISH = snapgen.workspace.publish.publish


def _build(*arguments: object, **options: object) -> Output:
    tracing.begin()  # what comes before writes nothing
    return scenes.output()


class Workbench:
    """A folder in which one run after the other starts from the same scene."""

    def __init__(self, folder: Path, scene: Scene, writer: str | None = None) -> None:
        self.folder, self.project, self.scene = folder, folder / "project", scene
        self._killed_at = 0
        snapgen.pipeline.build = _build
        snapgen.workspace.publish.publish = naive.WRITERS[writer] if writer else _PUBLISH
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        scenes.set_up(self.project, scene)
        old, users = scenes.tree(self.project / scenes.OUT), scenes.users(self.project / scenes.OUT)
        self._import_all()
        code, told = self.run()
        assert (code, told) == (0, ""), told
        self.judge = Judge(scene, old, scenes.tree(self.project / scenes.OUT), users)

    def _import_all(self) -> None:
        """Let this process import what a run imports."""
        CliRunner().invoke(main, ["generate", "--spec", str(self.project / "spec"), "--out", str(self.folder / "out")])

    def kill_before(self, after_change: int) -> int:
        """Let there have been a run, each time, that was killed so many calls after its last change to the output.

        Returns the number of the call.
        """
        self._killed_at = 0
        changes = [at for at, call in enumerate(self.calls(), 1) if call in ("renameat", "renameat2")]
        self._killed_at = changes[-1] + after_change
        return self._killed_at

    def set_up(self) -> None:
        """Make the scene anew, with what a run has left that was killed at the call that was asked for."""
        scenes.set_up(self.project, self.scene)
        if self._killed_at:
            ending = tracing.run(self._generate, self._killed_at, tracing.KILL)
            assert ending.code == -9

    def calls(self) -> list[str]:
        """Return the calls of a run that meets no fault."""
        self.set_up()
        return tracing.run(self._generate, 0, tracing.KILL).calls

    def meet(self, at: int, fault: str, for_good: bool) -> tuple[str, str | None, str]:
        """Let a run meet a fault; returns the state of the tree, what is wrong, and where it was."""
        self.set_up()
        ending = tracing.run(self._generate, at, fault, for_good)
        state, wrong = self.judge.verdict(self.project, ending.code, self._told())
        if wrong is None and ending.code != 0:
            wrong = self.judge.after_the_next(self.project, *self.run())
        return state, wrong, f"{ending.hit} ({at}), exit code {ending.code}, {self._told()!r}"

    def run(self) -> tuple[int, str]:
        """Run to the end; returns the exit code and what it told on standard error."""
        child = os.fork()
        if child == 0:
            os._exit(self._generate())
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return code, self._told()

    def _generate(self) -> int:
        os.chdir(self.project / self.scene.here)
        for descriptor, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(os.open(self.folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
        try:
            main(["generate", "--spec", str(self.project / "spec"), "--out", self.scene.out], prog_name="snapgen")
        except SystemExit as end:
            sys.stdout.flush()
            return int(end.code or 0)
        except BaseException:
            sys.excepthook(*sys.exc_info())
        return 99

    def _told(self) -> str:
        return (self.folder / "stderr").read_text()


def every_call(
    bench: Workbench, fault: str, for_good: bool = False, changing: bool = False, most: int | None = None
) -> dict[str, object]:
    """Let runs meet the fault at every call, or at those that change something, or at so many of them.

    Returns what became of them.
    """
    calls = bench.calls()
    chosen = [at for at, call in enumerate(calls, 1) if call in tracing.CHANGING or not changing]
    if most is not None and most < len(chosen):
        chosen = sorted(random.Random(fault).sample(chosen, most))
    states: Counter[str] = Counter()
    wrong = []
    for at in chosen:
        state, complaint, where = bench.meet(at, fault, for_good)
        states[state] += 1
        if complaint:
            wrong.append(f"{complaint}: {where}")
    return {
        "scene": bench.scene.name,
        "fault": fault + (" for good" if for_good else ""),
        "calls": len(calls),
        "runs": len(chosen),
        **states,
        "wrong": wrong,
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--scene", choices=SCENES, default="exchange")
    parser.add_argument("--fault", action="append", help="KILL, the name of a signal, or of an error; several times")
    parser.add_argument("--for-good", action="store_true", help="every call after that one fails, too")
    parser.add_argument("--changing", action="store_true", help="only calls that change something")
    parser.add_argument("--most", type=int, help="so many calls, chosen at random")
    parser.add_argument("--writer", choices=naive.WRITERS, help="a writer that tears, to see that it is found out")
    parser.add_argument("--after-death", type=int, help="a run before was killed so many calls after its last change")
    return parser.parse_args()


def _main() -> int:
    asked = _arguments()
    reason = tracing.why_not()
    if reason:
        print(reason, file=sys.stderr)
        return CANNOT_TRACE
    with tempfile.TemporaryDirectory(prefix="snapgen-torn-") as folder:
        bench = Workbench(Path(folder), SCENES[asked.scene], asked.writer)
        if asked.after_death is not None:
            bench.kill_before(asked.after_death)
        for fault in asked.fault or ["KILL"]:
            print(json.dumps(every_call(bench, fault, asked.for_good, asked.changing, asked.most)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(_main())
