"""The files of a first spec folder."""

from __future__ import annotations

import os
from pathlib import Path

from snapgen.names import class_name
from snapgen.spec_files import COMMON

EXAMPLE = "contoh"
"""The system that the starter describes; the word is Indonesian for example."""

_SCHEMAS = "generated/schema/"


def starter_files(system: str, spec: Path, out: Path) -> dict[str, str]:
    """Return the text of every file of a first spec folder by its path there.

    `system` is what the one provider is called. The files name the schemas below `out` for editors, as seen from
    where they will stand below `spec`.
    """
    own = {
        _named(path, system): _renamed(text, system) for path, text in _texts(Path(__file__).parent / "spec").items()
    }
    common = {f"{COMMON}/{path}": text for path, text in _texts(_standard_folder()).items()}
    return {path: _with_schema(text, spec / path, out) for path, text in sorted((own | common).items())}


def _standard_folder() -> Path:
    """Return the folder of the standard's specs: inside an installed snapgen, below `spec` in a checkout."""
    packaged = Path(__file__).parents[1] / "_standard"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "spec" / COMMON


def _texts(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.yaml"))
    }


def _named(path: str, system: str) -> str:
    return path.replace(f"{EXAMPLE}/", f"{system}/", 1)


def _renamed(text: str, system: str) -> str:
    return text.replace(EXAMPLE.capitalize(), class_name(system)).replace(EXAMPLE, system)


def _with_schema(text: str, file: Path, out: Path) -> str:
    """Let the first line, which names the schema for editors, lead to the output."""
    first, _, rest = text.partition("\n")
    before, marker, schema = first.partition(_SCHEMAS)
    assert marker, f"{file} names no schema"
    head = before[: before.index("=") + 1]
    place = Path(os.path.relpath(out.resolve() / "schema", file.resolve().parent)).as_posix()
    return f"{head}{place}/{schema}\n{rest}"
