"""What stands in the output folder where generated files are to be, and cannot be written over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from snapgen.workspace.compare import Comparison
from snapgen.workspace.refusals import OutputError


def refuse_obstacles(comparison: Comparison, out: Path) -> None:
    """Raise OutputError with every link, file and folder that is in the way."""
    found = dict.fromkeys(line for path in sorted(comparison.wanted) for line in _obstacles(path, comparison, out))
    if found:
        raise OutputError("\n".join(found))


def above(path: str) -> Iterator[str]:
    """Return the folders above a path, the nearest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _obstacles(path: str, comparison: Comparison, out: Path) -> Iterator[str]:
    present = comparison.present
    for place in (path, *above(path)):
        if place in present.links:
            yield f"{out / place} is a symbolic link; remove it, then run the command again"
        elif place != path and place in present.files:
            yield f"{out / place} is a file where a folder is to be; move it, then run the command again"
    if path in present.folders:
        yield f"{out / path} is a folder where a file is to be; move it, then run the command again"
