"""Folders by descriptor: whoever swaps a folder for a link while a run is at work leads it nowhere.

Every name is opened relative to a folder that is open already, and no link is followed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Folder:
    """An open folder; closed at the end of a `with` block."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    @classmethod
    def at(cls, path: Path) -> Self:
        """Open a folder by its resolved path; raises OSError where there is none, or a link."""
        return cls(os.open(path, _FOLDER))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        with suppress(OSError):  # nothing is written through it
            os.close(self.descriptor)

    def folder(self, name: str) -> Folder:
        """Open a folder in this one; raises OSError for a link and for anything else."""
        return Folder(os.open(name, _FOLDER, dir_fd=self.descriptor))

    def make(self, name: str, mode: int = 0o777) -> Folder:
        """Make a folder in this one and open it."""
        os.mkdir(name, mode, dir_fd=self.descriptor)
        return self.folder(name)

    def names(self) -> list[str]:
        """Return the names of what is in the folder, sorted."""
        return sorted(os.listdir(self.descriptor))

    def has(self, name: str) -> bool:
        """Tell whether the folder has something of the name, be it a link to nothing."""
        try:
            self.status(name)
        except FileNotFoundError:
            return False
        return True

    def status(self, name: str) -> os.stat_result:
        """Return the status of what has the name, of a link itself."""
        return os.stat(name, dir_fd=self.descriptor, follow_symlinks=False)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises OSError for a link."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        with os.fdopen(os.open(name, flags, dir_fd=self.descriptor), "rb") as file:
            return file.read()

    def content(self, name: str) -> bytes:
        """Return the bytes of a file, the target of a link, nothing for anything else."""
        mode = self.status(name).st_mode
        if stat.S_ISLNK(mode):
            return os.fsencode(os.readlink(name, dir_fd=self.descriptor))
        return self.read(name) if stat.S_ISREG(mode) else b""

    def write(self, name: str, content: bytes) -> None:
        """Write a file that was not there, down to the disk."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(name, flags, 0o666, dir_fd=self.descriptor), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def link(self, name: str, target: Folder, new_name: str | None = None) -> None:
        """Give a file, or a link itself, a name in another folder, too."""
        descriptors = {"src_dir_fd": self.descriptor, "dst_dir_fd": target.descriptor}
        os.link(name, new_name or name, follow_symlinks=False, **descriptors)

    def move(self, name: str, target: Folder, new_name: str | None = None) -> None:
        """Move what has the name into another folder, over what has the new name there."""
        os.rename(name, new_name or name, src_dir_fd=self.descriptor, dst_dir_fd=target.descriptor)

    def unlink(self, name: str) -> None:
        """Remove a file or a link."""
        os.unlink(name, dir_fd=self.descriptor)

    def remove(self, name: str) -> None:
        """Remove an empty folder."""
        os.rmdir(name, dir_fd=self.descriptor)

    def remove_tree(self, name: str) -> None:
        """Remove a folder with all that is in it, or whatever else has the name; links are not followed."""
        try:
            with self.folder(name) as folder:
                os.fchmod(folder.descriptor, 0o700)  # it may have come without the right to write
                for child in folder.names():
                    folder.remove_tree(child)
        except NotADirectoryError:
            self.unlink(name)
        else:
            self.remove(name)

    def mount(self) -> object:
        """Return what tells one mount from another; a mount of a folder of the same disk has the same device."""
        with suppress(OSError):
            told = Path(f"/proc/self/fdinfo/{self.descriptor}").read_text()
            return next(line for line in told.splitlines() if line.startswith("mnt_id:"))
        return os.fstat(self.descriptor).st_dev

    def sync(self) -> None:
        """Bring the names in the folder down to the disk, where the file system can."""
        with suppress(OSError):
            os.fsync(self.descriptor)


@contextmanager
def around(root: Folder, path: str, make: bool = False) -> Iterator[tuple[Folder, str]]:
    """Open the folder that a path below the root is in; yields it with the last name of the path.

    Raises OSError where a folder is missing (unless they are to be made), a link or no folder, and ValueError for
    a path that leads out of the root.
    """
    *folders, last = parts(path)
    here = Folder(os.dup(root.descriptor))
    try:
        for name in folders:
            if make:
                with suppress(FileExistsError):
                    os.mkdir(name, dir_fd=here.descriptor)
            above, here = here, here.folder(name)
            above.__exit__()
        yield here, last
    finally:
        here.__exit__()


def parts(path: str) -> list[str]:
    """Return the names of a path below a folder; raises ValueError if it may lead out of it."""
    names = path.split("/")
    if not all(name not in ("", ".", "..") and "\0" not in name for name in names):
        raise ValueError(f"{path!r} is no path below a folder")
    return names
