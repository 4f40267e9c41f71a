"""Projects with something to generate, and with files of the user in the output folder."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from snapgen.pipeline import Output
from snapgen.workspace.manifest import NAME, digest, manifest_text

OUT = "generated"

_BEFORE = {
    "openapi/shop.yaml": "title: shop\n",
    "openapi/gone.yaml": "title: gone\n",
    "python/snapbi-gone/README.md": "gone\n",
    "python/snapbi-shop/README.md": "shop\n",
    "python/snapbi-shop/src/models.py": "OLD = 1\n" * 500,
    "schema/system.json": "{}\n",
}
_AFTER = {
    "openapi/shop.yaml": "title: another shop\n",
    "openapi/kiosk.yaml": "title: kiosk\n",
    "python/snapbi-kiosk/src/models.py": "NEW = 1\n",
    "python/snapbi-shop/README.md": "shop\n",
    "python/snapbi-shop/src/models.py": "NEW = 1\n" * 700,
    "schema/system.json": "{}\n",
}
_USERS = {
    "notes.txt": "mine\n",
    "python/snapbi-gone/mine.txt": "mine, among files that go\n",
    "python/snapbi-shop/src/.env": "SECRET=mine\n",
    "my folder/deep/er/file": "mine\n",
}

Tree = dict[str, tuple[int, bytes]]
"""Mode and content of every file by path; of a link its target; of an empty folder nothing."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A project before a run."""

    name: str
    here: str = "."
    """The folder that the run starts in."""
    out: str = OUT
    """The output folder, seen from there."""
    first: bool = False
    """Whether there is no output yet."""
    in_place: bool = False
    """Whether the tree is changed file by file, so that a kill may leave it between two states until the next run."""


SCENES = {
    scene.name: scene
    for scene in (
        Scene("exchange"),
        Scene("first", first=True),
        Scene("in-place", here=OUT, out=".", in_place=True),
    )
}


def output(files: dict[str, str] = _AFTER) -> Output:
    """Return what the run should generate."""
    return Output((), True, files)


def set_up(project: Path, scene: Scene) -> None:
    """Make the project anew."""
    if project.exists():
        shutil.rmtree(project)
    (project / "spec").mkdir(parents=True)
    if scene.first:
        return
    out = project / OUT
    digests = {path: digest(text.encode()) for path, text in _BEFORE.items()}
    for path, text in {**_BEFORE, NAME: manifest_text(digests), **_USERS}.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(text)
    (out / "empty").mkdir()
    (out / "link").symlink_to("nowhere")
    for name in _USERS:
        os.utime(out / name, ns=(1, 1))  # each time the same
    (out / "notes.txt").chmod(0o400)
    (out / "my folder").chmod(0o500)


def tree(folder: Path) -> Tree:
    """Return what is in a folder."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        status, name = path.lstat(), path.relative_to(folder).as_posix()
        if stat.S_ISLNK(status.st_mode):
            found[name] = (status.st_mode, os.fsencode(path.readlink()))
        elif stat.S_ISREG(status.st_mode):
            found[name] = (status.st_mode, path.read_bytes())
        elif not any(path.iterdir()):
            found[name] = (status.st_mode, b"")
    return found


def users(folder: Path) -> dict[str, object]:
    """Return all that the user may care for of the files that are the user's."""
    told: dict[str, object] = {}
    for name in (*_USERS, "empty", "link", "my folder"):
        path = folder / name
        if not os.path.lexists(path):
            told[name] = None
            continue
        status = path.lstat()
        content = path.read_bytes() if path.is_file() else path.readlink() if path.is_symlink() else None
        modified = status.st_mtime_ns if path.is_file() else None
        told[name] = (status.st_mode, status.st_uid, status.st_gid, modified, content)
    return told
