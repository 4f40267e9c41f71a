"""Walk through a spec file: every model in it, with its place in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from snapgen.spec_model.base import SpecModel

_SILENT = frozenset({"fields", "facts", "row", "values", "statuses", "response_codes", "headers"})
"""Keys of a spec file that tell a reader nothing beside what stands below them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A model in a spec file."""

    root: str
    """The key of the file that it stands below."""
    name: str
    """The key that it stands under."""
    place: str
    """The way to it, as `request.amount.value`."""
    model: SpecModel


def walk(file: SpecModel) -> Iterator[Found]:
    """Return every model of a spec file, in its order; the file itself comes first."""
    yield Found("", "", "", file)
    yield from _below(file, "", ())


def _below(parent: SpecModel, root: str, way: tuple[str, ...]) -> Iterator[Found]:
    for key in type(parent).model_fields:
        here = way if key in _SILENT else (*way, key)
        for name, model in _models(getattr(parent, key)):
            steps = here if name is None else (*here, name)
            yield Found(root or key, name or key, ".".join(steps), model)
            yield from _below(model, root or key, steps)


def _models(value: object) -> Iterator[tuple[str | None, SpecModel]]:
    if isinstance(value, SpecModel):
        yield None, value
    elif isinstance(value, dict):
        yield from ((str(name), model) for name, model in value.items() if isinstance(model, SpecModel))
    elif isinstance(value, list):
        yield from ((None, model) for model in value if isinstance(model, SpecModel))
