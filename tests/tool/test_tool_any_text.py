"""Whatever the texts of a system are: its files are emitted, are read back, and hold the texts to the letter."""

import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

import workshop
from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.emit.units import emit_system
from snapgen.pipeline import read
from snapgen.spec_text import SpecText

REPOSITORY = Path(__file__).parents[2]

_OF_PYTHON = [
    *['"""', "'''", '"', "\\", '\\"', "a\\", '""""""\nopen(1)\n""""""', "''' + open(1) + '''", "'\"'\"'\"", '"""\n"""'],
    *["# coding: utf-7", "+AAo-import os", "\n# -*- coding: unicode_escape -*-\n\\x0aopen(1)", "a\nclass A:\n  x = 1"],
    *["None", "class", "__debug__", "mro", "a" * 5000, "00", "1e400", "NaN", "{x!r}", "%s%(a)s", "${a}"],
]
_OF_OTHERS = [
    *["{{ 7 * 7 }}", "{% include 'x' %}", "{# x", "@0", '"@1"', '"""@2"""', "<!-- --> <script>", "]]>", "| a |", "```"],
    *["", " ", " a ", "-", "- a", "&a *a", "!!x y", "a: b", "'a': b", "? a", "%YAML 9", "---", "...", "~", "on"],
]
_CHARACTERS = [
    *["\r", "a\rimport os", "\n", "\f", "\v", "\x85", "\u2028", "\x00", "\x1b]0;x\x07", "\ta", "a\n  b"],
    *["é" * 200, "💥", "\u202e", "e\u0301"],
]
_TRAPS = [*_OF_PYTHON, *_OF_OTHERS, *_CHARACTERS]


@pytest.mark.parametrize(
    "trap", ["", " ", '"""', "\\", "\n", "\r", "a" * 5000, "é" * 200, "class"], ids=lambda trap: ascii(trap)[:9]
)
def test_any_text_may_stand_wherever_a_system_has_one(trap: str, small_system: ir.System) -> None:
    system = _with_other_texts(small_system, cycle([SpecText(trap)]))
    _read_back(emit_system(system), "shop", trap, trap)


@pytest.mark.parametrize("first", range(0, len(_TRAPS), 13))
def test_texts_of_every_kind_may_stand_side_by_side(first: int) -> None:
    texts = [SpecText(trap) for trap in (*_TRAPS[first:], *_TRAPS[:first])]
    system = _with_other_texts(_system("paydia"), cycle(texts))
    _read_back(emit_system(system), "paydia", system.title.as_written, system.summary.as_written)


def _read_back(files: dict[str, str], name: str, title: str, summary: str) -> None:
    assert yaml.safe_load(files[f"openapi/{name}.yaml"])["info"]["title"] == title
    for path, text in files.items():
        if path.endswith(".py"):
            compile(text, path, "exec", dont_inherit=True)
    project = tomllib.loads(files[f"python/snapbi-{name}/pyproject.toml"])["project"]
    assert (project["name"], project["description"]) == (f"snapbi-{name}", summary)


@pytest.fixture(scope="module")
def small_system(tmp_path_factory: pytest.TempPathFactory) -> ir.System:
    """Return a system with one operation."""
    return read(workshop.write_spec(tmp_path_factory.mktemp("spec"), ("shop",)))[1][0]


@cache
def _system(name: str) -> ir.System:
    return read(REPOSITORY / "spec", [name])[1][0]


def _with_other_texts(value: Any, texts: Iterator[SpecText]) -> Any:
    """Return a part of the ir with another text in the place of each, but for those that are JSON."""
    if isinstance(value, SpecText):
        return next(texts)
    if isinstance(value, tuple):
        return tuple(_with_other_texts(item, texts) for item in value)
    if not is_dataclass(value) or isinstance(value, ir.Message | Span | type):
        return value
    kept = {"example"} if isinstance(value, ir.Field) and isinstance(value.shape, ir.PlainShape) else set()
    every = {field.name: getattr(value, field.name) for field in fields(value)}
    return replace(value, **{name: _with_other_texts(each, texts) for name, each in every.items() if name not in kept})
