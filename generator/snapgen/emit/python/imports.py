"""Tidy the import block that datamodel-code-generator writes."""

from __future__ import annotations

from collections.abc import Sequence

from snapgen.emit.formatting import LINE_LENGTH

_FUTURE = "from __future__ import annotations"

_UNUSED = frozenset({("pydantic", "ConfigDict"), ("pydantic.alias_generators", "to_camel")})
"""Imported for a model's own configuration; ours stands in the base class."""


def with_sorted_imports(source: str) -> str:
    """Return the source with its imports merged, sorted in three groups and free of those that nothing uses."""
    imports: dict[str, set[str]] = {}
    others = []
    for line in source.splitlines():
        module, found, names = line.removeprefix("from ").partition(" import ")
        if line.startswith("from ") and found and line != _FUTURE:
            used = {name for name in names.split(", ") if (module, name) not in _UNUSED}
            imports.setdefault(module, set()).update(used)
        else:
            others.append(line)
    block = []
    for group in (0, 1, 2):
        modules = sorted(module for module, names in imports.items() if names and _group(module) == group)
        block += ["", *(import_line(module, sorted(imports[module])) for module in modules)]
    place = others.index(_FUTURE) + 1
    return "\n".join([*others[:place], *block, *others[place:]]) + "\n"


def import_line(module: str, names: Sequence[str], indent: str = "") -> str:
    """Return the import as black lays it out: on one line, or a line for each name."""
    line = f"{indent}from {module} import {', '.join(names)}"
    if len(line) <= LINE_LENGTH:
        return line
    listed = "".join(f"{indent}    {name},\n" for name in names)
    return f"{indent}from {module} import (\n{listed}{indent})"


def _group(module: str) -> int:
    """Return 0 for the standard library, 1 for pydantic, 2 for our own packages."""
    if module.startswith("snapbi_"):
        return 2
    return 0 if module in ("typing", "collections.abc") else 1
