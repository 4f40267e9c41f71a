"""Whatever one place of a spec becomes, the answer is a list of mistakes, or files that their readers can read."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import workshop
from snapgen.diagnostics import SpecError

CASES = workshop.ROOT / "tests" / "cases"
FILES = sorted(path.relative_to(CASES).as_posix() for path in CASES.glob("*/spec/*/**/*.yaml"))

_VALUE = re.compile(r"(?<=: )[^{}\[\],\n|>][^{},\n]*")

VALUES = [
    *["''", "~", "[]", "{}", "[a]", "{a: b}", "x", "'0'", "00", "2005099", "999", "9999999", "fixed 0", "0,0", "16,0"],
    *["3,2", "99,99", "5-2", "99999", "None", "True", "none", "mro", "class", "__debug__", "self", "Field", "Model"],
    *["Amount", "Money", "ResponseCode", "ErrorResponse", "PayRequest", "Json", "Annotated", "datetime", "str"],
    *["M", "O", "C", "Money", "Object", "Number", "Integer", "Boolean", "String", "date-time", "digits", "unknown"],
    *["GET", "read", "runtime", "schema", "common", "../evil", "/{id}", "/a//b", "documents", "'900:9-1'", "900:0"],
    *['\'"""\'', "'\\'", "'x\\'", "'{{ 7 }}'", "'{% raw %}'", "😀", "'é\u0301'", "'支付'", "'# coding: utf-7'", "'*/'"],
    *["'-1'", "'1.'", "'12'", "1e400", "'{\"a\": 1}'", "'[1]'", "'\"text\"'", "NaN", "'{\"orderId\": NaN}'", "|"],
]


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str]:
    """Give a spec file of a case, and its text with one place changed."""
    path = draw(st.sampled_from(FILES))
    text = (CASES / path).read_text()
    if draw(st.integers(0, 5)):
        places = [match.span() for match in _VALUE.finditer(text)]
        start, end = draw(st.sampled_from(places))
        return path, text[:start] + draw(st.sampled_from(VALUES)) + text[end:]
    lines = text.splitlines(keepends=True)
    number = draw(st.integers(0, len(lines) - 1))
    lines[number] *= draw(st.sampled_from([0, 2]))
    return path, "".join(lines)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutated")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutation=mutations())
def test_one_place_of_a_spec_can_be_changed_to_anything(mutation: tuple[str, str], folder: Path) -> None:
    path, text = mutation
    case, _, file = path.partition("/spec/")
    spec = folder / "spec"
    shutil.rmtree(spec, ignore_errors=True)
    shutil.copytree(CASES / case / "spec", spec)
    (spec / file).write_text(text)
    try:
        files = workshop.built(spec)
    except SpecError as error:
        assert error.diagnostics != ()
        return
    for name, content in files.items():
        if name.startswith(("openapi/", "python/snapbi-shop/", "python/snapbi-stall/")):
            _read(name, content)


def _read(name: str, content: str) -> None:
    """Read a file as its readers do."""
    if name.endswith(".py"):
        compile(content, name, "exec")
    elif name.endswith(".toml"):
        tomllib.loads(content)
    elif name.endswith(".yaml"):
        yaml.safe_load(content)
