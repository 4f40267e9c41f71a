"""Transcripts: files that hold commands, and after each what it prints."""

from __future__ import annotations

import shlex
from pathlib import Path

from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from snapgen.command_line import main

REPOSITORY = Path(__file__).parents[1]
COLUMNS = "100"
COLOURS: dict[str, str | None] = {"NO_COLOR": "1", "FORCE_COLOR": None}


def snapgen(*arguments: str, charset: str = "utf-8") -> Result:
    """Run snapgen in the current folder."""
    runner = CliRunner(charset=charset, env={"COLUMNS": COLUMNS, **COLOURS})
    return runner.invoke(main, arguments, prog_name="snapgen", catch_exceptions=False)


def offered(line: str) -> list[str]:
    """Return what a shell may complete the last word of a line to, which begins with `snapgen`."""
    _, *words, begun = line.split(" ")
    completer = ShellComplete(main, {}, "snapgen", "_SNAPGEN_COMPLETE")
    return [item.value for item in completer.get_completions(words, begun)]


def transcript(file: Path) -> str:
    """Run the commands of a transcript, the lines that begin with a dollar; return it with what they print now."""
    commands = [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("$ snapgen ")]
    results = [(command, snapgen(*shlex.split(command)[2:])) for command in commands]
    return "\n".join(f"{command}\n{result.output}[exit {result.exit_code}]\n" for command, result in results)
