"""Two editions of the specs below `changes/base`, as a case's patches make them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from editing import replace

CHANGES = Path(__file__).parent / "changes"
BASE = CHANGES / "base"
PAY = "demo/operations/pay.yaml"


def editions(case: Path, patch: str, folder: Path) -> tuple[Path, Path]:
    """Write the two editions of a case to `folder/old/spec` and `folder/new/spec`, and return them."""
    old, new = folder / "old" / "spec", folder / "new" / "spec"
    shutil.copytree(BASE, old)
    if (case / "old.diff").is_file():
        apply(case / "old.diff", old)
    shutil.copytree(old, new)
    apply(case / patch, new)
    return old, new


def apply(patch: Path, folder: Path) -> None:
    """Apply a patch to the files of a folder; a patch that does not fit raises CalledProcessError."""
    subprocess.run(["git", "apply", "--whitespace=nowarn", str(patch)], cwd=folder, check=True, capture_output=True)


def shorten(spec: Path) -> None:
    """Let a field of `pay` have fewer characters, which breaks those who send it."""
    replace(spec / PAY, "length: 64, presence: M", "length: 32, presence: M")
