"""Writers as others have them, which the judge must find out."""

from __future__ import annotations

import shutil
from pathlib import Path

from snapgen.pipeline import Output
from snapgen.workspace.compare import Comparison, compare


def remove_and_write(output: Output, out: Path, overwrite: bool) -> Comparison:
    """Empty the folder, then write file by file."""
    comparison = compare(output, out)
    for name in ("openapi", "python", "schema"):
        shutil.rmtree(out / name, ignore_errors=True)
    _write(comparison, out)
    return comparison


def write_over(output: Output, out: Path, overwrite: bool) -> Comparison:
    """Write file by file over what is there, then remove what is left over."""
    comparison = compare(output, out)
    _write(comparison, out)
    for difference in comparison.changes:
        if difference.wanted is None:
            (out / difference.path).unlink()
    return comparison


def _write(comparison: Comparison, out: Path) -> None:
    for path, content in comparison.wanted.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(content)


WRITERS = {"remove-and-write": remove_and_write, "write-over": write_over}
