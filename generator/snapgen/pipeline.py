"""The straight line from a folder of specs to the files that are emitted from it.

`generate` and `check` both start here, so they cannot disagree about what the output should be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from snapgen import cache
from snapgen.emit import units

if TYPE_CHECKING:
    from snapgen import ir
    from snapgen.spec_folder import SpecFolder

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Output:
    """What the output folder should hold: text by path, for the units that were asked for."""

    units: tuple[str, ...]
    complete: bool
    """Whether all systems were asked for; if so, every file that is not listed is out of place."""
    files: Mapping[str, str]


def build(root: Path, systems: Iterable[str] | None, progress: Progress, use_cache: bool = True) -> Output:
    """Return the files of the systems (all of them for None), of the runtime and of the schemas.

    Raises SpecError with every mistake of every spec that had to be read.
    """
    contents = _contents(root)
    wanted = _system_names(contents) if systems is None else sorted(systems)
    keys = {name: cache.key_of(name, _inputs(contents, name)) for name in (*wanted, units.SCHEMA)}
    found = {name: cache.load(key) for name, key in keys.items()} if use_cache else {}
    missing = [name for name in wanted if not found.get(name)]
    emitted = {name: files for name, files in found.items() if files}
    if missing or not wanted:
        emitted |= _emit(root, missing, progress)
    if units.SCHEMA not in emitted:
        emitted[units.SCHEMA] = units.emit_schemas()
    if use_cache:
        for name in (*missing, units.SCHEMA):
            if not found.get(name):
                cache.store(keys[name], emitted[name])
    emitted[units.RUNTIME] = units.emit_runtime()
    files = {path: text for name in sorted(emitted) for path, text in emitted[name].items()}
    return Output((*wanted, units.RUNTIME, units.SCHEMA), systems is None, files)


def read(root: Path, systems: Iterable[str] | None = None) -> tuple[SpecFolder, tuple[ir.System, ...]]:
    """Load, read and resolve the specs; raises SpecError with all mistakes."""
    from snapgen.resolve import resolve
    from snapgen.spec_folder import read_spec_folder

    folder = read_spec_folder(root, systems)
    return folder, resolve(folder, systems)


def _emit(root: Path, names: list[str], progress: Progress) -> dict[str, dict[str, str]]:
    from snapgen.lint import refuse_errors

    folder, systems = read(root, names)
    refuse_errors(folder, systems)
    emitted = {}
    for system in systems:
        progress(system.id)
        emitted[system.id] = units.emit_system(system)
    return emitted


def _contents(root: Path) -> dict[str, bytes]:
    """Return the bytes of every spec file, by its path below the folder."""
    paths = sorted((*root.rglob("*.yaml"), *root.rglob("*.yml")))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def _system_names(contents: Mapping[str, bytes]) -> list[str]:
    return sorted({path.split("/")[0] for path in contents if path.endswith("/system.yaml")})


def _inputs(contents: Mapping[str, bytes], system: str) -> dict[str, bytes]:
    """Return the files that the output of a system depends on: its own and those that all share."""
    shared = ("documents.yaml", "common/")
    own = (f"{system}/",)
    return {path: content for path, content in contents.items() if path.startswith((*shared, *own))}
