"""A template prints what encoders give, and nothing else."""

import pytest

from snapgen.emit.code import Code, docstring
from snapgen.emit.python.codes import CodesView
from snapgen.emit.python.values import ValueListsView
from snapgen.emit.templates import render

_STATUSES = "python/package/src/package/statuses.py.jinja"


def test_a_template_prints_code() -> None:
    assert render(_STATUSES, ValueListsView(docstring("Ours."), ())).startswith('"""Ours."""\n')


@pytest.mark.parametrize("text", ["plain", 7, None, Code("a") + "b", f"{Code('a')}"])
def test_a_template_that_prints_anything_else_fails(text: object) -> None:
    with pytest.raises(TypeError, match="that no encoder has opened"):
        render(_STATUSES, ValueListsView(text, ()))  # type: ignore[arg-type]


def test_a_template_that_prints_what_its_view_does_not_have_fails() -> None:
    view = CodesView(Code('""'), Code('""'), Code('""'), (), ())
    with pytest.raises(Exception, match="'lists' is undefined"):
        render(_STATUSES, view)
