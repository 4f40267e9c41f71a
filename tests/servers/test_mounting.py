"""The applications stand alone or within Starlette and FastAPI, and route what was signed in every place."""

from __future__ import annotations

import subprocess
import sys
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi import Request as HttpRequest
from starlette.applications import Starlette
from starlette.routing import Mount

from operations import expected_code
from sockets import served
from systems import NAMES, Request, system


def test_a_mounted_application_verifies_the_whole_target():
    each = system("snapbi_paydia")
    (operation,) = each.transactions
    with served(Starlette(routes=[Mount("/partners/snap", app=each.app())])) as server:
        target = f"/partners/snap{operation.path}"
        assert server.send(each.request(operation, target=target)).status == 200
        assert server.send(each.request(operation)).status == 404
        without_mount = replace(each.request(operation), target=target)
        assert server.send(without_mount).code == "4015100"


class Counting:
    """A store of external ids that is nothing but closed."""

    def __init__(self) -> None:
        self.closed = 0

    async def reserve(self, *key):
        return True

    async def close(self):
        self.closed += 1


def fastapi_with(each, store):
    """Make a FastAPI application with a route and a middleware of its own, and ours below a path."""

    @asynccontextmanager
    async def lifespan(_):
        yield
        await store.close()  # a mounted application is not told that the server stops

    site = FastAPI(lifespan=lifespan)

    @site.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "well"}

    @site.middleware("http")
    async def stamp(request: HttpRequest, call_next):
        response = await call_next(request)
        response.headers["x-site"] = "ours"
        return response

    site.mount("/partners/snap", each.app(store=store))
    return site


@pytest.mark.parametrize("name", NAMES)
def test_a_fastapi_application_serves_its_own_routes_and_every_operation_of_a_mounted_one(name):
    each, store = system(name), Counting()
    with served(fastapi_with(each, store)) as server:
        assert server.send(Request("GET", "/health", (), b"")).json == {"status": "well"}
        for operation in each.transactions:
            target = f"/partners/snap{operation.path}"
            reply = server.send(each.request(operation, target=target))
            assert (reply.status, reply.header("x-site")) == (200, "ours")
            operation.response.from_wire(reply.body)
            if each.profile.authentication != "bearer":
                unsigned = replace(each.request(operation, target=target), body=b'{"a":1}')
                assert server.send(unsigned).code == expected_code(operation, 401, "00")
                without_mount = replace(each.request(operation), target=target)
                assert server.send(without_mount).code == expected_code(operation, 401, "00")
            with_slash = replace(each.request(operation), target=f"{target}/")
            assert server.send(with_slash).status == 404
        for operation in each.token_operations:
            body = b'{"grantType":"client_credentials","authCode":"a"}'
            if operation.issues_token == "b2b2c":
                body = b'{"grantType":"authorization_code","authCode":"a"}'
            request = replace(each.token_request(operation, body), target=f"/partners/snap{operation.path}")
            assert server.send(request).json["accessToken"]
        assert server.send(Request("GET", "/elsewhere", (), b"")).json == {"detail": "Not Found"}
        assert store.closed == 0
    assert store.closed == 1


def test_two_providers_stand_side_by_side_in_one_fastapi_application():
    site, systems = FastAPI(), [system("snapbi_paydia"), system("snapbi_finnet")]
    for each in systems:
        site.mount(f"/{each.name}", each.app())
    with served(site) as server:
        for each in systems:
            (operation,) = each.transactions
            assert server.send(each.request(operation, target=f"/{each.name}{operation.path}")).status == 200


@pytest.mark.parametrize("name", NAMES)
def test_a_path_that_nobody_serves_is_told_so_in_the_form_of_the_system(name):
    """Service 00, for there is none, as the standard's own sandbox answers 4000000."""
    each = system(name)
    with served(each.app()) as server:
        for method in ("GET", "POST"):
            reply = server.send(Request(method, "/v9.9/nowhere", (), b'{"a":1}'))
            assert reply.status == 404
            if each.profile.authentication == "bearer":
                assert reply.header("content-type") == "application/problem+json"
                continue
            assert reply.header("content-type") == "application/json"
            assert reply.header("x-timestamp")
            assert reply.json == {
                "responseCode": "4040000",
                "responseMessage": "Requested Function Is Not Supported",
            }


def test_an_application_alone_closes_its_store_when_the_server_stops():
    store, references, tokens = Counting(), Counting(), Counting()
    with served(system("snapbi_paydia").app(store=store, references=references, tokens=tokens)):
        assert store.closed == 0
    assert [each.closed for each in (store, references, tokens)] == [1, 1, 1]


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
