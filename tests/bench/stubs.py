"""What other generators make a server of, from the OpenAPI of Paydia that is emitted here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "generated" / "openapi" / "paydia.yaml"

_CODEGEN_OPTIONS = str.split(
    "--input-file-type openapi --output-model-type pydantic_v2.BaseModel --snake-case-field --use-annotated "
    "--target-python-version 3.11 --disable-timestamp --generate-server fastapi --server-handler-mode async "
    "--server-package codegen_server.stub --server-model-package codegen_server.models"
)


def write_stubs(folder: Path, peers: Path) -> list[str]:
    """Write the stubs into a folder; returns what could not be had, and why."""
    return [
        problem
        for problem in (_openapi_generator(folder / "openapi_generator", peers), _codegen(folder / "codegen_server"))
        if problem
    ]


def _openapi_generator(folder: Path, peers: Path) -> str:
    """Run openapi-generator, which needs Java; its jar comes with the package of that name."""
    tool = peers / "bin" / "openapi-generator-cli"
    return _run([tool, "generate", "-g", "python-fastapi", "-i", DOCUMENT, "-o", folder])


def _codegen(folder: Path) -> str:
    folder.mkdir()
    tool = Path(sys.executable).with_name("datamodel-codegen")
    places = ["--input", DOCUMENT, "--output", folder / "models.py", "--server-output", folder / "stub"]
    return _run([tool, *_CODEGEN_OPTIONS, *places])


def _run(command: Sequence[str | Path]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        return f"{command[0]}: {error.strerror}"
    return "" if done.returncode == 0 else f"{command[0]} exited with {done.returncode}: {done.stderr[-500:]}"
