"""Every emitted module is looked at before it is written: what it holds is listed, and no text of a spec made it."""

import ast
from pathlib import Path

import pytest

from snapgen.emit.python.allowed import MODULES
from snapgen.emit.python.soundness import UnsoundOutputError, check_module

REPOSITORY = Path(__file__).parents[2]
EMITTED = sorted(
    path
    for path in REPOSITORY.glob("generated/python/snapbi-*/src/*/*.py")
    if path.parent.name not in ("snapbi_runtime", "snapbi_providers")
)


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
