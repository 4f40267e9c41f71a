"""The service that runs `snapgen generate` on one spec after another, and says what each run did."""

from __future__ import annotations

import os
import shutil
import traceback
from functools import cache
from pathlib import Path

from service import Task, Work, serve
from watching import Watch


def prepare(sandbox: Path) -> Work:
    """Import the tool, run it once on the small spec, and return the work: write the files of a spec, generate."""
    from click.testing import CliRunner

    from positions import BASE
    from sabotage import sabotage
    from snapgen.command_line import main
    from snapgen.emit import units
    from snapgen.emit.formatting import formatted

    formatted("untidy.py", "text = 'black is loaded for this, and runs code of its own while it is'\n")

    # None of the three depends on the spec, and together they would take most of the time.
    for name in ("emit_schemas", "emit_runtime"):
        setattr(units, name, cache(getattr(units, name)))
    os.fsync = lambda descriptor: None

    arguments = ["generate", "--no-cache", "--spec", str(sandbox / "spec"), "--out", str(sandbox / "out")]
    watch = Watch([sandbox], [sandbox / "out", sandbox / ".out", sandbox / "cache"])

    def work(task: Task) -> Task:
        _write(sandbox, {path: content.encode("latin-1") for path, content in task["files"].items()})
        sabotage(task.get("sabotage"))
        os.chdir(sandbox)
        watch.arm()
        result = CliRunner().invoke(main, arguments, prog_name="snapgen")
        noted = watch.disarm()
        crashed = result.exception is not None and not isinstance(result.exception, SystemExit)
        told = _told(result.exception) if crashed and result.exception is not None else ""
        strays = sorted({path.name for path in sandbox.iterdir()} - {"spec", "out", "cache", ".out.lock"})
        for stray in strays:
            path = sandbox / stray
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        return {
            "code": result.exit_code,
            "output": result.stderr,
            "crash": told,
            "noted": [*noted, *(f"stray: {stray!a}" for stray in strays)],
        }

    shutil.copytree(BASE, sandbox / "spec")
    result = CliRunner().invoke(main, arguments, prog_name="snapgen", catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return work


def _told(error: BaseException) -> str:
    """Return what was raised, and the place in the tool that it came from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "snapgen" in frame.filename]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {place}: {ascii(str(error))[:200]}"


def _write(sandbox: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(sandbox / "spec")
    for path, content in files.items():
        target = os.fsencode(sandbox / "spec") + b"/" + path.encode("utf-8", "surrogateescape")
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)


if __name__ == "__main__":
    serve(prepare)
