"""Whatever the texts of a system are: its files are emitted, are read back, and hold the texts to the letter."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import datamodel_code_generator
import pytest
import yaml

import workshop
from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.emit.units import emit_system
from snapgen.pipeline import read
from snapgen.spec_text import SpecText, Word

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


def test_datamodel_code_generator_gets_names_limits_and_numbered_slots_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    received: list[str] = []
    generate = datamodel_code_generator.generate

    def watched(source: Any, **options: Any) -> Any:
        received.extend(_strings([source, options]))
        return generate(source, **options)

    monkeypatch.setattr(datamodel_code_generator, "generate", watched)
    title = "</text>\n"
    emit_system(_with_other_texts(_system("paydia"), cycle([SpecText(title)])))
    assert len(received) > 200
    assert not [text for text in received if title in text]
    strange = [text for text in received if not re.fullmatch(r"[$]?[A-Za-z0-9_./#:-]*", text)]
    patterns = {text for text in strange if text.startswith("^") and text.endswith("$")}
    slots = {text for text in strange if re.fullmatch(r'@[0-9]+|"""@[0-9]+"""', text)}
    ours = {'"""Models of the bodies that requests and answers carry."""'}
    conditions = {text for text in strange if re.fullmatch(r'_at_least_one = at_least_one_of\(["a-z0-9_, ]+\)', text)}
    assert set(strange) == patterns | slots | ours | conditions
    assert len(slots) > 40


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _strings([*value.keys(), *value.values()])
    elif isinstance(value, list | tuple | set):
        for each in value:
            yield from _strings(each)
    elif not isinstance(value, bool | int | float | Path | type(None)):
        yield str(value)  # text of a spec would raise here


@pytest.mark.parametrize("name", ["..", "../up", "/etc/cron.d/a", "a/../../b", ".", "a/b", "~", "", "nul", "-a"])
def test_no_name_of_a_system_leads_out_of_the_output(name: str, small_system: ir.System) -> None:
    with pytest.raises(ValueError, match=r"is not (the name of a file|a Python name)"):
        emit_system(replace(small_system, id=Word(name)))


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
