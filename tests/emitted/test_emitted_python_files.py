"""Emitted Python obeys the same law as ours: formatted, explained, and importing only what it says it needs."""

import ast
import re
import sys
import tomllib
from itertools import chain
from pathlib import Path

import black
import pytest

import snapbi_runtime
from generated_output import PYTHON, ROOT, SYSTEMS, attribute_docs, module_name, python_files, source_folders

FILES = python_files()
STANDARD_LIBRARY = {"__future__", "collections", "dataclasses", "decimal", "enum", "functools", "importlib", "math"}
STANDARD_LIBRARY |= {"abc", "re", "types", "typing"}
BROUGHT_ALONG = {"pydantic": {"pydantic_core"}, "httpx2": {"httpcore2"}, "aiohttp": {"yarl"}}
"""Modules that come with a distribution under another name."""

OFFERED = frozenset(snapbi_runtime.__all__)
"""What the runtime offers to its users; the rest of it is its own affair."""

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")


def imported_roots(path: Path) -> set[str]:
    roots = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            roots |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            roots.add(str(node.module).partition(".")[0])
    return roots


def declared_roots(path: Path) -> set[str]:
    """Return the modules that a file's own pyproject.toml lets it import, and its own package."""
    folder = next(parent for parent in path.parents if (parent / "pyproject.toml").exists())
    project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *chain(*project.get("optional-dependencies", {}).values())]
    distributions = [re.split("[^A-Za-z0-9._-]", requirement)[0] for requirement in needed]
    modules = {name.replace("-", "_") for name in distributions}
    return {package.name for package in (folder / "src").iterdir()} | modules.union(
        *(BROUGHT_ALONG.get(name, ()) for name in distributions)
    )


def test_there_is_a_package_for_each_system_and_the_runtime() -> None:
    assert {folder.parent.name for folder in source_folders()} == {f"snapbi-{name}" for name in [*SYSTEMS, "runtime"]}
    modules = {path.relative_to(folder).parts[0] for folder in source_folders() for path in folder.rglob("*.py")}
    assert modules == {module_name(system) for system in [*SYSTEMS, "runtime"]}


@every_file
def test_a_file_is_laid_out_as_black_would(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    mode = black.Mode(target_versions={black.TargetVersion.PY311}, line_length=120)
    assert black.format_str(source, mode=mode) == source


@every_file
def test_a_file_parses_and_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_bytes()))


@every_file
def test_a_file_is_plain_ascii_and_claims_no_encoding(path: Path) -> None:
    source = path.read_bytes()
    assert source.isascii()
    assert b"\r" not in source
    assert re.findall(rb"^[ \t\f]*#.*?coding[:=]", b"\n".join(source.splitlines()[:2]), re.MULTILINE) == []


@every_file
def test_a_file_imports_what_its_package_declares_and_no_more(path: Path) -> None:
    of_runtime = "snapbi_runtime" in path.parts
    allowed = frozenset(sys.stdlib_module_names) if of_runtime else STANDARD_LIBRARY
    assert imported_roots(path) <= allowed | declared_roots(path)


@every_file
def test_a_file_runs_no_text_as_code(path: Path) -> None:
    names = {node.id for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Name)}
    assert names.isdisjoint({"eval", "exec", "compile", "__import__", "open", "input"})


@every_file
def test_every_attribute_has_a_string_beneath_it(path: Path) -> None:
    docs = attribute_docs(path)
    undocumented = [name for name, doc in docs.items() if not doc and name != ("Model", "model_config")]
    assert [name for name in undocumented if "snapbi_runtime" not in path.parts or name[0] in OFFERED] == []


@every_file
def test_every_class_has_a_docstring(path: Path) -> None:
    classes = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.ClassDef)]
    assert [each.name for each in classes if not ast.get_docstring(each) and not each.name.startswith("_")] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_model_leaves_a_type_open(system: str) -> None:
    models = ast.parse((PYTHON / f"snapbi-{system}" / "src" / module_name(system) / "models.py").read_bytes())
    assert {node.id for node in ast.walk(models) if isinstance(node, ast.Name)}.isdisjoint({"Any", "object"})
    for model in (node for node in models.body if isinstance(node, ast.ClassDef)):
        assert [field for field in model.body if isinstance(field, ast.AnnAssign)], f"{model.name} has no field"


@pytest.mark.parametrize("path", source_folders(), ids=lambda path: path.parent.name)
def test_a_package_is_marked_as_typed(path: Path) -> None:
    (package,) = (folder for folder in path.iterdir() if folder.name.startswith("snapbi_"))
    assert (package / "py.typed").read_bytes() == b""


def test_the_runtime_is_the_one_that_is_tested_where_it_is_written() -> None:
    copied, written = PYTHON / "snapbi-runtime", ROOT / "templates" / "python" / "runtime"
    contents = [
        {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if _kept(path)}
        for folder in (copied, written)
    ]
    assert contents[0] == contents[1]


def _kept(path: Path) -> bool:
    return path.is_file() and not {"__pycache__", ".mypy_cache", ".ruff_cache"} & {*path.parts}
