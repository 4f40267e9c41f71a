"""The Jinja environment: strict, and closed to everything that is not encoded."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

import jinja2

from snapgen.emit.code import Code
from snapgen.template_files import templates_folder

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_folder()),
        undefined=jinja2.StrictUndefined,
        finalize=_only_code,
        autoescape=False,  # noqa: S701 - nothing here is HTML, and finalize is stricter
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=[],
    )


def render(template: str, view: DataclassInstance) -> str:
    """Render a template, named by its path below `templates/`, with the attributes of a view."""
    attributes = {field.name: getattr(view, field.name) for field in fields(view)}
    return _environment().get_template(template).render(attributes)


def _only_code(value: Any) -> Code:
    if isinstance(value, Code):
        return value
    raise TypeError(f"a template prints a {type(value).__name__} that no encoder has opened")
