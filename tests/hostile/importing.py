"""The service that imports what was emitted, where nothing of the tool is loaded, and says what it found there."""

from __future__ import annotations

import dataclasses
import enum
import importlib
import os
import sys
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, get_args

from service import Task, Work, serve
from watching import Watch

RUNTIME = Path(__file__).parents[2] / "templates" / "python" / "runtime" / "src"


def prepare(sandbox: Path) -> Work:
    """Import the runtime and return the work: import every module of every emitted package."""
    sys.path.insert(0, str(RUNTIME))
    for name in ("", ".client", ".server", ".stores"):
        importlib.import_module(f"snapbi_runtime{name}")
    evaluated = "<string>"  # pydantic evaluates annotations
    watch = Watch([sandbox], [], [sandbox / "out", evaluated])

    def work(task: Task) -> Task:
        os.chdir(sandbox)
        found: dict[str, list[tuple[str, str]]] = {}
        failed = []
        modules = list(_modules(sandbox / "out" / "python"))
        warnings.simplefilter("error")
        watch.arm()
        for name in modules:
            try:
                found[name] = list(_of_module(importlib.import_module(name)))
            except Exception as error:
                failed.append(f"{name}: {traceback.format_exception_only(error)[-1].strip()}"[:500])
        noted = watch.disarm()
        strays = sorted({path.name for path in sandbox.iterdir()} - {"spec", "out", "cache", ".out.lock"})
        for stray in strays:
            (sandbox / stray).unlink()
        tool = ["the tool was imported"] if "snapgen" in sys.modules else []
        return {"failed": failed + tool, "facts": found, "noted": [*noted, *(f"stray: {name!a}" for name in strays)]}

    return work


def _modules(folder: Path) -> Iterator[str]:
    for package in sorted(folder.glob("snapbi-*/src/*")):
        if package.name != "snapbi_runtime":
            sys.path.insert(0, str(package.parent))
            yield package.name
            yield from (f"{package.name}.{path.stem}" for path in sorted(package.glob("*.py")) if path.stem[0] != "_")


def _of_module(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Give the texts of a module as Python has them: its docstrings, aliases, values and data, as kind and text."""
    doc = "prose" if module.__name__.endswith("client") else "doc"
    yield doc, module.__doc__ or ""
    for name, value in vars(module).items():
        if isinstance(value, type):
            if value.__module__ == module.__name__:
                yield from _of_class(value, doc)
        elif not name.startswith("__"):
            yield from _of_data(value)


def _of_class(found: type, doc: str) -> Iterator[tuple[str, str]]:
    yield doc, found.__doc__ or ""
    if issubclass(found, enum.Enum):
        yield from (("text", str(member.value)) for member in found)
    for field in getattr(found, "model_fields", {}).values():
        yield "text", field.serialization_alias or field.alias or ""
        yield "text", field.validation_alias if isinstance(field.validation_alias, str) else ""
        yield "doc", field.description or ""
        yield from (("text", str(argument)) for argument in get_args(field.annotation) if isinstance(argument, str))
    yield from ((doc, value.__doc__ or "") for value in vars(found).values() if isinstance(value, FunctionType))


def _of_data(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, enum.Enum):
        yield from _of_data(value.value)
    elif isinstance(value, str):
        yield "text", value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _of_data(key)
            yield from _of_data(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _of_data(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _of_data(getattr(value, field.name))


if __name__ == "__main__":
    serve(prepare)
