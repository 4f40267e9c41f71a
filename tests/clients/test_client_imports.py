"""Importing an emitted package costs nothing of what its clients need later."""

import subprocess
import sys

import pytest

from places import PACKAGES, RUNTIME

MODULES = [folder.name for path in PACKAGES for folder in path.iterdir() if folder.name.startswith("snapbi_")]


@pytest.mark.parametrize("module", MODULES)
def test_importing_a_package_loads_neither_pydantic_nor_http(module: str) -> None:
    places = [str(RUNTIME), *map(str, PACKAGES)]
    script = f"import sys; sys.path[:0] = {places!r}; import {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {"pydantic", "httpx2", "httpcore2", "aiohttp", "cryptography", "asyncio", "typing"}
    assert not heavy & set(done.stdout.split())
