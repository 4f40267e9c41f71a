"""Look through the output folder: what is in it, and what the files that concern us hold."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from snapgen.tool_caches import CACHES
from snapgen.workspace.folder import Folder
from snapgen.workspace.manifest import NAME, read_manifest
from snapgen.workspace.refusals import ChangedMeanwhile, refusing

ROOM = ".snapgen"
"""The folder in which a run works, where it has to be in the output folder itself."""

Identity = tuple[int, int, int]
"""Inode, size in bytes and time of change in nanoseconds: another file, or another text in it, has others."""


@dataclass(slots=True)
class Scan:
    """What is in a folder, by path below it."""

    files: dict[str, Identity] = field(default_factory=dict)
    """Files, links and whatever else is no folder."""
    links: set[str] = field(default_factory=set)
    """The links among them."""
    folders: set[str] = field(default_factory=set)
    """Folders, but those of other tools."""
    empty: list[str] = field(default_factory=list)
    """The empty ones among them."""
    caches: dict[str, Identity] = field(default_factory=dict)
    """Files in folders that other tools have left."""
    contents: dict[str, bytes] = field(default_factory=dict)
    """What the files hold that are wanted or recorded, and the manifest; of a link its target."""
    recorded: dict[str, str] | None = None
    """What the manifest tells, if it is one of ours."""


def identity(status: os.stat_result) -> Identity:
    """Return what tells a file from another that took its name."""
    return status.st_ino, status.st_size, status.st_mtime_ns


def scan(out: Path, wanted: Collection[str]) -> Scan:
    """Look through the folder and read what is wanted or recorded there; a folder that is not there holds nothing.

    Raises OutputError for what cannot be read: what is not seen could not be kept.
    """
    found = Scan()
    with refusing(out), suppress(FileNotFoundError), Folder.at(out.resolve()) as root:
        with suppress(FileNotFoundError):
            found.contents[NAME] = root.content(NAME)
        found.recorded = read_manifest(found.contents.get(NAME))
        _look(root, out, "", found, {*wanted, *(found.recorded or ())})
    return found


def _look(folder: Folder, out: Path, prefix: str, found: Scan, readable: set[str], cache: bool = False) -> None:
    names = folder.names()
    for name in names:
        path = prefix + name
        if path == ROOM:
            continue
        with refusing(out / path):
            try:
                status = folder.status(name)
                if stat.S_ISDIR(status.st_mode):
                    if not cache and name not in CACHES:
                        found.folders.add(path)
                    with folder.folder(name) as child:
                        _look(child, out, f"{path}/", found, readable, cache or name in CACHES)
                    continue
                (found.caches if cache else found.files)[path] = identity(status)
                if stat.S_ISLNK(status.st_mode):
                    found.links.add(path)
                if path in readable and not cache:
                    found.contents[path] = folder.content(name)
            except FileNotFoundError:
                raise ChangedMeanwhile(out / path) from None
    if not names and prefix and not cache:
        found.empty.append(prefix[:-1])
