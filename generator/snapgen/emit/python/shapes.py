"""What the source of the emitted models tells of them: their fields, and where every name comes from."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameter:
    """A field of a model, as a client's method takes it."""

    name: str
    annotation: str
    """Its type as it stands in the source, slots and all."""
    names: frozenset[str]
    """The names that its type is made of."""
    required: bool


@dataclass(frozen=True, slots=True)
class Shapes:
    """The models of a system."""

    fields: Mapping[str, tuple[Parameter, ...]]
    """The fields of each model, in the order of the source."""
    homes: Mapping[str, str]
    """Where each name that the models use or define is imported from, as their package's neighbours see it."""


def shapes_of(source: str) -> Shapes:
    """Return what the source of models tells; it holds slots in the place of texts, so nothing in it is a spec's."""
    lines = source.encode().splitlines()
    homes: dict[str, str] = {}
    fields = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module != "__future__":
            local = f".{node.module.partition('.')[2]}" if "." in node.module else node.module
            homes |= {alias.name: local for alias in node.names}
        elif isinstance(node, ast.ClassDef):
            homes[node.name] = ".models"
            fields[node.name] = tuple(
                _parameter(lines, each.target.id, each)
                for each in node.body
                if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
            )
    return Shapes(fields, homes)


def _parameter(lines: Sequence[bytes], name: str, field: ast.AnnAssign) -> Parameter:
    kind = _bare(field.annotation)
    names = frozenset(node.id for node in ast.walk(kind) if isinstance(node, ast.Name))
    # `ast.get_source_segment` would split all of the source at every call
    annotation = lines[kind.lineno - 1][kind.col_offset : kind.end_col_offset].decode()
    return Parameter(name, annotation, names, _is_required(field.value))


def _bare(annotation: ast.expr) -> ast.expr:
    """Return a type without what `Annotated` adds to it: limits are the model's to check."""
    match annotation:
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[kind, *_])):
            return _bare(kind)
    return annotation


def _is_required(value: ast.expr | None) -> bool:
    if value is None:
        return True
    return isinstance(value, ast.Call) and all(keyword.arg != "default" for keyword in value.keywords)
