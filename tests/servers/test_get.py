"""A GET has no body: neither side sends, expects or signs one. Emitted from a case, over real sockets."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib import import_module, invalidate_caches
from pathlib import Path
from typing import Any

import pytest

from snapbi_runtime import AiohttpTransport, Credentials, Secret, sign_transaction
from snapbi_runtime.signing.text import transaction_text
from snapgen.pipeline import build
from sockets import Server, served
from systems import CLIENT_ID, SECRET, TOKEN, Request, System

CASE = Path(__file__).parents[1] / "cases" / "get-and-put-on-one-path" / "spec"
CREDENTIALS = Credentials(client_id=CLIENT_ID, partner_id=CLIENT_ID, client_secret=SECRET)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    folder = tmp_path_factory.mktemp("emitted")
    for path, text in build(CASE, None, lambda name: None, use_cache=False).files.items():
        if path.startswith("python/snapbi-shop/src/"):
            target = folder / path.removeprefix("python/snapbi-shop/src/")
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")
    sys.path.insert(0, str(folder))
    invalidate_caches()
    yield System("snapbi_shop", import_module("snapbi_shop.operations").PROFILE)
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == "snapbi_shop"]:
        del sys.modules[name]


class Recording:
    """An ASGI application that notes what came in, and hands it on with a body that is cut off nothing."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.seen: list[tuple[str, dict[str, str], bytes]] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        self.seen.append((scope["method"], headers, b""))

        async def noting() -> Any:
            event = await receive()
            method, headers, body = self.seen[-1]
            self.seen[-1] = (method, headers, body + event.get("body", b""))
            return event

        await self.app(scope, noting, send)


class GivenTokens:
    """A cache that always has the token of these tests: the case documents no way to get one."""

    def current(self, rejected: object = None) -> Any:
        from snapbi_runtime.tokens.token import Token

        return Token(Secret(TOKEN), float("inf"))


@pytest.fixture
def recording(shop: System) -> Iterator[tuple[Recording, Server]]:
    app = Recording(shop.app())
    with served(app) as server:
        yield app, server


def client_of(shop: System, server: Server, name: str = "Shop", **settings: Any) -> Any:
    client = getattr(shop.package, name)
    return client(CREDENTIALS, base_url=server.url, clock=shop.clock, tokens=GivenTokens(), **settings)


def check(shop: System, seen: tuple[str, dict[str, str], bytes]) -> None:
    method, headers, body = seen
    assert (method, body) == ("GET", b"")
    assert headers.get("content-length", "0") == "0"
    assert "transfer-encoding" not in headers
    text = transaction_text("GET", "/v1.0/balance", TOKEN, sha256(b"").hexdigest(), headers["x-timestamp"])
    import hmac
    from base64 import b64encode

    assert headers["x-signature"] == b64encode(hmac.digest(SECRET.reveal_bytes(), text, "sha512")).decode()


def test_a_client_that_is_called_sends_and_signs_nothing(shop: System, recording: tuple[Recording, Server]) -> None:
    app, server = recording
    with client_of(shop, server) as client:
        answer = client.tell_balance()
        again = client.tell_balance(shop.package.TellBalanceRequest())
    assert answer.answer.status == again.answer.status == 200
    for seen in app.seen:
        check(shop, seen)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("transport", [None, AiohttpTransport])
def test_a_client_that_is_awaited_does_the_same(
    shop: System, recording: tuple[Recording, Server], transport: Any
) -> None:
    app, server = recording

    async def ask() -> Any:
        settings = {"transport": transport()} if transport else {}
        async with client_of(shop, server, "AsyncShop", **settings) as client:
            return await client.tell_balance()

    assert asyncio.run(ask()).answer.status == 200
    (seen,) = app.seen
    check(shop, seen)


def test_a_server_takes_no_body_with_a_get_even_if_it_is_signed(
    shop: System, recording: tuple[Recording, Server]
) -> None:
    _, server = recording
    operation = shop.operations["tell_balance"]
    assert server.send(full(shop.request(operation, b""))).status == 200
    reply = server.send(full(shop.request(operation, b"{}")))
    assert (reply.status, reply.code) == (400, "4001100")


def test_a_server_takes_no_signature_over_another_body_than_none(
    shop: System, recording: tuple[Recording, Server]
) -> None:
    _, server = recording
    operation = shop.operations["tell_balance"]
    stamp = dict(shop.request(operation, b"").headers)["X-TIMESTAMP"]
    signature = sign_transaction(
        SECRET,
        method="GET",
        target=operation.path,
        token=TOKEN,
        body=b"{}",
        timestamp=stamp,
        profile=shop.profile,
    )
    request = full(shop.request(operation, b"")).having("X-SIGNATURE", signature)
    assert server.send(request).code == "4011100"


def full(request: Request) -> Request:
    return request.having("Authorization", f"Bearer {TOKEN}")


def test_fields_that_are_called_like_the_options_of_a_call_are_passed_beside_them(
    shop: System, recording: tuple[Recording, Server]
) -> None:
    app, server = recording
    fields = ("timeout", "headers", "customer_token", "request", "options", "self")
    with client_of(shop, server) as client:
        answer = client.top_up(**{f"{name}_": name for name in fields}, timeout=5.0, headers={"X-NOTE": "beside"})
    assert answer.answer.status == 200
    ((method, headers, body),) = app.seen
    assert (method, headers["x-note"]) == ("PUT", "beside")
    wire = b'{"timeout":"timeout","headers":"headers","customerToken":"customer_token",'
    assert body == wire + b'"request":"request","options":"options","self":"self"}'
