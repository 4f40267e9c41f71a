"""Make the output folder hold what it should: all of it or nothing, one run at a time, and only what is ours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import nullcontext, suppress
from pathlib import Path

from snapgen.pipeline import Output
from snapgen.tool_caches import CACHES
from snapgen.workspace import exchange, in_place
from snapgen.workspace.compare import Comparison, compare
from snapgen.workspace.folder import Folder
from snapgen.workspace.interruption import Interruption, put_off
from snapgen.workspace.manifest import digest
from snapgen.workspace.obstacles import above, refuse_obstacles
from snapgen.workspace.refusals import ChangedMeanwhile, OutputError, refusing
from snapgen.workspace.room import JOURNAL, REPLACED, STAGING, TAKING_BACK, Room, locked, places
from snapgen.workspace.staging import CannotCarryOver, Known, Plan, build


class EditedByHand(Exception):
    """Generating would take files from somebody."""

    def __init__(self, paths: Iterable[str]) -> None:
        super().__init__(*paths)
        self.paths = tuple(paths)


def publish(output: Output, out: Path, overwrite: bool) -> Comparison:
    """Make the folder hold the output, and return how it was before; files that nothing generates stay.

    Raises EditedByHand if files would be taken from somebody and that is not asked for, and OutputError if another
    run is at work, a link leads out of the folder, or the disk refuses.
    """
    if not any(os.path.lexists(place) for place in places(out)):
        with suppress(ChangedMeanwhile):
            comparison = _accepted(output, out, overwrite)
            if not comparison.changes:
                return comparison
    if sys.platform == "win32":
        raise OutputError("only Linux and macOS can replace the output folder; use WSL on Windows")
    with put_off() as interruption, refusing(out), locked(out) as rooms:
        for room in rooms:
            _recover(room)
        comparison = _accepted(output, out, overwrite)
        if comparison.changes:
            refuse_obstacles(comparison, out)
            _replace(comparison, rooms[0], interruption)
    return comparison


def _accepted(output: Output, out: Path, overwrite: bool) -> Comparison:
    comparison = compare(output, out)
    if comparison.edited and not overwrite:
        refuse_obstacles(comparison, out)
        raise EditedByHand(comparison.edited)
    return comparison


def _recover(room: Room) -> None:
    """Finish what a killed run has begun, and clear away what it has left."""
    with refusing(room.place, "the next run tries to clear up again"):
        if room.folder.has(TAKING_BACK) or room.folder.has(JOURNAL):
            in_place.finish(room)
        elif room.folder.has(REPLACED):
            exchange.retire(room)
        room.clear()


def _replace(comparison: Comparison, room: Room, interruption: Interruption) -> None:
    out = room.parent.folder(room.name) if room.parent.has(room.name) else None
    with out or nullcontext():
        try:
            _exchange(comparison, out, room, interruption)
        except CannotCarryOver:
            assert out is not None  # what is not there can stand in for nothing
            _change_in_place(comparison, out, room, interruption)


def _exchange(comparison: Comparison, out: Folder | None, room: Room, interruption: Interruption) -> None:
    try:
        if room.inside or _is_current(out):
            raise CannotCarryOver
        with refusing(room.out), room.folder.make(STAGING) as staging:
            build(_plan(comparison), out, staging, room.out, interruption)
        replaced = {each.path: digest(each.found) for each in comparison.changes if each.found is not None}
        exchange.exchange(room, out, replaced)
    except BaseException:
        with suppress(OSError):
            room.clear()
        raise
    if out is not None:
        exchange.retire(room)
        with refusing(room.out, "the new files stand, and the next run clears up"):
            room.clear()


def _change_in_place(comparison: Comparison, out: Folder, room: Room, interruption: Interruption) -> None:
    changes = comparison.changes
    written = {each.path: each.wanted for each in changes if each.wanted is not None}
    try:
        with refusing(room.out), room.folder.make(STAGING) as staging:
            build(Plan(written, {}, ()), None, staging, room.out, interruption)
        in_place.change(room, out, changes)
    finally:
        with suppress(OSError):
            if not (room.folder.has(JOURNAL) or room.folder.has(TAKING_BACK)):
                room.clear()


def _is_current(out: Folder | None) -> bool:
    """Tell whether the current folder is in the output folder, from which an exchange would take it away."""
    if out is None:
        return False
    with suppress(FileNotFoundError):  # the current folder may have been removed
        here, status = Path.cwd(), os.fstat(out.descriptor)
        return any(os.path.samestat(folder.stat(), status) for folder in (here, *here.parents))
    return False


def _plan(comparison: Comparison) -> Plan:
    """Return the whole tree: what is written, and all that stays."""
    written = {each.path: each.wanted for each in comparison.changes if each.wanted is not None}
    files = comparison.present.files
    linked: dict[str, Known | None] = {
        path: Known(files[path], comparison.wanted[path]) for path in comparison.wanted.keys() - written.keys()
    }
    gone = {each.path for each in comparison.changes if each.wanted is None}
    empty = [path for path in comparison.present.empty if path not in gone]
    linked |= dict.fromkeys(comparison.kept)
    standing = {"", *empty}.union(*map(above, (*written, *linked, *empty)))
    linked |= {path: None for path in comparison.present.caches if _beside_cache(path) in standing}
    return Plan(written, linked, empty)


def _beside_cache(path: str) -> str:
    """Return the folder that a cache is in."""
    names = path.split("/")
    return "/".join(names[: next(number for number, name in enumerate(names) if name in CACHES)])
