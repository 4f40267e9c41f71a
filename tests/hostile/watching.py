"""What a process does while it is watched: an audit hook that notes whatever no spec may cause.

The hook cannot be taken away again, so it is armed and disarmed, and belongs into processes made for it.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpus import CANARY

_ROOT = str(Path(__file__).parents[2])
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_LIBRARIES = tuple({*sysconfig.get_paths().values(), sys.prefix, sys.base_prefix, _ROOT})
_READABLE = (
    *_LIBRARIES,
    "/proc/self",
    "/dev/null",
    "/dev/urandom",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/usr/lib",
)
_PROCESSES = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "pty.")
_NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")
_CHANGES = frozenset(
    {f"os.{name}" for name in ("mkdir", "rename", "remove", "rmdir", "link", "symlink", "truncate", "chmod", "chown")}
    | {"os.utime", "os.setxattr", "os.mkfifo", "os.mknod", "tempfile.mkstemp", "tempfile.mkdtemp"}
    | {"shutil.rmtree", "shutil.move", "shutil.copyfile"}
)
_RELATIVE = frozenset(["os.mkdir", "os.remove", "os.rmdir", "os.rename", "os.link", "os.symlink"])
"""Events whose last argument may be an open folder."""


class Watch:
    """Notes events while it is armed.

    `written` are the folders that may be written to, `run` those whose files, and names of code that is no file's, may
    run beside the libraries.
    """

    def __init__(self, read: Iterable[Path], written: Iterable[Path], run: Iterable[Path | str] = ()) -> None:
        self._written = tuple(map(str, written))
        self._readable = (*_READABLE, *map(str, read), *self._written)
        self._runnable = (*_LIBRARIES, *map(str, run))
        self._armed = False
        self.noted: list[str] = []
        sys.addaudithook(self._hook)

    def arm(self) -> None:
        """Begin to note events."""
        self.noted.clear()
        self._armed = True

    def disarm(self) -> list[str]:
        """Stop, and return what was noted, each kind of event once."""
        self._armed = False
        return list(dict.fromkeys(self.noted))

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._armed:
            return
        self._armed = False  # what the hook itself does is not looked at
        try:
            self._look(event, arguments)
        finally:
            self._armed = True

    def _look(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            self._opened(*arguments)
        elif event in _CHANGES:
            self._changed(event, arguments)
        elif event.startswith(_PROCESSES):
            self.noted.append(f"process: {event}")
        elif event.startswith(_NETWORK):
            self.noted.append(f"network: {event}")
        elif event == "exec":
            name = getattr(arguments[0], "co_filename", "<unknown>")
            if not name.startswith(self._runnable):
                self.noted.append(f"exec: {name}")

    def _changed(self, event: str, arguments: tuple[Any, ...]) -> None:
        paths = [each for each in arguments[:2] if isinstance(each, (str, bytes, os.PathLike))]
        folder = arguments[-1] if event in _RELATIVE and isinstance(arguments[-1], int) else -1
        for path in paths:
            whole = _resolved(path, folder)
            made_already = event == "os.mkdir" and os.path.isdir(whole)
            if not made_already and not self._below(whole, self._written):
                self.noted.append(f"write outside: {event} {_shown(whole)}")

    def _opened(self, path: Any, mode: Any, flags: Any) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return
        if os.path.basename(os.fspath(path)) in (CANARY, CANARY.encode()):
            self.noted.append("execution: the canary was opened")
        elif isinstance(flags, int) and flags & _WRITES:
            if not _in_an_open_folder(path) and not self._below(path, self._written) and os.fspath(path) != os.devnull:
                self.noted.append(f"write outside: open {_shown(path)}")
        elif not self._below(path, self._readable):
            self.noted.append(f"read outside: open {_shown(path)}")

    def _below(self, path: Any, folders: tuple[str, ...]) -> bool:
        whole = os.path.abspath(os.fsdecode(path))
        return any(whole == folder or whole.startswith((folder + "/", folder + ".")) for folder in folders)


def _in_an_open_folder(path: Any) -> bool:
    """Tell whether a bare name may belong to a folder that was opened before: the event does not say which.

    If it is one of the current folder all the same, the file is found there afterwards, as a stray.
    """
    return os.path.basename(os.fspath(path)) == os.fspath(path)


def _resolved(path: Any, folder: int) -> str:
    """Return the whole path of a name that is relative to an open folder."""
    name = os.fsdecode(path)
    return os.path.join(os.readlink(f"/proc/self/fd/{folder}"), name) if folder >= 0 else name


def _shown(path: Any) -> str:
    return ascii(os.fsdecode(path))[:200]
