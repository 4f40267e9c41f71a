"""`snapgen generate`."""

from __future__ import annotations

from pathlib import Path

import click

from snapgen.command_line.console import complain, output_refusals, printable, progress, say, spec_mistakes
from snapgen.command_line.options import chosen_systems, folder_options, refuse_mixed_folders, systems_argument

_VERBS = {"missing": "wrote", "stale": "updated", "edited by hand": "overwrote", "orphan": "removed"}

_FIRST_LOOK = 250
"""Milliseconds after which the watch reports for the first time, even if nothing has changed."""


@click.command()
@systems_argument
@folder_options
@click.option(
    "--overwrite", is_flag=True, help="Write over files that were edited by hand; what was typed there is lost."
)
@click.option("--watch", is_flag=True, help="Stay, and generate again whenever a spec is saved.")
@click.option("--no-cache", is_flag=True, help="Emit everything anew.")
def generate(systems: tuple[str, ...], spec: Path, out: Path, overwrite: bool, watch: bool, no_cache: bool) -> None:
    """Write what the specs say, and print each file that changed.

    All or nothing: a run that is cut off leaves the old files or the new ones, whole. Files that
    nothing generates are left alone. A generated file that was edited by hand, or a file of yours
    where one is to be written, stops the run with its name, and nothing is written.
    """
    chosen = chosen_systems(spec, systems)
    refuse_mixed_folders(spec, out)
    if not watch:
        _generate(chosen, spec, out, overwrite, not no_cache)
        return
    from watchfiles import watch as changes

    announced = False
    for changed in changes(spec, raise_interrupt=False, yield_on_timeout=True, rust_timeout=_FIRST_LOOK):
        if changed or not announced:
            _watched(chosen, spec, out, overwrite, not no_cache)
        if not announced:  # not before the watch has begun, so that no save goes unseen
            announced = True
            say(f"watching {spec.name}; press Ctrl+C to stop", dim=True)


def _watched(chosen: list[str] | None, spec: Path, out: Path, overwrite: bool, use_cache: bool) -> None:
    try:
        _generate(chosen, spec, out, overwrite, use_cache)
    except click.exceptions.Exit:
        complain("waiting for the next save", dim=True)


def _generate(chosen: list[str] | None, spec: Path, out: Path, overwrite: bool, use_cache: bool) -> None:
    from snapgen.pipeline import build
    from snapgen.workspace.publish import EditedByHand, publish

    with spec_mistakes(spec):
        output = build(spec, chosen, progress, use_cache)
    try:
        with output_refusals():
            comparison = publish(output, out, overwrite)
    except EditedByHand as error:
        for path in error.paths:
            complain(printable(f"{out / path}: edited by hand"), fg="red")
        complain("nothing was written; move the edit into the spec, or run again with --overwrite to take it back")
        raise click.exceptions.Exit(1) from None
    if not comparison.changes:
        say(f"{out} is up to date: {len(comparison.wanted)} files")
        return
    for change in comparison.changes:
        say(printable(f"{_VERBS[change.state.value]:>9} {out / change.path}"))
    say(f"{len(comparison.changes)} of {len(comparison.wanted)} files changed")
