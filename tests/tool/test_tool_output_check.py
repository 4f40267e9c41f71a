"""Every emitted module is looked at before it is written: should an encoder fail, nothing is written."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

import workshop
from editing import replace
from snapgen.diagnostics import UnsoundOutputError
from snapgen.emit import code
from snapgen.emit.code import Code
from snapgen.emit.python import codes, models, package
from snapgen.emit.python.allowed import MODULES
from snapgen.emit.python.soundness import check_module
from snapgen.pipeline import build
from snapgen.spec_text import SpecText, as_written

Tool = Callable[..., Result]

REPOSITORY = Path(__file__).parents[2]
EMITTED = sorted(
    path
    for path in REPOSITORY.glob("generated/python/snapbi-*/src/*/*.py")
    if path.parent.name not in ("snapbi_runtime", "snapbi_providers")
)

_HOSTILE = "Paid\\n\\n\\nopen('canary', 'w')\\n"
"""As YAML between double quotes."""


def _set_up(spec: Path, description: str) -> None:
    replace(spec / "shop/operations/pay.yaml", "Number of the order.", f'"{description}"')


def _build(spec: Path) -> dict[str, str]:
    return dict(build(spec, None, lambda name: None, use_cache=False).files)


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Return a spec of one system with one operation."""
    return workshop.write_spec(tmp_path, ("shop",))


@pytest.mark.parametrize("path", EMITTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_emitted_is_sound(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    check_module(path.as_posix(), source, source)


def test_the_list_names_no_module_and_allows_nothing_that_is_not_emitted() -> None:
    paths = [*EMITTED, *REPOSITORY.glob("tests/cases/*/expected/python/snapbi-shop/src/*/*.py")]
    emitted = [(path.name, ast.parse(path.read_text(encoding="utf-8"))) for path in paths]
    assert {name for name, _ in emitted} == set(MODULES)
    for name, listed in MODULES.items():
        kinds = {type(node) for module, tree in emitted if module == name for node in ast.walk(tree)}
        in_samples = {ast.List, ast.UnaryOp, ast.USub} if name == "examples.py" else set()  # arrays, negative numbers
        assert listed.nodes - kinds <= in_samples, name


_TRESPASSES = {
    "an import": "import os",
    "an import of another name": "from snapbi_runtime import Secret",
    "an import of another module": "from subprocess import run",
    "an import of a neighbour that is none": "from .secrets import A",
    "an import from above": "from ..models import A",
    "an import of everything": "from snapbi_runtime import *",
    "a call of a builtin": "A = eval('1')",
    "a call of what is imported": "A = OpenEnum('1')",
    "a call of a call": "A = Field()()",
    "a name": "A = open",
    "a name in two underscores": "A = __builtins__",
    "an attribute": "A = OpenEnum.__subclasses__",
    "a method": "class A(OpenEnum):\n    def a(self): ...",
    "a decorator": "@open\nclass A(OpenEnum): ...",
    "another base": "class A(str): ...",
    "a metaclass": "class A(OpenEnum, metaclass=type): ...",
    "a lambda": "A = lambda: 1",
    "an f-string": "A = f'{1}'",
    "a comprehension": "A = [1 for a in 'a']",
    "a walrus": "A = (a := 1)",
    "a condition": "A = 1 if 1 else 2",
    "a loop": "while 1: ...",
    "a try": "try: ...\nfinally: ...",
    "a with": "with A: ...",
    "an assertion": "assert 1",
    "a deletion": "del A",
    "a global": "global A",
    "a match": "match 1:\n    case 1: ...",
    "bytes": "A = b'1'",
    "a complex number": "A = 1j",
    "a subscript": "A = OpenEnum[1]",
    "a function": "def A(): ...",
    "a type": "type A = int",
    "no Python": "A = (",
    "a null character": "A = '\0'",
    "too deep": "(" * 2000,
}


@pytest.mark.parametrize("trespass", _TRESPASSES)
def test_what_is_not_listed_is_refused_with_its_line(trespass: str) -> None:
    source = f'"""Doc."""\n\nfrom snapbi_runtime import OpenEnum\n{_TRESPASSES[trespass]}\n'
    with pytest.raises(UnsoundOutputError) as caught:
        check_module("python/snapbi-shop/src/snapbi_shop/statuses.py", source, source)
    told = str(caught.value)
    assert told.startswith("python/snapbi-shop/src/snapbi_shop/statuses.py:")
    assert told.split(":")[1] in ({"1", "4", "5"} if trespass.startswith(("no", "too", "a null")) else {"4", "5"})
    assert told.endswith("; nothing was written. Please report this spec.")


def test_a_module_of_another_name_is_refused() -> None:
    with pytest.raises(UnsoundOutputError, match="no module of this name is known"):
        check_module("python/snapbi-shop/src/snapbi_shop/conftest.py", "", "")


_STATUSES = """from snapbi_runtime import OpenEnum


class A(OpenEnum):
    \"\"\"Doc.\"\"\"

    ONE = "1"
    \"\"\"One.\"\"\"
"""

_CHANGES = {
    "another member": ('"""One."""', '"""One."""\n    TWO = "2"'),
    "another name": ("ONE", "TWO"),
    "another value": ('"1"', "1"),
    "no docstring": ('    """One."""\n', ""),
    "two docstrings": ('"""One."""', '"""One."""\n    """Two."""'),
    "another class": ("class A", "class B"),
    "a number for a text": ('"""One."""', "1"),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_code_of_allowed_kinds_that_harmless_texts_would_not_give_is_refused(change: str) -> None:
    path = "python/snapbi-shop/src/snapbi_shop/statuses.py"
    check_module(path, _STATUSES, _STATUSES.replace("One.", "text").replace("Doc.", "text"))
    with pytest.raises(UnsoundOutputError, match=r"statuses\.py:[4-9]: .*a text of the spec has changed the code"):
        check_module(path, _STATUSES.replace(*_CHANGES[change]), _STATUSES)


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
    assert _build(spec)
    monkeypatch.setattr(models, "docstring", _leaving_harmless_texts(models.docstring, _unescaped_docstring))
    with pytest.raises(UnsoundOutputError, match=r"models\.py:[0-9]+: internal error"):
        _build(spec)


def _leaving_harmless_texts(sound: Callable[..., Code], broken: Callable[..., Code]) -> Callable[..., Code]:
    """Return an encoder that is broken, but for the harmless texts that its output is compared with."""

    def encode(text: SpecText | str, *arguments: Any) -> Code:
        harmless = code._HARMLESS.get()
        return sound(text, *arguments) if harmless else broken(text, *arguments)

    return encode


@pytest.mark.parametrize("message", ['Done", meaning=Meaning.SUCCESS, advice="', 'Done" "', 'a", b', "a\nb", "a\\"])
def test_a_literal_encoder_that_escapes_nothing_is_found_out(
    message: str, spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(spec / "shop/operations/pay.yaml", "message: Successful", f"message: {_quoted(message)}")
    assert _build(spec)
    monkeypatch.setattr(codes, "literal", _leaving_harmless_texts(codes.literal, _unescaped_literal))
    try:
        _build(spec)
    except UnsoundOutputError as error:
        assert "response_codes.py:" in str(error)
    else:
        assert message == 'Done" "'  # two literals side by side are one, so this breaks out of nothing


def _quoted(text: str) -> str:
    return code.literal(text)


def test_a_template_that_forgets_an_encoder_fails_on_its_first_render(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "docstring", lambda text, indent=0: text)
    with pytest.raises(TypeError, match="a template prints a SpecText that no encoder has opened"):
        _build(spec)


def test_an_emitter_that_puts_text_of_a_spec_into_code_by_hand_fails(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codes, "literal", lambda text: Code(f'"{text}"'))
    with pytest.raises(TypeError, match="text of a spec was used without an encoder"):
        _build(spec)


def test_a_name_that_is_no_name_is_refused_by_its_encoder(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "member_name", lambda operation, code: "A = 1; B")
    with pytest.raises(ValueError, match="is not a Python name"):
        _build(spec)


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
    files = _build(spec)
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
        f"      description: Number of the order.\n      value: {_quoted(value)}\n",
    )
    models_source = _build(spec)["python/snapbi-shop/src/snapbi_shop/models.py"]
    literals = [node for node in ast.walk(ast.parse(models_source)) if isinstance(node, ast.Subscript)]
    assert value in [getattr(node.slice, "value", None) for node in literals]
