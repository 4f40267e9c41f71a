"""Replace the output folder in one step: a run that is cut off leaves the old tree or the new one, whole.

The new tree is built beside the old one and the two are exchanged by one system call. Files that stay
as they are, among them those of the user, are hard links in the new tree, so nothing of them is copied.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from snapgen.workspace.compare import Comparison

_EXCHANGE = 2
_HERE = -100


class OutputError(Exception):
    """The output folder cannot be replaced; the text says why and what to do."""


def write(comparison: Comparison, out: Path) -> None:
    """Make the folder hold what the comparison wants, all of it or nothing.

    Raises OutputError if another run is at work, a link leads out of the folder, or the disk refuses.
    """
    _refuse_links(comparison, out)
    try:
        out = out.resolve()
        out.parent.mkdir(parents=True, exist_ok=True)
        with _only_one(out):
            _remove_leftovers(out)
            staging = out.with_name(f".{out.name}.staging-{os.getpid()}")
            try:
                _stage(comparison, out, staging)
                _exchange(staging, out)
            finally:
                shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{error.filename or out}: {reason}; nothing was changed") from None


def recover(out: Path) -> None:
    """Clear away what a killed run has left beside the folder; its previous tree comes back if it was taken away.

    Raises OutputError if another run is at work.
    """
    out = out.resolve()
    if not any(out.parent.glob(f".{out.name}.staging-*")) and not out.with_name(f".{out.name}.previous").exists():
        return
    try:
        with _only_one(out):
            _remove_leftovers(out)
    except OSError as error:
        raise OutputError(f"{error.filename or out}: {error.strerror}; remove it, then run again") from None


def _stage(comparison: Comparison, out: Path, staging: Path) -> None:
    changed = {difference.path for difference in comparison.differences}
    staging.mkdir()
    for path, content in comparison.wanted.items():
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path in changed:
            with target.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        else:
            _link(out / path, target)
    for path in comparison.kept:
        target = staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        _link(out / path, target)


def _link(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        target.mkdir(exist_ok=True)
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(staging: Path, out: Path) -> None:
    if not out.exists():
        os.rename(staging, out)
        return
    if not _renameat2(staging, out):
        backup = out.with_name(f".{out.name}.previous")
        os.rename(out, backup)
        os.rename(staging, out)
        shutil.rmtree(backup, ignore_errors=True)


def _renameat2(first: Path, second: Path) -> bool:
    """Exchange two folders in one step; False where the system or the file system cannot."""
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is None:
        return False
    return bool(function(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE) == 0)


def _remove_leftovers(out: Path) -> None:
    """Finish or clear away what a killed run has left: its previous tree comes back, its staging goes."""
    backup = out.with_name(f".{out.name}.previous")
    if backup.is_dir() and not out.exists():
        os.rename(backup, out)
    shutil.rmtree(backup, ignore_errors=True)
    for leftover in out.parent.glob(f".{out.name}.staging-*"):
        shutil.rmtree(leftover, ignore_errors=True)


@contextmanager
def _only_one(out: Path) -> Iterator[None]:
    import fcntl

    lock = out.with_name(f".{out.name}.lock")
    with lock.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not lock.exists() or lock.stat().st_ino != os.fstat(file.fileno()).st_ino:
                raise BlockingIOError  # the run that held it has just taken the file away
        except OSError:
            raise OutputError(f"another run is writing {out.name}; wait for it to finish") from None
        yield
        lock.unlink(missing_ok=True)


def _refuse_links(comparison: Comparison, out: Path) -> None:
    for path in comparison.wanted:
        for place in (out / path, *(out / path).parents):
            if place == out:
                break
            if place.is_symlink():
                raise OutputError(f"{place} is a symbolic link; remove it, then run the command again")
