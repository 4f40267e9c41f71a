"""What the emitter lays out itself is what black would make of it."""

from pathlib import Path

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

import workshop
from editing import replace
from snapgen.emit.code import Code
from snapgen.emit.python.layout import collection, exploded, imported, listed, signature

_MODE = black.Mode(line_length=120, target_versions={TargetVersion.PY311})

names = st.integers(1, 60).map(lambda length: Code("n" * length))
several = st.lists(names, min_size=1, max_size=12)
texts = st.lists(st.integers(0, 50).map(lambda length: Code(f'"{"t" * length}"')), min_size=1, max_size=12)

quick = settings(max_examples=50, deadline=None)


def laid_out(text: str) -> str:
    return black.format_str(text, mode=_MODE)


@quick
@given(several)
def test_an_import(items: list[Code]) -> None:
    source = f"from .models import {imported('.models', items)}\n"
    assert laid_out(source) == source


@quick
@given(names, several, names)
def test_the_head_of_a_method(name: Code, others: list[Code], answer: Code) -> None:
    parameters = [Code("self"), *(Code(f"{each}{place}: {each}") for place, each in enumerate(others))]
    head = signature(f"async def {name}", parameters, f" -> {answer}:", 4)
    source = f"class Service:\n    {head}\n        pass\n"
    assert laid_out(source) == source


@quick
@given(several)
def test_an_overload_with_a_line_for_each_parameter(others: list[Code]) -> None:
    parameters = [Code("self"), *(Code(f"{each}{place}: {each}") for place, each in enumerate(others))]
    source = f"class Client:\n    def pay{exploded('()', parameters, 4)} -> int: ...\n"
    assert laid_out(source) == source


@quick
@given(texts)
def test_an_argument_that_is_a_tuple(items: list[Code]) -> None:
    source = f"PAY = Operation(\n    own_codes={collection('()', items, 4, 10, 1)},\n)\n"
    assert laid_out(source) == source


@quick
@given(st.lists(names, min_size=1, max_size=4), st.sampled_from(["()", "[]"]))
def test_a_tuple_or_a_subscript_of_one_or_many(items: list[Code], brackets: str) -> None:
    opened = "HEADERS = " if brackets == "()" else "Code: TypeAlias = Literal"
    source = f"{opened}{listed(brackets, items, 0)}\n"
    assert laid_out(source) == source


@quick
@given(st.dictionaries(names, st.lists(names, max_size=3), max_size=5))
def test_a_collection_in_a_collection(items: dict[Code, list[Code]]) -> None:
    inner = [Code(f'"{key}": {exploded("[]", each, 4)}') for key, each in items.items()]
    source = f"EXAMPLE = {exploded('{}', inner, 0)}\n"
    assert laid_out(source) == source


@pytest.mark.parametrize("length", [1, 16, 27, 33, 39, 45, 51, 58])
def test_a_package_of_one_operation_whatever_the_length_of_its_name(length: int, tmp_path: Path) -> None:
    name = "pay-" + "n" * length
    spec = workshop.write_spec(tmp_path, ("shop",))
    operation = spec / "shop/operations/pay.yaml"
    replace(operation, "operation: pay", f"operation: {name}")
    operation.rename(operation.with_name(f"{name}.yaml"))
    files = workshop.built(spec)
    ours = {path: text for path, text in files.items() if path.endswith(".py") and "snapbi-shop" in path and text}
    assert len(ours) > 8
    assert {path: laid_out(text) for path, text in ours.items()} == ours
