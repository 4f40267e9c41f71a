"""The room beside the output folder in which a run works, and its lock: one run at a time.

For an output folder `generated` the room is `.generated.snapgen`; where the folder beside cannot be written, or is on
another disk, it is `generated/.snapgen`. A run that ends takes its room away, a run that is killed leaves it to the
next one, and the lock, which dies with its holder, tells the two apart.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from snapgen.workspace.folder import Folder
from snapgen.workspace.refusals import OutputError, refusal
from snapgen.workspace.scan import ROOM

LOCK = "lock"
STAGING = "staging"
"""The tree that is being built; after the exchange the tree that it has replaced."""
REPLACED = "replaced"
"""Digests of the files that the exchange replaces: what a run may take away of the old tree."""
JOURNAL = "journal"
"""What is left to do where the tree is changed file by file."""
TAKING_BACK = "taking-back"
"""The journal, once its changes are being taken back."""
UNDO = "undo"
"""What the files held that are changed so."""

UNWRITTEN = ".unwritten"
"""Ends the name of a note until it is whole."""

_NAMES = {LOCK, STAGING, REPLACED, JOURNAL, TAKING_BACK, UNDO, REPLACED + UNWRITTEN, JOURNAL + UNWRITTEN}
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Room:
    """A locked room."""

    out: Path
    """The output folder as the user named it, for messages."""
    parent: Folder
    """The folder that the output folder is in."""
    name: str
    """The name of the output folder in it."""
    folder: Folder
    """The room itself."""
    place: Path
    """Where the room is."""

    @property
    def inside(self) -> bool:
        """Whether the room is in the output folder."""
        return self.place.name == ROOM

    def clear(self) -> None:
        """Remove everything but the lock; raises OSError where that cannot be done."""
        for name in self.folder.names():
            if name != LOCK:
                self.folder.remove_tree(name)


def places(out: Path) -> list[Path]:
    """Return where a room of this output folder may be: beside it, and in it."""
    out = out.resolve()
    return [out.with_name(f".{out.name}.snapgen"), out / ROOM]


@contextmanager
def locked(out: Path) -> Iterator[list[Room]]:
    """Lock the room to work in, the first one, and any other that a killed run has left; they go in the end.

    Raises OutputError if another run is at work, and OSError if no room can be made.
    """
    resolved = out.resolve()
    if resolved.parent == resolved:
        raise OutputError(f"{out} cannot be replaced; choose another folder with --out; nothing was changed")
    missing = [place for place in (resolved.parent, *resolved.parent.parents) if not place.exists()]
    try:
        with ExitStack() as stack:
            resolved.parent.mkdir(parents=True, exist_ok=True)
            parent = stack.enter_context(Folder.at(resolved.parent))
            first, other = places(out)
            if _must_be_inside(resolved):
                first, other = other, first
            chosen = [place for place in (first, other) if place == first or place.is_dir()]
            folders = [(stack.enter_context(_locked(out, place)), place) for place in chosen]
            yield [Room(out, parent, resolved.name, folder, place) for folder, place in folders]
    finally:
        with suppress(OSError):
            for place in missing:  # a first run that was refused leaves no empty folders
                place.rmdir()


def _must_be_inside(out: Path) -> bool:
    """Tell whether no tree can be built beside the output folder that could take its place."""
    if not out.is_dir():
        return False
    return not os.access(out.parent, os.W_OK | os.X_OK) or _mount(out) != _mount(out.parent)


def _mount(place: Path) -> object:
    with suppress(OSError), Folder.at(place) as folder:
        return folder.mount()
    return place.stat().st_dev


@contextmanager
def _locked(out: Path, place: Path) -> Iterator[Folder]:
    for _ in range(_TRIES):
        with ExitStack() as stack:
            try:
                folder = _opened(stack, place)
                lock = os.open(
                    LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=folder.descriptor
                )
                stack.enter_context(Folder(lock))
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if folder.status(LOCK).st_ino != os.fstat(lock).st_ino:
                    continue
            except FileNotFoundError:
                continue  # the run that had the room has just taken it away
            except BlockingIOError:
                raise OutputError(f"another run is writing {out.name}; wait for it to finish") from None
            except OSError as error:
                raise refusal(error, place, "nothing was changed") from None
            try:
                yield folder
            finally:
                with suppress(OSError):
                    folder.unlink(LOCK)
                    place.rmdir()
            return
    raise OutputError(f"other runs are writing {out.name}; wait for them to finish")


def _opened(stack: ExitStack, place: Path) -> Folder:
    """Make the room, or open what is there if a run has made it."""
    with suppress(FileExistsError):
        place.mkdir(0o700)
    try:
        folder = stack.enter_context(Folder.at(place))
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise OutputError(f"{place} is not a folder that a run has made; move it, then run again") from None
        raise
    if os.fstat(folder.descriptor).st_uid != os.geteuid() or not _NAMES.issuperset(folder.names()):
        raise OutputError(f"{place} is not a folder that a run of yours has made; move it, then run again")
    return folder
