"""What holds for the output of every case: examples fit, the README's example runs, nothing of the spec is lost."""

import importlib
import json
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

import workshop

CASES = workshop.ROOT / "tests" / "cases"
RUNTIME = workshop.ROOT / "templates" / "python" / "runtime" / "src"
NAMES = sorted(path.parent.name for path in CASES.glob("*/spec"))


@pytest.fixture(scope="module", params=NAMES)
def files(request: pytest.FixtureRequest) -> dict[str, str]:
    """Return what is generated from a case."""
    return workshop.built(CASES / request.param / "spec")


@pytest.fixture
def packages(files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[ModuleType]]:
    """Import the emitted packages from a folder of their own; a warning is an error."""
    for path, text in files.items():
        if "/src/" in path and "runtime" not in path:
            target = tmp_path / path.partition("/src/")[2]
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(text.encode())
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(RUNTIME), *sys.path])
    importlib.invalidate_caches()
    names = sorted(path.name for path in tmp_path.iterdir())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield [importlib.import_module(name) for name in names]
    for module in [module for module in sys.modules if module.partition(".")[0] in names]:
        del sys.modules[module]


def _documents(files: dict[str, str]) -> list[Any]:
    return [yaml.safe_load(text) for path, text in files.items() if path.startswith("openapi/")]


def _operations(document: Any) -> Iterator[Any]:
    for item in document["paths"].values():
        yield from item.values()


def _bodies(document: Any) -> Iterator[tuple[str, Any]]:
    """Give every example of a body with the reference of its schema."""
    for operation in _operations(document):
        for message in [operation.get("requestBody", {}), *operation["responses"].values()]:
            for media in message.get("content", {}).values():
                yield from ((media["schema"]["$ref"], example["value"]) for example in media["examples"].values())


def test_the_openapi_document_is_valid(files: dict[str, str]) -> None:
    for document in _documents(files):
        assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_every_example_fits_its_schema(files: dict[str, str]) -> None:
    for document in _documents(files):
        registry = Registry().with_resource("urn:x", Resource.from_contents(document, DRAFT202012))
        for reference, example in _bodies(document):
            judge = Draft202012Validator({"$ref": f"urn:x{reference}"}, registry=registry)
            assert [f"{example}: {error.message}" for error in judge.iter_errors(example)] == []


def test_no_component_is_left_unused(files: dict[str, str]) -> None:
    for document in _documents(files):
        text = json.dumps(document)
        for kind in ("schemas", "parameters", "headers"):
            for name in document["components"].get(kind, {}):
                assert f'"#/components/{kind}/{name}"' in text, f"nothing refers to {kind}/{name}"


def test_every_name_of_a_package_can_be_imported(packages: list[ModuleType]) -> None:
    for package in packages:
        assert [name for name in package.__all__ if getattr(package, name, None) is None] == []


def test_every_model_is_complete_and_every_class_is_ours(files: dict[str, str], packages: list[ModuleType]) -> None:
    for package, document in zip(packages, _documents(files), strict=True):
        schemas = set(document["components"]["schemas"])
        asking = importlib.import_module(f"{package.__name__}.operations").OPERATIONS.values()
        schemas |= {operation.request.__name__ for operation in asking if operation.method == "GET"}
        models = {name for name in package.__all__ if hasattr(getattr(package, name), "model_fields")}
        assert models <= {*schemas, *(name for name in models if name.startswith("Money"))}
        for name in models:
            assert getattr(package, name).model_rebuild() in (None, True)


def test_every_attribute_travels_under_its_wire_name(files: dict[str, str], packages: list[ModuleType]) -> None:
    for package, document in zip(packages, _documents(files), strict=True):
        for name, schema in document["components"]["schemas"].items():
            model = getattr(package, name, None)
            if hasattr(model, "model_fields") and not name.startswith("Money"):
                aliases = [field.alias or attribute for attribute, field in model.model_fields.items()]
                assert aliases == list(schema.get("properties", {}))


def test_every_example_is_read_by_its_model_and_written_as_it_was(
    files: dict[str, str], packages: list[ModuleType]
) -> None:
    for package, document in zip(packages, _documents(files), strict=True):
        for reference, example in _bodies(document):
            model = getattr(package, reference.rpartition("/")[2])
            assert json.loads(model.from_wire(json.dumps(example)).to_wire()) == example


def test_the_example_of_the_readme_runs(files: dict[str, str], packages: list[ModuleType]) -> None:
    for path, text in files.items():
        if path.endswith("/README.md") and "runtime" not in path:
            call, server, request = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
            compile(call, path, "exec")  # the reader fills in credentials
            compile(server, path, "exec")
            exec(compile(request, path, "exec"), {})


def _places(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield key, value
            yield from _places(value)
    elif isinstance(node, list):
        for item in node:
            yield from _places(item)


@pytest.mark.parametrize("name", NAMES)
def test_every_erratum_and_every_line_of_a_row_is_told(name: str) -> None:
    spec = CASES / name / "spec"
    text = "".join(path.read_text() for path in sorted((CASES / name / "expected/openapi").glob("*.yaml")))
    for path in spec.rglob("*.yaml"):
        if "common" in path.parts:
            continue
        for key, value in _places(yaml.load(path.read_text(), yaml.BaseLoader)):
            for erratum in value if key == "errata" else []:
                assert f'id: "{erratum["id"]}"' in text, f"erratum {erratum['id']} is lost"
            if key == "source" and ":" in value:
                assert value in text, f"the source {value} is lost"
