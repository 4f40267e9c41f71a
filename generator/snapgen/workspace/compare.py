"""Compare the output folder with what it should hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from snapgen.emit.units import owns
from snapgen.pipeline import Output
from snapgen.workspace.manifest import NAME, digest, manifest_text
from snapgen.workspace.scan import Scan, scan


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
    present: Scan
    """What the folder holds."""

    @property
    def changes(self) -> tuple[Difference, ...]:
        """The differences that generating does away with."""
        return tuple(each for each in self.differences if each.state is not State.UNKNOWN)

    @property
    def edited(self) -> tuple[str, ...]:
        """Paths of the files that generating would take from somebody."""
        return tuple(each.path for each in self.differences if each.state is State.EDITED)

    @property
    def kept(self) -> tuple[str, ...]:
        """Paths of files that stay as they are and are not wanted: unknown files and the files of other units."""
        gone = {each.path for each in self.changes if each.wanted is None}
        return tuple(sorted(self.present.files.keys() - self.wanted.keys() - gone))


def compare(output: Output, out: Path) -> Comparison:
    """Compare the folder with the output; nothing is written.

    Raises OutputError for what cannot be read.
    """
    wanted = {path: text.encode() for path, text in output.files.items()}
    present = scan(out, wanted)
    found, recorded = present.contents, present.recorded or {}
    others = {path: told for path, told in recorded.items() if not _concerns(output, path) and path not in wanted}
    digests = {path: digest(content) for path, content in wanted.items()} | others
    wanted[NAME] = manifest_text(digests).encode()
    mine = {path for path in (*present.files, *present.empty) if path != NAME and _concerns(output, path)}
    differences = []
    for path in sorted(wanted.keys() | mine):
        content = found.get(path, b"" if path in mine else None)
        state = _state(path, content, wanted.get(path), recorded)
        if state is not None:
            differences.append(Difference(path, state, content, wanted.get(path)))
    if NAME in found and (present.recorded is None or [each.path for each in differences] == [NAME]):
        differences = [_edited(each) if each.path == NAME else each for each in differences]
    return Comparison(tuple(differences), wanted, present)


def _concerns(output: Output, path: str) -> bool:
    return output.complete or any(owns(unit, path) for unit in output.units)


def _edited(difference: Difference) -> Difference:
    """Return the difference of a manifest that no run wrote."""
    return Difference(difference.path, State.EDITED, difference.found, difference.wanted)


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
