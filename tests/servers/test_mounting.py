"""The applications stand alone or within Starlette, and route what was signed in both places."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import Mount

from sockets import served
from systems import NAMES, system


def test_a_mounted_application_verifies_the_whole_target():
    each = system("snapbi_paydia")
    (operation,) = each.transactions
    with served(Starlette(routes=[Mount("/partners/snap", app=each.app())])) as server:
        target = f"/partners/snap{operation.path}"
        assert server.send(each.request(operation, target=target)).status == 200
        assert server.send(each.request(operation)).status == 404
        from dataclasses import replace

        without_mount = replace(each.request(operation), target=target)
        assert server.send(without_mount).code == "4015100"


def test_an_application_alone_closes_its_store_when_the_server_stops():
    closed = []

    class Store:
        async def reserve(self, *key):
            return True

        async def close(self):
            closed.append(True)

    with served(system("snapbi_paydia").app(store=Store())):
        assert closed == []
    assert closed == [True]


def test_importing_a_package_loads_no_server():
    paths = [path for path in sys.path if "generated" in path]
    for name in NAMES:
        code = f"import sys; sys.path[:0] = {paths!r}; import {name}; print([m for m in sys.modules if 'snapbi' in m])"
        shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        assert shown.strip() == f"['{name}']"


def test_a_server_needs_no_framework():
    paths = [path for path in sys.path if "generated" in path]
    code = (
        f"import sys; sys.path[:0] = {paths!r}; import snapbi_paydia; snapbi_paydia.create_app; "
        "print({'starlette', 'uvicorn', 'httpx2', 'redis', 'psycopg'} & sys.modules.keys())"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parent
    ).stdout
    assert shown.strip() == "set()"
