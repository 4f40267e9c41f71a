"""A small spec of two systems, and ways to run the tool on it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from click.testing import Result

from editing import replace
from snapgen.pipeline import build

Tool = Callable[..., Result]
"""Runs the tool in this process: `tool("check", "--full")`."""

ROOT = Path(__file__).parents[2]

DOCUMENTS = """\
documents:
  "900":
    title: A made-up page
    publisher: Example
    edition: unknown
    read: 2026-01-31
    file: 900.txt
    sha256: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
    tables: []
"""

SYSTEM = """\
system: {name}
title: {name}
class_name: Workshop
version: 1.0.0
document: "900"
summary: A {name} that takes payments.
profile:
  authentication: {{value: symmetric}}
"""

OPERATION = """\
operation: pay
summary: Pays an order.
name: {value: Pay, line: 1}
service_code: {value: "50", line: 2}
method: {value: POST, line: 3}
path: {value: /v1.0/pay, line: 4}
effect: write
request:
  fields:
    orderId:
      row: {line: 10, type: String, length: 64, presence: M}
      description: Number of the order.
response:
  fields:
    responseCode:
      row: {line: 20, type: String, length: fixed 7, presence: M}
      description: Outcome of the request as a code.
response_codes:
  "2005000":
    row: {line: 30, message: Successful}
"""

SYSTEMS = ("shop", "stall")
OPENAPI = "openapi/shop.yaml"


def write_spec(folder: Path, systems: tuple[str, ...] = SYSTEMS) -> Path:
    """Write the specs of some systems, one operation each, and return `folder/spec`."""
    spec = folder / "spec"
    spec.mkdir(parents=True, exist_ok=True)
    (spec / "documents.yaml").write_text(DOCUMENTS)
    for name in systems:
        (spec / name / "operations").mkdir(parents=True)
        (spec / name / "system.yaml").write_text(SYSTEM.format(name=name))
        (spec / name / "operations" / "pay.yaml").write_text(OPERATION)
    return spec


def change(project: Path, system: str = "shop") -> None:
    """Change what an operation of a system is said to do, so that its output is stale."""
    replace(project / f"spec/{system}/operations/pay.yaml", "Pays an order.", "Pays one order.")


def built(spec: Path) -> dict[str, str]:
    """Return the files that a spec gives, by path."""
    return dict(build(spec, None, lambda name: None, use_cache=False).files)


def openapi(spec: Path) -> Any:
    """Return the OpenAPI document of a spec's system `shop`."""
    return yaml.safe_load(built(spec)[OPENAPI])


def generated(folder: Path) -> Path:
    """Write the specs and generate; returns the folder, which holds `spec` and `generated`."""
    write_spec(folder)
    done = snapgen("generate", "--no-cache", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder, by path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def names(folder: Path) -> list[str]:
    """Return the names of what stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


def environment(**changes: str | None) -> dict[str, str]:
    """Return the environment of this process with some variables changed, or left out for None."""
    changed: dict[str, str | None] = {**os.environ, "NO_COLOR": None, "FORCE_COLOR": None, **changes}
    return {name: value for name, value in changed.items() if value is not None}


def snapgen(*arguments: str, cwd: Path, **changes: str | None) -> subprocess.CompletedProcess[str]:
    """Run the tool in a process of its own; its output is a pipe, no terminal."""
    return run("-m", "snapgen", *arguments, cwd=cwd, **changes)


def run(*arguments: str, cwd: Path, **changes: str | None) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=environment(**changes), capture_output=True, text=True, timeout=60)
