"""Other generators can read the emitted OpenAPI."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from generated_output import OPENAPI_FILES, document

LARGEST = 3_000_000
"""openapi-generator refuses YAML of more than 3 MB."""


@pytest.mark.parametrize("path", OPENAPI_FILES, ids=lambda path: path.stem)
def test_a_file_is_small_enough(path: Path) -> None:
    assert path.stat().st_size < LARGEST


@pytest.mark.parametrize("path", OPENAPI_FILES, ids=lambda path: path.stem)
def test_datamodel_code_generator_reads_a_file_as_it_is_published(path: Path, tmp_path: Path) -> None:
    written = tmp_path / "models.py"
    settings = ["--input-file-type=openapi", "--output-model-type=pydantic_v2.BaseModel", "--formatters=builtin"]
    command = [
        sys.executable,
        "-m",
        "datamodel_code_generator",
        *settings,
        "--input",
        str(path),
        "--output",
        str(written),
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    classes = {node.name for node in ast.parse(written.read_bytes()).body if isinstance(node, ast.ClassDef)}
    named = {name for name in document(path.stem)["components"]["schemas"] if name.endswith(("Request", "Response"))}
    assert named <= classes


@pytest.mark.parametrize("path", OPENAPI_FILES, ids=lambda path: path.stem)
def test_no_header_is_typed_as_a_time(path: Path) -> None:
    """openapi-python-client drops an operation with such a header, and says nothing."""
    for item in document(path.stem)["paths"].values():
        for operation in item.values():
            inline = [each for each in operation.get("parameters", ()) if "$ref" not in each]
            shared = document(path.stem)["components"].get("parameters", {}).values()
            assert [each["name"] for each in [*inline, *shared] if each["schema"].get("format") == "date-time"] == []
