"""Compare the output folder with what it should hold."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from snapgen.emit.units import owns
from snapgen.pipeline import Output
from snapgen.workspace.manifest import NAME, digest, manifest_text, read_manifest

_IGNORED_FOLDERS = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"})
"""Left behind by tools that use the packages; never ours, never in the way."""


class State(Enum):
    """How a file differs from what it should be."""

    MISSING = "missing"
    """It should be there and is not."""
    STALE = "stale"
    """It is what an earlier run wrote; the spec has changed since."""
    EDITED = "edited by hand"
    """It is not what any run wrote."""
    ORPHAN = "orphan"
    """An earlier run wrote it, and nothing generates it any more."""
    UNKNOWN = "not generated"
    """No run wrote it; it belongs to somebody else."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not as it should be, with what it holds and what it should hold."""

    path: str
    state: State
    found: bytes | None
    wanted: bytes | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences, and the whole content that the folder should have."""

    differences: tuple[Difference, ...]
    wanted: Mapping[str, bytes]
    """Every generated file by path, with the manifest; files of units that were not asked for are left out."""
    kept: tuple[str, ...]
    """Paths on disk that stay as they are: unknown files and the files of other units."""


def compare(output: Output, out: Path) -> Comparison:
    """Compare the folder with the output; nothing is written."""
    recorded = read_manifest(out)
    present = set(_present(out))
    wanted = {path: text.encode() for path, text in output.files.items()}
    mine = {path for path in present | recorded.keys() if path != NAME and _concerns(output, path)}
    others = {path: found for path, found in recorded.items() if path not in mine and path not in wanted}
    digests = {path: digest(content) for path, content in wanted.items()} | others
    wanted[NAME] = manifest_text(digests).encode()
    differences = []
    for path in sorted(wanted.keys() | (mine & present)):
        found = _content(out / path) if path in present else None
        state = _state(path, found, wanted.get(path), recorded)
        if state is not None:
            differences.append(Difference(path, state, found, wanted.get(path)))
    if [each.path for each in differences] == [NAME] and differences[0].state is State.STALE:
        differences[0] = replace(differences[0], state=State.EDITED)
    gone = {each.path for each in differences if each.wanted is None and each.state is not State.UNKNOWN}
    kept = sorted(present - wanted.keys() - gone)
    return Comparison(tuple(differences), wanted, tuple(kept))


def _concerns(output: Output, path: str) -> bool:
    return output.complete or any(owns(unit, path) for unit in output.units)


def _state(path: str, found: bytes | None, wanted: bytes | None, recorded: Mapping[str, str]) -> State | None:
    if found == wanted:
        return None
    if found is None:
        return State.MISSING
    if path == NAME:
        return State.STALE
    if path not in recorded:
        return State.UNKNOWN if wanted is None else State.EDITED
    if digest(found) != recorded[path]:
        return State.EDITED
    return State.ORPHAN if wanted is None else State.STALE


def _present(out: Path) -> Iterable[str]:
    """Return every file, link and empty folder by its path below `out`."""
    for folder, folders, files in os.walk(out):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in _IGNORED_FOLDERS and name not in links)
        relative = here.relative_to(out)
        yield from ((relative / name).as_posix() for name in sorted((*files, *links)))
        if not (folders or files or links) and here != out:
            yield relative.as_posix()


def _content(path: Path) -> bytes:
    """Return what a path holds: a file's bytes, a link's target, nothing for a folder."""
    if path.is_symlink():
        return os.fsencode(path.readlink())
    return path.read_bytes() if path.is_file() else b""
