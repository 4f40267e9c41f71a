"""`snapgen init`."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import click

from snapgen.command_line.console import fail, say
from snapgen.spec_files import COMMON
from snapgen.starter import EXAMPLE, starter_files

_NAME = re.compile(r"(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TAKEN = (COMMON, "false", "none", "runtime", "schema", "true")
"""The folder of the standard, names of parts that are emitted, and what would make a class of a Python keyword."""


@click.command()
@click.argument("folder", metavar="[DIR]", default=Path("spec"), type=click.Path(file_okay=False, path_type=Path))
@click.option("--system", default=EXAMPLE, show_default=True, metavar="NAME", help="What to call the first provider.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("generated"),
    show_default=True,
    metavar="DIR",
    help="Folder of the output, where editors will find the schemas.",
)
def init(folder: Path, system: str, out: Path) -> None:
    """Begin a folder of specs of your own.

    DIR (default: spec) must be empty or new. Writes one made-up provider with comments, to be edited, and the
    standard's headers, response codes and token operations.
    """
    if not _NAME.fullmatch(system) or system in _TAKEN:
        hint = "use small letters, digits and hyphens between them, a letter first, 40 at most"
        hint = f"{hint}, and none of {', '.join(_TAKEN)}"
        raise click.BadParameter(f"`{system}` cannot be the name of a system; {hint}", param_hint="--system")
    if folder.is_dir() and any(folder.iterdir()):
        raise click.BadParameter(f"{folder} is not empty; name a new folder", param_hint="DIR")
    files = starter_files(system, folder, out)
    try:
        _write(folder, files)
    except OSError as error:
        fail(f"{folder} cannot be written: {error.strerror}")
    for path in files:
        say(f"wrote {folder / path}")
    options = "" if (folder, out) == (Path("spec"), Path("generated")) else f" --spec {folder} --out {out}"
    say(f"next: edit {folder / system}, then run `snapgen lint{options}` and `snapgen generate{options}`")


def _write(folder: Path, files: dict[str, str]) -> None:
    """Write all files beside the folder and then move them to its place, so that it is never half there."""
    folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".snapgen-init-", dir=folder.absolute().parent) as staging:
        place = Path(staging) / "spec"
        for path, text in files.items():
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            (place / path).write_bytes(text.encode())
        place.replace(folder)
