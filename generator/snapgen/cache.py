"""Remember what was emitted, by a digest of everything it depends on.

The key covers the bytes of the spec files, of the generator, of the templates, and the versions of the
libraries that shape the output, so a hit is what a fresh run would give. Entries are plain JSON below
the user's cache folder, behind their own digest; one that does not bear it out is treated as absent.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from snapgen.template_files import templates_folder
from snapgen.tool_caches import CACHES

_KEPT = 64
"""How many entries stay; the oldest go first."""

_LIBRARIES = ("black", "datamodel-code-generator", "jinja2", "pydantic", "pyyaml")


def cache_folder() -> Path:
    """Return the folder of cached results: `$XDG_CACHE_HOME/snapgen`, or `~/.cache/snapgen`."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "snapgen"


def key_of(unit: str, contents: Mapping[str, bytes]) -> str:
    """Return the digest that names the result of a unit emitted from these files."""
    digest = hashlib.sha256(_tool_digest() + unit.encode(errors="surrogateescape"))
    for path, content in sorted(contents.items()):
        digest.update(f"\0{path}\0{len(content)}\0".encode(errors="surrogateescape") + content)
    return digest.hexdigest()


def load(key: str) -> dict[str, str] | None:
    """Return the files that were stored under the key, or None."""
    try:
        digest, _, text = (cache_folder() / f"{key}.json").read_text(encoding="utf-8").partition("\n")
        files: dict[str, str] = json.loads(text) if digest == _digest(text) else {}
    except (OSError, ValueError, RuntimeError):
        return None
    return files or None


def store(key: str, files: Mapping[str, str]) -> None:
    """Store files under the key; a cache that cannot be written is no error."""
    text = json.dumps(files)
    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"{_digest(text)}\n{text}")
        os.replace(temporary, folder / f"{key}.json")
        _forget_oldest(folder)
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where the user's home is
        return


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _forget_oldest(folder: Path) -> None:
    entries = sorted(folder.glob("*.json"), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-_KEPT]:
        entry.unlink(missing_ok=True)


@cache
def _tool_digest() -> bytes:
    digest = hashlib.sha256()
    for root in (Path(__file__).parent, templates_folder()):
        for path in _sources(root):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    return digest.digest()


def _sources(root: Path) -> Iterable[Path]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in CACHES)
        yield from (Path(folder) / name for name in sorted(files) if not name.endswith(".pyc"))
