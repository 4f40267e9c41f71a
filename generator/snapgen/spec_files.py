"""Find the files of a spec folder; light enough to run before anything is known to have changed."""

from __future__ import annotations

from pathlib import Path

from snapgen.diagnostics import Diagnostic, Span, SpecError

COMMON = "common"
"""The folder of what the standard shares; every other folder is a system."""

MAXIMUM_BYTES = 1 << 20
"""How large a spec file may be."""

MAXIMUM_FOLDER_BYTES = 64 << 20
"""How large all spec files of a folder may be together; the curated ones have a quarter of a megabyte."""

MAXIMUM_FILES = 20_000
"""How many files of a folder are looked at."""

DOCUMENTS = "documents.yaml"
"""The list of the documents that the specs are curated from."""


def read_files(root: Path) -> dict[str, bytes]:
    """Return the bytes of every YAML file below the folder, by its path there, in the order of the paths.

    A link that leads to nothing or out of the folder counts as an empty file, which is then refused with its name.
    Raises SpecError with every file that cannot be read, and for a folder that is too large to be one of specs.
    """
    contents: dict[str, bytes] = {}
    mistakes: list[Diagnostic] = []
    size = 0
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in _found(root)):
        span = Span(f"{root.name}/{name}")
        try:
            contents[name] = read_file(path, root)
        except OSError as error:
            message = f"the file cannot be read: {error.strerror or error}"
            mistakes.append(Diagnostic(span, "unreadable-file", message, "take the right to read it, or delete it"))
        size += len(contents.get(name, b""))
        if size > MAXIMUM_FOLDER_BYTES:
            raise _too_large(span, f"the files up to this one have more than {MAXIMUM_FOLDER_BYTES} bytes")
    if mistakes:
        raise SpecError(mistakes)
    return contents


def _found(root: Path) -> list[Path]:
    """Return YAML files, and links to folders, which are not followed and so are told as out of place."""
    found: list[Path] = []
    for number, path in enumerate(root.rglob("*"), 1):
        if number > MAXIMUM_FILES:
            raise _too_large(Span(root.name), f"the folder has more than {MAXIMUM_FILES} files")
        if path.is_symlink() if path.is_dir() else path.suffix in (".yaml", ".yml"):
            found.append(path)
    return found


def _too_large(span: Span, message: str) -> SpecError:
    return SpecError([Diagnostic(span, "too-large", message, "name the folder of the specs alone")])


def read_file(path: Path, root: Path) -> bytes:
    """Return no more of a file below the folder than tells that it is too large.

    What is no file, or leads out of the folder, counts as empty: the specs of a stranger must not show what else is on
    the disk. Raises OSError.
    """
    if not path.is_file() or not path.resolve().is_relative_to(root.resolve()):
        return b""
    with path.open("rb") as file:
        return file.read(MAXIMUM_BYTES + 1)


def system_names(files: dict[str, bytes]) -> list[str]:
    """Return the names of the systems, sorted: the folders that have a `system.yaml`."""
    return sorted(path.split("/")[0] for path in files if path.count("/") == 1 and path.endswith("/system.yaml"))


def files_of(files: dict[str, bytes], systems: set[str]) -> dict[str, bytes]:
    """Return the files that the output of the systems depends on: their own and those that all share."""
    return {path: content for path, content in files.items() if path.split("/")[0] in {COMMON, DOCUMENTS, *systems}}


def kind_of(path: str) -> str | None:
    """Return the kind of a spec file by its path below the folder, or None where none belongs."""
    parts = path.split("/")
    if path == DOCUMENTS:
        return "documents"
    if len(parts) == 2 and parts[0] == COMMON and parts[1] in ("response-codes.yaml", "headers.yaml"):
        return parts[1].removesuffix(".yaml")
    if len(parts) == 2 and parts[1] == "system.yaml" and parts[0] != COMMON:
        return "system"
    if len(parts) == 3 and parts[1] == "operations" and parts[2].endswith(".yaml"):
        return "operation"
    return None


def has_strays(files: dict[str, bytes]) -> bool:
    """Tell whether a file has no kind, or stands in the folder of a system that has no `system.yaml`."""
    homes = {COMMON, *system_names(files)}
    return any(kind_of(path) is None or ("/" in path and path.split("/")[0] not in homes) for path in files)
