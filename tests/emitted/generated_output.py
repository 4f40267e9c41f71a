"""Where the output lies, and what it holds: OpenAPI documents, schemas of bodies, models, Python files."""

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
OPENAPI = ROOT / "generated" / "openapi"
PYTHON = ROOT / "generated" / "python"

OPENAPI_FILES = sorted(OPENAPI.glob("*.yaml"))
SYSTEMS = [path.stem for path in OPENAPI_FILES]
_METHODS = ("get", "put", "post", "delete", "patch")


def source_folders() -> list[Path]:
    """Return the `src` folder of every emitted distribution."""
    return sorted(PYTHON.glob("snapbi-*/src"))


def python_files() -> list[Path]:
    """Return every emitted Python file."""
    return sorted(path for folder in source_folders() for path in folder.rglob("*.py"))


def module_name(system: str) -> str:
    return f"snapbi_{system.replace('-', '_')}"


def package_file(system: str, name: str) -> Path:
    """Return the path of a module of a system's package."""
    return PYTHON / f"snapbi-{system}" / "src" / module_name(system) / name


@cache
def document(system: str) -> dict[str, Any]:
    """Read the OpenAPI document of a system; it is shared, so nobody may change it."""
    read: dict[str, Any] = yaml.load((OPENAPI / f"{system}.yaml").read_bytes(), yaml.CSafeLoader)
    return read


def schemas(system: str) -> dict[str, Any]:
    found: dict[str, Any] = document(system)["components"]["schemas"]
    return found


def operations(system: str) -> Iterator[dict[str, Any]]:
    for item in document(system)["paths"].values():
        yield from (item[method] for method in _METHODS if method in item)


def body_examples(system: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every example of a request or an answer, with the name of its schema."""
    for operation in operations(system):
        for message in [operation["requestBody"], *operation["responses"].values()]:
            for media in message.get("content", {}).values():
                name = media["schema"]["$ref"].rpartition("/")[2]
                yield from ((name, example["value"]) for example in media["examples"].values())


def bodies() -> list[tuple[str, str]]:
    """Return system and schema name of everything that travels as a body."""
    return sorted({(system, name) for system in SYSTEMS for name, _ in body_examples(system)})


def public(system: str, name: str) -> Any:
    """Return what a package offers under a name."""
    return getattr(import_module(module_name(system)), name)


def python_name(model: Any, wire_name: str) -> str:
    """Return the attribute of a model that travels under a name."""
    model.model_rebuild()  # a model is built when it is first used
    return next(name for name, field in model.model_fields.items() if field.alias == wire_name)


def attribute_docs(path: Path) -> dict[tuple[str, str], str | None]:
    """Return the string beneath each attribute of each class of a file, by class and attribute."""
    docs: dict[tuple[str, str], str | None] = {}
    for owner in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(owner, ast.ClassDef):
            for statement, beneath in zip(owner.body, [*owner.body[1:], None], strict=True):
                for name in _assigned(statement):
                    docs[owner.name, name] = _text(beneath)
    return docs


def _assigned(statement: ast.stmt) -> list[str]:
    targets = (
        [statement.target]
        if isinstance(statement, ast.AnnAssign)
        else statement.targets if isinstance(statement, ast.Assign) else []
    )
    return [target.id for target in targets if isinstance(target, ast.Name) and not target.id.startswith("_")]


def _text(statement: ast.stmt | None) -> str | None:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return statement.value.value if isinstance(statement.value.value, str) else None
    return None
