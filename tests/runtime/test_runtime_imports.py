"""Importing the runtime costs next to nothing until a name is used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import snapbi_runtime

SOURCE = Path(snapbi_runtime.__file__)


def modules_after(code: str) -> set[str]:
    script = f"import sys; sys.path.insert(0, {str(SOURCE.parents[1])!r}); {code}; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_bare_import_loads_nothing_else() -> None:
    assert modules_after("import snapbi_runtime") - modules_after("pass") == {"snapbi_runtime"}


@pytest.mark.parametrize("name", ["Case", "Meaning", "OpenEnum", "ResponseCode"])
def test_codes_and_enums_do_not_load_pydantic(name: str) -> None:
    loaded = modules_after(f"from snapbi_runtime import {name}")
    assert not {module for module in loaded if module.startswith("pydantic")}


def test_every_public_name_is_there_lazily_and_for_type_checkers() -> None:
    seen_by_checkers = {
        alias.name: node.module
        for node in ast.walk(ast.parse(SOURCE.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level == 1
        for alias in node.names
    }
    assert seen_by_checkers == vars(snapbi_runtime)["_HOMES"]
    assert sorted(seen_by_checkers) == snapbi_runtime.__all__
    assert set(snapbi_runtime.__all__) <= set(dir(snapbi_runtime))
    for name in snapbi_runtime.__all__:
        assert getattr(snapbi_runtime, name) is getattr(snapbi_runtime, name)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'snapbi_runtime' has no attribute 'Mony'"):
        snapbi_runtime.Mony  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError, match="cannot import name 'Mony'"):
        from snapbi_runtime import Mony  # type: ignore[attr-defined]  # noqa: F401


def test_an_enum_of_400_codes_is_built_in_a_blink() -> None:
    members = "".join(f"    C{code} = '{code}'\n" for code in range(4_000_000, 4_000_400))
    script = f"""
from time import process_time
from snapbi_runtime import Case, Meaning, ResponseCode
start = process_time()
class Codes(ResponseCode):
{members}
    __cases__ = {{code: Case('Business', 'm', 'd', Meaning.ASK, '') for code in map(str, range(4_000_000, 4_000_400))}}
assert len(Codes) == 400
assert process_time() - start < 0.1, process_time() - start  # about 0.003 s; the limit is for a busy machine
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=SOURCE.parents[1])
