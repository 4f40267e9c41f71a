"""Three validators of the OpenAPI world find nothing to say about what is emitted."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from generated_output import OPENAPI_FILES, SYSTEMS, document
from node_tools import NODE, json_documents, run_node_tool


def redocly_problems(files: list[Path], folder: Path) -> list[list[Any]]:
    """Return the errors and warnings of Redocly's recommended rules, file by file."""
    printed = run_node_tool("redocly", "lint", "--extends=recommended", "--format=json", *files, folder=folder)
    return [report["problems"] for report in json_documents(printed)]


def spectral_problems(files: list[Path], folder: Path) -> list[Any]:
    """Return what Spectral's OpenAPI rules say, down to the hints."""
    report = folder / "spectral.json"
    ruleset = NODE / "spectral.yaml"
    run_node_tool(
        "spectral",
        "lint",
        "--quiet",
        "--format=json",
        f"--ruleset={ruleset}",
        "--output",
        report,
        *files,
        folder=folder,
    )
    (problems,) = json_documents(report.read_text(encoding="utf-8"))
    return list(problems)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A file in which two operations have one id, and a path parameter is nowhere declared."""
    paths = {path.replace("/v1.0/", "/{version}/"): item for path, item in document("paydia")["paths"].items()}
    renamed = {path: {"post": {**item["post"], "operationId": "same"}} for path, item in paths.items()}
    path = tmp_path / "faulty.yaml"
    path.write_text(yaml.safe_dump({**document("paydia"), "paths": renamed}), encoding="utf-8")
    return path


def test_there_is_a_file_for_each_system() -> None:
    assert SYSTEMS == ["aspi-qr-cpm", "emoney-linkage", "finnet", "nicepay-payout", "paydia"]


@pytest.mark.parametrize("system", SYSTEMS)
def test_openapi_spec_validator_finds_nothing(system: str) -> None:
    assert document(system)["openapi"].startswith("3.1.")
    assert [error.message for error in OpenAPIV31SpecValidator(document(system)).iter_errors()] == []


def test_redocly_finds_nothing(tmp_path: Path) -> None:
    assert redocly_problems(OPENAPI_FILES, tmp_path) == [[]] * len(OPENAPI_FILES)


def test_spectral_finds_nothing(tmp_path: Path) -> None:
    assert spectral_problems(OPENAPI_FILES, tmp_path) == []


def test_openapi_spec_validator_would_find_something(faulty: Path) -> None:
    assert list(OpenAPIV31SpecValidator(yaml.safe_load(faulty.read_bytes())).iter_errors())


def test_redocly_would_find_something(faulty: Path, tmp_path: Path) -> None:
    (problems,) = redocly_problems([faulty], tmp_path)
    assert "operation-operationId-unique" in {problem["ruleId"] for problem in problems}


def test_spectral_would_find_something(faulty: Path, tmp_path: Path) -> None:
    assert "operation-operationId-unique" in {problem["code"] for problem in spectral_problems([faulty], tmp_path)}
