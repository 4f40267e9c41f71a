"""Put the new tree in the place of the old one by one system call, then take the old one away.

Killed at any point, one of the two stands, whole. What somebody saved into the old tree in the last moment is not
taken away with it.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
from collections.abc import Mapping
from contextlib import suppress

from snapgen.tool_caches import CACHES
from snapgen.workspace.folder import Folder, around
from snapgen.workspace.manifest import digest
from snapgen.workspace.notes import read_replaced, write_note
from snapgen.workspace.refusals import ChangedMeanwhile, OutputError, refusing
from snapgen.workspace.room import REPLACED, STAGING, Room
from snapgen.workspace.staging import CannotCarryOver

_EXCHANGE = 2
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EXDEV, errno.EBUSY, errno.EPERM}
"""What a system says that cannot exchange these two folders: of another kind, on another mount, or mounted on."""


def exchange(room: Room, old: Folder | None, replaced: Mapping[str, str]) -> None:
    """Let the staged tree and the output folder change places; `replaced` has the digests of what may go then.

    Raises CannotCarryOver where that cannot be done in one step, ChangedMeanwhile where the output folder is another
    than before, and OutputError if the disk refuses; nothing was changed then.
    """
    if room.inside:
        raise CannotCarryOver
    with refusing(room.out):
        if old is None:
            _come_to_be(room)
            return
        note = {"inode": os.fstat(old.descriptor).st_ino, "files": dict(replaced)}
        write_note(room, REPLACED, note)
        if room.parent.status(room.name).st_ino != os.fstat(old.descriptor).st_ino:
            raise ChangedMeanwhile(room.out)
        _renameat2(room)
    room.parent.sync()


def _come_to_be(room: Room) -> None:
    """Move the first tree to its place; an empty folder may be there by now, nothing else."""
    try:
        room.folder.move(STAGING, room.parent, room.name)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
            raise ChangedMeanwhile(room.out) from None
        raise
    room.parent.sync()


def _renameat2(room: Room) -> None:
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is None:
        raise CannotCarryOver
    staged, out = os.fsencode(STAGING), os.fsencode(room.name)
    if function(room.folder.descriptor, staged, room.parent.descriptor, out, _EXCHANGE) == 0:
        return
    number = ctypes.get_errno()
    if number in _CANNOT:
        raise CannotCarryOver
    raise OSError(number, os.strerror(number))


def retire(room: Room) -> None:
    """Take away the tree that an exchange has replaced; what is neither ours nor in the new tree goes there, or stays.

    Raises OutputError with the place of a file that somebody saved over a generated one in the last moment.
    """
    with refusing(room.out, "the new files stand, and the next run clears up"):
        inode, files = read_replaced(room, REPLACED)
        if not room.folder.has(STAGING) or room.folder.status(STAGING).st_ino != inode:
            return
        with room.folder.folder(STAGING) as old, room.parent.folder(room.name) as new:
            late = _retire(old, "", new, files)
        if late:
            raise OutputError(
                f"{room.place / STAGING / late[0]} was saved as {room.out / late[0]} while a run replaced that; "
                "move it to where it belongs, then run again"
            )


def _retire(old: Folder, prefix: str, new: Folder, files: Mapping[str, str]) -> list[str]:
    """Remove what may go and carry over what came late; returns what stays."""
    with suppress(PermissionError):
        os.fchmod(old.descriptor, 0o700)  # it may be one that cannot be written
    late = []
    for name in old.names():
        path = prefix + name
        if name in CACHES:
            old.remove_tree(name)
        elif stat.S_ISDIR(old.status(name).st_mode):
            with old.folder(name) as child:
                below = _retire(child, f"{path}/", new, files)
            late += below
            if not below:
                old.remove(name)
        elif _may_go(old, name, path, new, files) or _carried_over(old, name, path, new):
            old.unlink(name)
        else:
            late.append(path)
    return late


def _may_go(old: Folder, name: str, path: str, new: Folder, files: Mapping[str, str]) -> bool:
    status = old.status(name)
    if _inode(new, path) == status.st_ino:
        return True
    if path not in files:
        return False
    return digest(old.content(name)) == files[path]


def _inode(root: Folder, path: str) -> int | None:
    try:
        with around(root, path) as (folder, name):
            return folder.status(name).st_ino
    except OSError:
        return None


def _carried_over(old: Folder, name: str, path: str, new: Folder) -> bool:
    """Give a file that came late its place in the new tree, unless that is taken."""
    try:
        with around(new, path, make=True) as (folder, last):
            old.link(name, folder, last)
    except OSError:
        return False
    return True
