"""The npm tools that judge the output; without them their tests are skipped with a word on how to get them."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generated_output import ROOT

NODE = ROOT / "tests" / "node"


def run_node_tool(name: str, *arguments: object, folder: Path) -> str:
    """Run a tool in a folder and return what it printed; its exit code tells nothing that the text does not."""
    tool = NODE / "node_modules" / ".bin" / name
    if not tool.exists():
        pytest.skip(f"{name} is not there: install Node.js 20 or newer and run `make node`")
    quiet = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "NO_COLOR": "1"}
    command = [str(tool), *map(str, arguments)]
    return subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, cwd=folder, env=quiet).stdout


def json_documents(text: str) -> list[Any]:
    """Return the JSON documents that a tool printed one after the other, without the prose behind them."""
    documents, decoder = [], json.JSONDecoder()
    text = text.lstrip()
    while text.startswith(("{", "[")):
        read, end = decoder.raw_decode(text)
        documents.append(read)
        text = text[end:].lstrip()
    return documents
