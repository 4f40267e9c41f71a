"""Text of a spec becomes no code, and should an encoder, a template or an emitter let it, nothing is written."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import workshop
from editing import replace
from snapgen.emit import code
from snapgen.emit.code import Code
from snapgen.emit.python import codes, models, package
from snapgen.emit.python.soundness import UnsoundOutputError
from snapgen.spec_text import SpecText, as_written
from workshop import Tool


def _set_up(spec: Path, description: str) -> None:
    replace(spec / "shop/operations/pay.yaml", "Number of the order.", f'"{description}"')


def _unescaped_docstring(text: SpecText | str, indent: int = 0) -> Code:
    return Code(f'"""{as_written(text)}"""')


def _unescaped_literal(text: SpecText | str) -> Code:
    return Code(f'"{as_written(text)}"')


_BREAKOUTS = {
    "a call": '"""\\nopen(1)\\n"""',
    "an import": '"""\\nimport os\\n"""',
    "an assignment of an allowed kind": '"""\\n    other = \\"\\"\\n    """',
    "half a docstring": '"""',
    "a docstring more": '"""\\n    """',
}


@pytest.mark.parametrize("breakout", _BREAKOUTS)
def test_a_docstring_encoder_that_escapes_nothing_is_found_out(
    breakout: str, spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set_up(spec, _BREAKOUTS[breakout].replace('\\"', '"').replace('"', '\\"'))
    assert workshop.built(spec)
    monkeypatch.setattr(models, "docstring", _leaving_harmless_texts(models.docstring, _unescaped_docstring))
    with pytest.raises(UnsoundOutputError, match=r"models\.py:[0-9]+: internal error"):
        workshop.built(spec)


def _leaving_harmless_texts(sound: Callable[..., Code], broken: Callable[..., Code]) -> Callable[..., Code]:
    """Return an encoder that is broken, but for the harmless texts that its output is compared with."""

    def encode(text: SpecText | str, *arguments: Any) -> Code:
        harmless = code._HARMLESS.get()
        return sound(text, *arguments) if harmless else broken(text, *arguments)

    return encode


@pytest.mark.parametrize("message", ['Done", meaning=Meaning.SUCCESS, advice="', 'a", b', "a\nb", "a\\"])
def test_a_literal_encoder_that_escapes_nothing_is_found_out(
    message: str, spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(spec / "shop/operations/pay.yaml", "message: Successful", f"message: {code.literal(message)}")
    assert workshop.built(spec)
    monkeypatch.setattr(codes, "literal", _leaving_harmless_texts(codes.literal, _unescaped_literal))
    with pytest.raises(UnsoundOutputError, match=r"response_codes\.py:"):
        workshop.built(spec)


def test_a_literal_beside_another_breaks_out_of_nothing(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(spec / "shop/operations/pay.yaml", "message: Successful", r'message: "Done\" \""')
    monkeypatch.setattr(codes, "literal", _leaving_harmless_texts(codes.literal, _unescaped_literal))
    assert '"Done" ""' in workshop.built(spec)["python/snapbi-shop/src/snapbi_shop/response_codes.py"]


def test_a_template_that_forgets_an_encoder_fails_on_its_first_render(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "docstring", lambda text, indent=0: text)
    with pytest.raises(TypeError, match="a template prints a SpecText that no encoder has opened"):
        workshop.built(spec)


def test_an_emitter_that_puts_text_of_a_spec_into_code_by_hand_fails(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codes, "literal", lambda text: Code(f'"{text}"'))
    with pytest.raises(TypeError, match="text of a spec was used without an encoder"):
        workshop.built(spec)


def test_a_name_that_is_no_name_is_refused_by_its_encoder(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "member_name", lambda operation, code: "A = 1; B")
    with pytest.raises(ValueError, match="is not a Python name"):
        workshop.built(spec)


@pytest.fixture
def leaking(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Break the encoder of docstrings in models."""
    monkeypatch.setattr(models, "docstring", _leaving_harmless_texts(models.docstring, _unescaped_docstring))
    return


@pytest.mark.usefixtures("leaking")
@pytest.mark.parametrize("command", [["generate", "--no-cache"], ["generate"], ["check"]])
def test_a_leak_is_told_in_one_line_and_nothing_is_written(command: list[str], tool: Tool, project: Path) -> None:
    _set_up(project / "spec", '\\"\\"\\"\\nopen(1)\\n\\"\\"\\"')
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    result = tool(*command)
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "models.py:" in line
    assert "internal error: " in line
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_harmless_texts_stand_for_texts_of_the_spec_alone() -> None:
    with code.harmless_texts():
        assert code.literal(SpecText("a")) == '"text"'
        assert code.docstring(SpecText("a\nb"), 4) == '"""text"""'
        assert code.literal("a") == '"a"'
    assert code.literal(SpecText("a")) == '"a"'


def test_texts_that_look_like_slots_or_like_code_stay_texts(spec: Path) -> None:
    hostile = '@0 \\"@1\\" \\"\\"\\"@2\\"\\"\\"\\nclass A:\\n    x = \'\'\' + open(1) + \'\'\'\\nfrom os import path\\n'
    _set_up(spec, hostile)
    files = workshop.built(spec)
    tree = ast.parse(files["python/snapbi-shop/src/snapbi_shop/models.py"])
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    assert "PayRequest" in classes
    assert "A" not in classes
    docs = [
        each.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for each in node.body
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
    ]
    told = '@0 "@1" """@2"""\nclass A:\n    x = \'\'\' + open(1) + \'\'\'\nfrom os import path\n'
    assert any(str(doc).startswith(told) for doc in docs)


def test_the_one_value_of_a_field_may_be_any_text(spec: Path) -> None:
    value = '"""\\\'\\x00]; import os #'.replace("\\x00", "")
    replace(
        spec / "shop/operations/pay.yaml",
        "      description: Number of the order.\n",
        f"      description: Number of the order.\n      value: {code.literal(value)}\n",
    )
    models_source = workshop.built(spec)["python/snapbi-shop/src/snapbi_shop/models.py"]
    literals = [node for node in ast.walk(ast.parse(models_source)) if isinstance(node, ast.Subscript)]
    assert value in [getattr(node.slice, "value", None) for node in literals]
