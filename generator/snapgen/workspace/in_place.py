"""Change the tree file by file, where it cannot be exchanged: on a mount of its own, or on a disk that cannot do that.

Every new text lies ready, down to the disk, with a journal of what is to be done, before the first file is changed.
An error on the way takes back what was done; a run that was killed is finished by the next one. A file that is neither
what it was nor what it is to be belongs to somebody else by then, and stays.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from contextlib import suppress

from snapgen.workspace.compare import Difference
from snapgen.workspace.folder import Folder, around
from snapgen.workspace.manifest import NAME, digest
from snapgen.workspace.notes import Step, read_steps, write_note
from snapgen.workspace.obstacles import above
from snapgen.workspace.refusals import ChangedMeanwhile, refusal, refusing
from snapgen.workspace.room import JOURNAL, STAGING, TAKING_BACK, UNDO, Room

_MIXED = "some files are new and some are old until the next run, which finishes this"


def change(room: Room, out: Folder, differences: Iterable[Difference]) -> None:
    """Do away with the differences; the staged tree has all files that are written.

    Raises OutputError if the disk refuses or a file is another than before; nothing was changed then.
    """
    ordered = sorted(differences, key=lambda each: (each.path == NAME, each.path))
    steps = [Step(each.path, _digest(each.found), _digest(each.wanted)) for each in ordered]
    try:
        with room.folder.make(UNDO) as undo:
            _save(steps, out, undo)
            undo.sync()
        write_note(room, JOURNAL, steps)
    except OSError as error:
        raise refusal(error, room.out, "nothing was changed") from None
    for step in steps:
        try:
            if not _do(room, out, step):
                raise ChangedMeanwhile(room.out / step.path)
        except (OSError, ChangedMeanwhile) as error:
            _take_back(room, out, steps)
            if isinstance(error, OSError):
                raise refusal(error, room.out / step.path, "nothing was changed") from None
            raise
    with refusing(room.out, "the new files stand, and the next run clears up"):
        _close(room, out, steps, JOURNAL)


def finish(room: Room) -> None:
    """Do the rest of what a killed run was doing, or was taking back."""
    with room.parent.folder(room.name) as out:
        if room.folder.has(TAKING_BACK):
            steps = read_steps(room, TAKING_BACK)
            _restore(room, out, steps)
            _close(room, out, steps, TAKING_BACK)
        else:
            steps = read_steps(room, JOURNAL)
            for step in steps:
                _do(room, out, step)  # where it does not, the comparison finds a file that was edited
            _close(room, out, steps, JOURNAL)


def _close(room: Room, out: Folder, steps: Iterable[Step], journal: str) -> None:
    """Remove the journal, once what it tells is down on the disk: power may fail between the two."""
    changed = (place for step in steps for place in (step.path, *above(step.path)))
    for place in {place.rpartition("/")[0]: place for place in changed}.values():
        with suppress(OSError), around(out, place) as (folder, _):
            folder.sync()
    room.folder.unlink(journal)


def _save(steps: Iterable[Step], out: Folder, undo: Folder) -> None:
    """Keep what the files hold, under their numbers."""
    for number, step in enumerate(steps):
        if step.was is None:
            continue
        with around(out, step.path) as (folder, name):
            try:
                folder.link(name, undo, str(number))
            except OSError as error:
                if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.ENOENT):
                    raise
                undo.write(str(number), folder.read(name))  # a disk without hard links


def _do(room: Room, out: Folder, step: Step) -> bool:
    """Do a step, if it is still to be done; tells False where the file is somebody else's by now."""
    if step.now is None:
        return _removed(out, step)
    with room.folder.folder(STAGING) as staging:
        try:
            with around(staging, step.path) as (source, name), around(out, step.path, make=True) as (target, _):
                if source.status(name) and _held(target, name) not in (step.was, step.now):
                    return False
                source.move(name, target)
        except FileNotFoundError:
            return True  # it has been moved already
    return True


def _removed(out: Folder, step: Step) -> bool:
    with suppress(FileNotFoundError), around(out, step.path) as (folder, name):
        if _held(folder, name) != step.was:
            return _held(folder, name) is None
        folder.unlink(name)
    _remove_empty(out, step.path)
    return True


def _take_back(room: Room, out: Folder, steps: Iterable[Step]) -> None:
    try:
        room.folder.move(JOURNAL, room.folder, TAKING_BACK)
        _restore(room, out, steps)
        _close(room, out, steps, TAKING_BACK)
    except OSError as error:
        raise refusal(error, room.out, _MIXED) from None


def _restore(room: Room, out: Folder, steps: Iterable[Step]) -> None:
    with room.folder.folder(UNDO) as undo:
        for number, step in enumerate(steps):
            if step.was is None:
                _unmake(out, step)
            elif undo.has(str(number)):
                with around(out, step.path, make=True) as (folder, name):
                    if _held(folder, name) in (step.now, None):
                        undo.move(str(number), folder, name)


def _unmake(out: Folder, step: Step) -> None:
    with suppress(FileNotFoundError), around(out, step.path) as (folder, name):
        if _held(folder, name) == step.now:
            folder.unlink(name)
    _remove_empty(out, step.path)


def _remove_empty(out: Folder, path: str) -> None:
    """Remove the folders above a path that are empty by now."""
    while "/" in path:
        path = path.rpartition("/")[0]
        try:
            with around(out, path) as (folder, name):
                folder.remove(name)
        except FileNotFoundError:
            continue
        except OSError:
            return


def _held(folder: Folder, name: str) -> str | None:
    """Return the digest of what a file or a link holds, None if there is none."""
    return digest(folder.content(name)) if folder.has(name) else None


def _digest(content: bytes | None) -> str | None:
    return None if content is None else digest(content)
