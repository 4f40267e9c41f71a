"""Find and read an edition of the specs: a folder, or a folder of a git revision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from snapgen import ir
from snapgen.changes.git import GitError, Repository
from snapgen.diagnostics import SpecError
from snapgen.resolve import resolve
from snapgen.spec_files import DOCUMENTS, read_files, system_names
from snapgen.spec_folder import read_spec_files


class NoEdition(Exception):
    """No specs are to be found where they were asked for; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The files of a spec folder at one time, by their path below it."""

    name: str
    """How the edition was asked for."""
    folder: Path
    """What places in messages begin with; its files are on disk for a folder, and are not for a revision."""
    on_disk: bool
    files: dict[str, bytes]

    def systems(self, names: list[str] | None = None) -> tuple[ir.System, ...]:
        """Read and resolve the systems, those of the names that the edition has; raises SpecError."""
        files = dict(sorted(self.files.items()))
        known = system_names(files)
        wanted = known if names is None else [name for name in names if name in known]
        return resolve(read_spec_files(self.folder, files, None if names is None else wanted), wanted)


def edition(name: str, spec: Path) -> Edition:
    """Return the edition that a name stands for: a folder, a git revision, or `REVISION:FOLDER`.

    A revision alone means the same folder as `spec` in that revision; a folder comes before a revision of the same
    name. Raises NoEdition.
    """
    folder = Path(name)
    if folder.is_dir():
        return of_folder(name, folder.resolve())
    try:
        return _of_revision(name, spec)
    except GitError as error:
        raise NoEdition(str(error)) from None


def of_folder(name: str, folder: Path) -> Edition:
    """Return the edition that stands in a folder; raises NoEdition where it has no specs, or none that can be read."""
    try:
        files = read_files(folder)
    except SpecError as error:
        raise NoEdition("; ".join(f"{mistake.span}: {mistake.message}" for mistake in error.diagnostics)) from None
    return _with_specs(Edition(name, folder, True, files))


def _of_revision(name: str, spec: Path) -> Edition:
    revision, colon, path = name.partition(":")
    repository = Repository(_existing(Path.cwd() if colon else spec))
    commit = repository.commit(revision)
    if not colon:
        path = _within(repository.root(), spec)
    last = Path(path).name
    below = Path(spec.name if last in ("", "..") else last)
    return _with_specs(Edition(name, below, False, repository.files(commit, path)))


def _within(root: Path, spec: Path) -> str:
    try:
        path = spec.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise GitError(f"{spec} is not below {root}; name the folder in the revision as REVISION:FOLDER") from None
    return "" if path == "." else path


def _existing(path: Path) -> Path:
    """Return the path or the nearest folder above it that exists."""
    return next(folder for folder in (path.resolve(), *path.resolve().parents) if folder.is_dir())


def _with_specs(found: Edition) -> Edition:
    if DOCUMENTS not in found.files:
        raise NoEdition(f"`{found.name}` holds no specs: a folder of specs has a {DOCUMENTS}")
    return found
