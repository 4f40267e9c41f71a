"""`snapgen schema`: the JSON Schemas that editors check the spec files with."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

import workshop
from editing import replace
from workshop import Tool

SPEC = workshop.ROOT / "spec"
FILES = sorted(path.relative_to(SPEC).as_posix() for path in SPEC.rglob("*.yaml"))
KINDS = ["documents", "system", "operation", "response-codes", "headers"]


class _DatesAsText(SafeConstructor):
    """YAML 1.2 has no dates, and editors read them as text."""


_DatesAsText.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def _read(path: Path) -> Any:
    """Read a file as an editor does: YAML 1.2, numbers as numbers."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _DatesAsText
    return yaml.load(path.read_bytes())


def _schema_of(path: Path) -> Path:
    """Return the schema that the first line of a spec file points an editor to."""
    first = path.read_text().splitlines()[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match is not None, f"{path} does not begin with a modeline"
    return (path.parent / match[1]).resolve()


def _mistakes(path: Path, document: Any) -> list[str]:
    validator = Draft202012Validator(json.loads(_schema_of(path).read_text()))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def test_without_a_kind_all_kinds_are_listed(tool: Tool) -> None:
    result = tool("schema")
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.output.splitlines()] == KINDS
    assert all(line.endswith(".") for line in result.output.splitlines())


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_valid_and_is_the_one_that_is_committed(kind: str, tool: Tool) -> None:
    result = tool("schema", kind)
    assert result.exit_code == 0
    schema = json.loads(result.output)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    assert schema == json.loads((workshop.ROOT / f"generated/schema/{kind}.json").read_text())


@pytest.mark.parametrize("path", FILES)
def test_every_spec_file_points_to_the_schema_that_it_fits(path: str) -> None:
    assert _mistakes(SPEC / path, _read(SPEC / path)) == []


@pytest.mark.parametrize("path", FILES)
def test_a_key_that_is_unknown_does_not_fit(path: str) -> None:
    assert _mistakes(SPEC / path, {**_read(SPEC / path), "frobnicate": "1"}) != []


def test_every_key_of_an_operation_is_described() -> None:
    """An editor shows the descriptions; bare columns of the documents' tables need none."""
    operation = json.loads((workshop.ROOT / "generated/schema/operation.json").read_text())
    assert operation["description"] == "One operation."
    assert "description" in operation["properties"]["effect"]
    assert "description" in operation["$defs"]["FieldRow"]["properties"]["condition"]


_WRONG = {
    "a service code without quotes": ('service_code: {value: "51"', "service_code: {value: 51"),
    "a method that nobody knows": ("method: {value: POST", "method: {value: PSOT"),
    "an effect that nobody knows": ("effect: read", "effect: reads"),
    "a presence that nobody knows": ("length: 50, presence: O", "length: 50, presence: X"),
}


@pytest.mark.parametrize("what", _WRONG)
def test_the_schema_finds(what: str, tmp_path: Path) -> None:
    original = SPEC / "paydia/operations/query-payment.yaml"
    changed = tmp_path / "query-payment.yaml"
    shutil.copyfile(original, changed)
    replace(changed, *_WRONG[what])
    assert _mistakes(original, _read(changed)) != []
