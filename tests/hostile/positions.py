"""Where a payload can stand: every scalar and every key of the small spec in `base/`, found by the spec models.

A value is replaced where it stands. A key, and a text that names something, is replaced together with everything that
refers to it, as an author would rename it: `pay-order` in `operation:`, in the name of its file and in `catalogue:`.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import yaml

from snapgen.spec_files import kind_of
from snapgen.spec_model import FILE_KINDS
from snapgen.spec_model.base import SpecModel

BASE = Path(__file__).parent / "base"

Tree = Any
"""Mappings, lists and texts, as PyYAML's loader without types gives them."""

Place = tuple[str, tuple[str | int, ...]]
"""A file of the base, and the keys and numbers that lead to a node in it."""


@dataclass(frozen=True, slots=True)
class Position:
    """One place that a payload is planted in."""

    id: str
    """As `shop/system.yaml: statuses.OrderState.description`."""
    how: str
    """`value`, `key`, `in body` (a text in the JSON of a sample) or `file name`."""
    place: Place
    label: str
    """The model and its field, as `FieldRow.description`; of keys, it ends in `{}`."""
    text: str
    """What stands there in the base."""
    inner: str = ""
    """In the JSON of a sample, the key whose value is replaced."""


_NAMED = frozenset(
    ["SystemFile.system", "SystemFile.class_name", "OperationFile.operation", "Server.environment", "Effective.name"]
)
"""Values that name something which other places refer to."""


@cache
def base_files() -> dict[str, Tree]:
    """Return the trees of the base's files by path; a system's own files come before what all share."""
    paths = sorted((path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml")), key=_system_first)
    return {path: yaml.load((BASE / path).read_bytes(), yaml.BaseLoader) for path in paths}


def _system_first(path: str) -> tuple[bool, str]:
    return (path.startswith("common/"), path)


@cache
def positions() -> tuple[Position, ...]:
    """Return every position of the base: of values and keys, and of the names of its files and folders."""
    found: list[Position] = []
    for path, tree in base_files().items():
        kind = kind_of(path)
        assert kind is not None, path
        found += _of_model(FILE_KINDS[kind], tree, (path, ()))
    found += [
        Position(f"file name: {path}", "file name", (path, ()), "", Path(path).stem)
        for path in base_files()
        if "/operations/" in path
    ]
    found += [Position(f"file name: {name}", "file name", (name, ()), "", name) for name in ("shop", "stall")]
    assert len({position.id for position in found}) == len(found)
    return tuple(found)


def renames(position: Position) -> bool:
    """Tell whether everything that refers to the text is replaced with it."""
    return position.how == "key" or position.label in _NAMED


def model_labels() -> set[str]:
    """Return every field of every model that an author may write, as `FieldRow.description`; keys end in `{}`."""
    labels: set[str] = set()
    waiting: list[type[SpecModel]] = list(FILE_KINDS.values())
    seen: set[type[SpecModel]] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, field in model.model_fields.items():
            annotation, keyed = _inner(field.annotation)
            label = f"{_owner(model, name)}.{name}"
            labels |= {f"{label}{{}}"} if keyed else set()
            if _is_model(annotation):
                waiting.append(annotation)
            else:
                labels.add(label)
    return labels


def _of_model(model: type[SpecModel], tree: Tree, place: Place) -> Iterator[Position]:
    path, steps = place
    for key, value in tree.items():
        label = f"{_owner(model, key)}.{key}"
        yield from _of_node(model.model_fields[key].annotation, value, (path, (*steps, key)), label)


def _of_node(annotation: Any, value: Tree, place: Place, label: str) -> Iterator[Position]:
    path, steps = place
    shown = f"{path}: {'.'.join(map(str, steps))}"
    annotation = _plain(annotation)
    if get_origin(annotation) is dict:
        for key, item in value.items():
            yield Position(f"{shown}.{key} (key)", "key", (path, (*steps, key)), f"{label}{{}}", key)
            yield from _of_node(get_args(annotation)[1], item, (path, (*steps, key)), label)
    elif isinstance(value, list):
        item_type = get_args(annotation)[0] if get_origin(annotation) is list else str
        for number, item in enumerate(value):
            yield from _of_node(item_type, item, (path, (*steps, number)), label)
    elif _is_model(annotation):
        yield from _of_model(annotation, value, place)
    else:
        yield Position(shown, "value", place, label, value)
        if label == "Message.body":
            for key, text in json.loads(value).items():
                yield Position(f"{shown}.{key} (in body)", "in body", place, label, text, key)


def _inner(annotation: Any) -> tuple[Any, bool]:
    """Return what a field holds in the end, and whether it holds it under keys of the author's."""
    annotation = _plain(annotation)
    if get_origin(annotation) is dict:
        return _plain(get_args(annotation)[1]), True
    if get_origin(annotation) is list:
        return _plain(get_args(annotation)[0]), False
    return annotation, False


def _plain(annotation: Any) -> Any:
    while get_origin(annotation) in (Annotated, Union, types.UnionType):
        annotation = next(each for each in get_args(annotation) if each is not type(None))
    return annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, SpecModel)


def _owner(model: type[SpecModel], name: str) -> str:
    """Return the model that declares a field first, so that a fact and a method share their `source`."""
    owners = [each for each in model.__mro__ if name in getattr(each, "__annotations__", {})]
    return owners[0].__name__
