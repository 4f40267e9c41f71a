"""`snapgen check`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen.command_line.console import complain, output_refusals, printable, progress, say, spec_mistakes
from snapgen.command_line.options import chosen_systems, folder_options, systems_argument
from snapgen.wording import counted

if TYPE_CHECKING:
    from snapgen.workspace.compare import Difference

_SHOWN = 40
_ADVICE = {
    "missing": "run `snapgen generate`",
    "stale": "run `snapgen generate`",
    "edited by hand": "move the edit into the spec, then run `snapgen generate --overwrite`",
    "orphan": "run `snapgen generate` to remove it",
    "not generated": "move it elsewhere; only generated files belong here",
}


@click.command()
@systems_argument
@folder_options
@click.option("--full", is_flag=True, help=f"Show whole diffs, not their first {_SHOWN} lines.")
def check(systems: tuple[str, ...], spec: Path, out: Path, full: bool) -> None:
    """Tell whether the output is what the specs say; write nothing.

    Names every file that is missing, stale, edited by hand, an orphan or not generated, shows what
    differs, and what to do. Exits with 1 if there is any.
    """
    from snapgen.pipeline import build
    from snapgen.workspace.compare import compare

    with spec_mistakes(spec):
        output = build(spec, chosen_systems(spec, systems), progress)
    with output_refusals():
        comparison = compare(output, out)
    for difference in comparison.differences:
        say(printable(f"{out / difference.path}: {difference.state.value}"), fg="red", bold=True)
        for line in _diff(difference, full):
            say(line, fg={"+": "green", "-": "red"}.get(line[:1]))
        say(f"  fix: {_ADVICE[difference.state.value]}")
    if comparison.differences:
        count = len(comparison.differences)
        complain(f"{counted(count, 'file')} {'is' if count == 1 else 'are'} not what the specs say", bold=True)
        raise click.exceptions.Exit(1)
    say(f"{out} is up to date: {len(comparison.wanted)} files")


def _diff(difference: Difference, full: bool) -> Iterator[str]:
    if difference.found is None or difference.wanted is None:
        return
    found, wanted = (
        content.decode("utf-8", "replace").splitlines() for content in (difference.found, difference.wanted)
    )
    import difflib

    lines = list(difflib.unified_diff(found, wanted, "on disk", "from the spec", lineterm="", n=2))
    yield from lines if full else lines[:_SHOWN]
    if len(lines) > _SHOWN and not full:
        yield f"... {len(lines) - _SHOWN} more lines; see them with --full"
    if not lines:
        yield "the files differ in line ends or in bytes that are not UTF-8"
