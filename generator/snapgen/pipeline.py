"""The straight line from a folder of specs to the files that are emitted from it.

`generate` and `check` both start here, so they cannot disagree about what the output should be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from snapgen import cache, spec_files
from snapgen.diagnostics import Diagnostic, SpecError
from snapgen.emit import units
from snapgen.memory import without_collections

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


@without_collections
def build(root: Path, systems: Iterable[str] | None, progress: Progress, use_cache: bool = True) -> Output:
    """Return the files of the systems (all of them for None), of the runtime and of the schemas.

    Raises SpecError with every mistake of every spec that had to be read.
    """
    spec = spec_files.read_files(root)
    wanted = spec_files.system_names(spec) if systems is None else sorted(systems)
    keys = {name: cache.key_of(name, spec_files.files_of(spec, {name})) for name in (*wanted, units.SCHEMA)}
    found = {name: cache.load(key) for name, key in keys.items()} if use_cache else {}
    missing = [name for name in wanted if not found.get(name)]
    emitted = {name: files for name, files in found.items() if files}
    if systems is None and (missing == wanted or spec_files.has_strays(spec)):
        emitted |= _emit(root, spec, None, progress)
    elif missing:
        emitted |= _emit(root, spec, missing, progress)
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
    """Load, read and resolve the specs; raises SpecError with all mistakes of all files."""
    return _read(root, spec_files.read_files(root), systems)


def read_beside(root: Path, name: str) -> tuple[SpecFolder, tuple[ir.System, ...], tuple[str, ...]]:
    """Return a folder, its systems, and the names of those that are left out for their mistakes.

    Raises SpecError with the mistakes of `name`, which is never left out, and of what all systems share.
    """
    files = spec_files.read_files(root)
    try:
        return (*_read(root, files, None), ())
    except SpecError:
        folder, _ = _read(root, files, [name])
    systems: list[ir.System] = []
    left_out = []
    for each in spec_files.system_names(files):
        try:
            systems.extend(_read(root, files, [each])[1])
        except SpecError:
            left_out.append(each)
    return folder, tuple(systems), tuple(left_out)


@without_collections
def _read(
    root: Path, files: dict[str, bytes], systems: Iterable[str] | None
) -> tuple[SpecFolder, tuple[ir.System, ...]]:
    from snapgen.resolve import resolve
    from snapgen.spec_folder import UnreadableSpec, read_spec_files

    try:
        folder = read_spec_files(root, files, systems)
    except UnreadableSpec as error:
        raise SpecError([*error.diagnostics, *_further_mistakes(error.readable)]) from None
    return folder, resolve(folder, systems)


def _further_mistakes(readable: SpecFolder | None) -> Iterable[Diagnostic]:
    """Return the mistakes of the systems whose files could be read, while other files could not."""
    from snapgen.lint import refuse_errors
    from snapgen.resolve import resolve

    try:
        if readable is not None:
            refuse_errors(readable, resolve(readable))
    except SpecError as error:
        return error.diagnostics
    return ()


def _emit(root: Path, spec: dict[str, bytes], names: list[str] | None, progress: Progress) -> dict[str, dict[str, str]]:
    from snapgen.lint import refuse_errors

    folder, systems = _read(root, spec, names)
    refuse_errors(folder, systems)
    emitted: dict[str, dict[str, str]] = {}
    for system in systems:
        progress(system.id)
        emitted[system.id] = units.emit_system(system)
    return emitted
