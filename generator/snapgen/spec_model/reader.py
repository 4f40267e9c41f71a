"""Turn a located tree into a spec model, or into every mistake at its place."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from snapgen.diagnostics import Diagnostic, Span, SpecError
from snapgen.loading.located import Mapping, Text, describe
from snapgen.spec_model.base import SpecModel
from snapgen.wording import nearest

Model = TypeVar("Model", bound=SpecModel)


def read_model(kind: type[Model], tree: Mapping) -> Model:
    """Return the model that the tree spells; raises SpecError with all mistakes."""
    try:
        return kind.model_validate(tree)
    except ValidationError as error:
        raise SpecError(_diagnostic(kind, tree, details) for details in error.errors()) from None


def _diagnostic(kind: type[SpecModel], tree: Mapping, details: ErrorDetails) -> Diagnostic:
    path = [step for step in details["loc"] if step != "[key]"]
    context = details.get("ctx", {})
    if details["type"] == "extra_forbidden":
        return _unknown_key(kind, tree, path)
    if details["type"] == "missing":
        parent = _node_at(tree, path[:-1])
        return Diagnostic(parent.span, "missing-key", f"the key `{path[-1]}` is missing", _required(kind, path))
    span = _key_span(tree, path) if "[key]" in details["loc"] else _span_at(tree, path)
    if details["type"] in ("dict_type", "list_type"):
        wanted = "a mapping" if details["type"] == "dict_type" else "a list"
        message = f"expected {wanted}, found {describe(_node_at(tree, path))}"
        return Diagnostic(span, "wrong-type", message, f"look up `{path[-1]}` with `snapgen schema`")
    return Diagnostic(span, details["type"], details["msg"], context.get("hint") or None)


def _unknown_key(kind: type[SpecModel], tree: Mapping, path: list[int | str]) -> Diagnostic:
    known = sorted(_model_at(kind, path[:-1]).model_fields)
    absent = [key for key in known if key not in _node_at(tree, path[:-1])]
    meant = nearest(str(path[-1]), absent)
    hint = f"write `{meant}`" if meant else f"the keys here are: {', '.join(known)}"
    return Diagnostic(_key_span(tree, path), "unknown-key", f"the key `{path[-1]}` is not known here", hint)


def _required(kind: type[SpecModel], path: list[int | str]) -> str:
    field = _model_at(kind, path[:-1]).model_fields[str(path[-1])]
    meaning = (field.description or "").split("\n")[0]
    return f"add `{path[-1]}: ...`" + (f" ({meaning.rstrip('.')})" if meaning else "")


def _model_at(kind: type[SpecModel], path: Iterable[int | str]) -> type[SpecModel]:
    current: Any = kind
    for step in path:
        models = list(_models_in(current))
        holder = next((model for model in models if str(step) in model.model_fields), None)
        current = _element_of(current) if holder is None else holder.model_fields[str(step)].annotation
    return next(iter(_models_in(current)), kind)


def _element_of(annotation: Any) -> Any:
    if get_origin(annotation) in (dict, list):
        return get_args(annotation)[-1]
    for argument in get_args(annotation):
        if get_origin(argument) in (dict, list):
            return get_args(argument)[-1]
    return annotation


def _models_in(annotation: Any) -> Iterable[type[SpecModel]]:
    if isinstance(annotation, type) and issubclass(annotation, SpecModel):
        yield annotation
    elif get_origin(annotation) in (Union, types.UnionType):
        for argument in get_args(annotation):
            yield from _models_in(argument)


def _node_at(tree: Mapping, path: Iterable[int | str]) -> Any:
    node: Any = tree
    for step in path:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return node
    return node


def _span_at(tree: Mapping, path: list[int | str]) -> Span:
    node = _node_at(tree, path)
    span: Span = node.span
    return span


def _key_span(tree: Mapping, path: list[int | str]) -> Span:
    parent = _node_at(tree, path[:-1])
    if isinstance(parent, Mapping):
        for key in parent:
            if isinstance(key, Text) and key == path[-1]:
                return key.span
    return _span_at(tree, path)
