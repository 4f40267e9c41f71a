"""Build the new tree beside the old one. What stays as it is, among it the user's files, is a hard link in it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from snapgen.workspace.folder import Folder
from snapgen.workspace.interruption import Interruption
from snapgen.workspace.refusals import ChangedMeanwhile, refusal, refusing
from snapgen.workspace.scan import Identity, identity

_UNLINKABLE = {
    errno.EPERM,
    errno.EACCES,
    errno.EXDEV,
    errno.EMLINK,
    errno.ENOTSUP,
    errno.ENOSYS,
    errno.ELOOP,
    errno.EINVAL,
}
_PLAIN_ATTRIBUTES = ("user.", "system.posix_acl")


class CannotCarryOver(Exception):
    """Something of the old tree cannot stand in a new one; the tree has to be changed file by file."""


class Known(NamedTuple):
    """A file as it was when it was compared."""

    identity: Identity
    content: bytes


@dataclass(frozen=True, slots=True)
class Plan:
    """The tree to build."""

    written: Mapping[str, bytes]
    """What is written anew, by path."""
    linked: Mapping[str, Known | None]
    """What is carried over, by path, with what is known of it; None for what is nobody's business but its owner's."""
    folders: Collection[str]
    """Empty folders that are carried over."""


Tree = dict[str, "Tree | None"]
"""Names in a folder: a tree for a folder, None for a file."""


def nested(files: Iterable[str], folders: Iterable[str] = ()) -> Tree:
    """Return the tree of paths."""
    tree: Tree = {}
    for path, leaf in (*((path, False) for path in files), *((path, True) for path in folders)):
        *above, last = path.split("/")
        here = tree
        for name in above:
            below = here.setdefault(name, {})
            if below is None:
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
            here = below
        here.setdefault(last, {} if leaf else None)
    return tree


def build(plan: Plan, old: Folder | None, new: Folder, out: Path, interruption: Interruption) -> None:
    """Fill the new folder as planned, down to the disk.

    Raises OutputError if the disk refuses, somebody interrupts or a file has changed since it was compared, and
    CannotCarryOver if that tree cannot stand in for the old one.
    """
    tree = nested([*plan.written, *plan.linked], plan.folders)
    _build(tree, "", plan, old, new, out, interruption)


def _build(
    tree: Tree, prefix: str, plan: Plan, old: Folder | None, new: Folder, out: Path, interruption: Interruption
) -> None:
    if old is not None:
        with refusing(out / prefix):
            _dress(new, old)  # before anything is made in it, which takes after it
    for name, below in tree.items():
        path = prefix + name
        interruption.stop_if_asked()
        try:
            if below is None:
                _file(name, path, plan, old, new, out)
                continue
            with new.make(name) as child:
                source = _opened(old, name)
                if source is None:
                    _build(below, f"{path}/", plan, None, child, out, interruption)
                else:
                    with source:
                        if old and source.mount() != old.mount():
                            raise CannotCarryOver  # an exchange would leave the mount behind
                        _build(below, f"{path}/", plan, source, child, out, interruption)
        except OSError as error:
            raise refusal(error, out / path, "nothing was changed") from None
    if old is not None:
        with refusing(out / prefix):
            _complete(new, old, stays=not any(path.startswith(prefix) for path in plan.written))
    new.sync()


def _opened(old: Folder | None, name: str) -> Folder | None:
    try:
        return old.folder(name) if old else None
    except FileNotFoundError:
        return None


def _file(name: str, path: str, plan: Plan, old: Folder | None, new: Folder, out: Path) -> None:
    if path in plan.written:
        new.write(name, plan.written[path])
        return
    known = plan.linked[path]
    try:
        if old is None:
            raise FileNotFoundError
        old.link(name, new)
    except FileNotFoundError:
        if known is None:
            return
        raise ChangedMeanwhile(out / path) from None
    except OSError as error:
        if error.errno in _UNLINKABLE:
            raise CannotCarryOver from None
        raise
    # Some file systems give a file another inode when it is linked for the first time; its text tells.
    if known and identity(new.status(name)) != known.identity and new.content(name) != known.content:
        raise ChangedMeanwhile(out / path)


def _dress(new: Folder, old: Folder) -> None:
    """Give a folder what its owner has given to the one that it stands in for, and for now the right to write."""
    model, made = os.fstat(old.descriptor), os.fstat(new.descriptor)
    try:
        if (made.st_uid, made.st_gid) != (model.st_uid, model.st_gid):
            os.chown(new.descriptor, model.st_uid, model.st_gid)
        for name in _attributes(old):
            os.setxattr(new.descriptor, name, os.getxattr(old.descriptor, name))
        os.chmod(new.descriptor, stat.S_IMODE(model.st_mode) | stat.S_IRWXU)
    except OSError as error:
        if error.errno in _UNLINKABLE:
            raise CannotCarryOver from None
        raise


def _complete(new: Folder, old: Folder, stays: bool) -> None:
    """Take the right to write again, where the owner has, and give a folder of which nothing changed its times."""
    model = os.fstat(old.descriptor)
    if stat.S_IMODE(os.fstat(new.descriptor).st_mode) != stat.S_IMODE(model.st_mode):
        os.chmod(new.descriptor, stat.S_IMODE(model.st_mode))
    if stays:
        os.utime(new.descriptor, ns=(model.st_atime_ns, model.st_mtime_ns))


def _attributes(folder: Folder) -> list[str]:
    if not hasattr(os, "listxattr"):
        return []
    try:
        return [name for name in os.listxattr(folder.descriptor) if name.startswith(_PLAIN_ATTRIBUTES)]
    except OSError:
        return []
