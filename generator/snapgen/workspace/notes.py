"""What a run writes down for the run after it, in case that it is killed."""

from __future__ import annotations

import json
from typing import NamedTuple

from snapgen.workspace.folder import parts
from snapgen.workspace.refusals import OutputError
from snapgen.workspace.room import UNWRITTEN, Room


class Step(NamedTuple):
    """A file that is changed."""

    path: str
    was: str | None
    """The digest of what it held, None for no file."""
    now: str | None
    """The digest of what it is to hold, None for no file."""


def write_note(room: Room, name: str, note: object) -> None:
    """Write a note, which has its name only when it is whole, down to the disk."""
    room.folder.write(name + UNWRITTEN, json.dumps(note).encode())
    room.folder.move(name + UNWRITTEN, room.folder, name)
    room.folder.sync()


def read_replaced(room: Room, name: str) -> tuple[int, dict[str, str]]:
    """Return the inode of the tree that was to be replaced, and digests by path of what may go of it."""
    match _read(room, name):
        case {"inode": int(inode), "files": dict(files)}:
            return inode, files
    raise _damaged(room, name)


def read_steps(room: Room, name: str) -> list[Step]:
    """Return what is to be done; raises OutputError for a note that no run has written."""
    told = _read(room, name)
    steps = [_step(each) for each in told] if isinstance(told, list) else [None]
    if None in steps:
        raise _damaged(room, name)
    return [step for step in steps if step]


def _step(told: object) -> Step | None:
    match told:
        case [str(path), str() | None as was, str() | None as now]:
            try:
                parts(path)
            except ValueError:
                return None
            return Step(path, was, now)
    return None


def _read(room: Room, name: str) -> object:
    try:
        return json.loads(room.folder.read(name))
    except (ValueError, RecursionError):
        raise _damaged(room, name) from None


def _damaged(room: Room, name: str) -> OutputError:
    return OutputError(f"{room.place / name} is nothing that a run has written; remove {room.place}, then run again")
