"""Whatever a request is refused for or fails by, no secret of it is answered, logged or raised out of the server."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from operations import SIGNED, answering
from snapbi_runtime.server import MemoryTokens
from sockets import served
from systems import CUSTOMER_TOKEN, SECRET, TOKEN, Request, System

PLANTED = "planted-sentinel"


class Watched:
    """An application between which and the server an error reporter stands, which keeps all that comes out of it."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.raised: list[str] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await self.app(scope, receive, send)
        except Exception as error:
            told = traceback.TracebackException.from_exception(error, capture_locals=True)
            self.raised.append("".join(told.format()))
            raise


class Broken:
    """A store or a list of tokens that fails with the secrets of its address."""

    def __getattr__(self, name: str) -> Any:
        async def fail(*arguments: object) -> None:
            if name != "close":
                raise RuntimeError(f"redis://:{PLANTED}@host {arguments}")

        return fail


def spoiled(system: System, operation: Any) -> dict[str, Request]:
    good = system.request(operation)
    body = system.example(operation, "REQUEST")
    old = (system.clock() - timedelta(days=1)).isoformat(timespec="seconds")
    wrong = {name: {"value": PLANTED} for name in body}
    return {
        "a good one": good,
        "another body": replace(good, body=good.body + b" {}"),
        "another signature": good.having("X-SIGNATURE", "A" * 88),
        "no token": good.without("Authorization"),
        "an unknown token": good.having("Authorization", f"Bearer {PLANTED}"),
        "an unknown customer": good.having("Authorization-Customer", f"Bearer {PLANTED}"),
        "a token of a wrong form": good.having("Authorization", f"{PLANTED} {PLANTED} {PLANTED}"),
        "two tokens": good.also("Authorization", f"Bearer {PLANTED}"),
        "an old time": system.request(operation, stamp=old),
        "fields of a wrong kind": system.request(operation, json.dumps(wrong).encode()),
        "a field that is too long": system.request(operation, json.dumps(body | {"x": PLANTED * 9000}).encode()),
        "no JSON": system.request(operation, f'{{"password": "{PLANTED}"'.encode()),
    }


async def fails(request: object, call: object) -> Any:
    secret = f"{PLANTED} {vars(request)}"
    raise KeyError(secret)


async def answers_nonsense(request: object, call: object) -> Any:
    return {"responseCode": PLANTED}


WAYS: dict[str, Callable[[System, Any], Any]] = {
    "as it is": lambda system, operation: system.app(),
    "with a store that is down": lambda system, operation: system.app(store=Broken()),
    "with tokens that are down": lambda system, operation: system.app(tokens=Broken()),
    "with no tokens": lambda system, operation: system.app(tokens=MemoryTokens(system.clock)),
    "with a service that fails": lambda system, operation: system.app(answering(system, operation, fails)),
    "with one that answers nonsense": lambda system, operation: system.app(
        answering(system, operation, answers_nonsense)
    ),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_nothing_of_a_request_comes_out(
    way: str, system: System, operation: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "snapbi_runtime")
    watched = Watched(WAYS[way](system, operation))
    requests = spoiled(system, operation)
    with served(watched) as server:
        replies = [server.send(request) for request in requests.values()]
    ours = [record for record in caplog.records if record.name.startswith("snapbi_runtime")]
    assert len(ours) >= len(requests)
    assert [(record.exc_info, record.stack_info) for record in ours] == [(None, None)] * len(ours)
    told = caplog.text + "".join(reply.body.decode() + repr(reply.headers) for reply in replies)
    signatures = [dict(request.headers).get("X-SIGNATURE", PLANTED) for request in requests.values()]
    for secret in (PLANTED, TOKEN, CUSTOMER_TOKEN, SECRET.reveal(), *signatures):
        assert secret not in told
    assert watched.raised == []


def test_the_watcher_would_notice() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            held = PLANTED.upper()
            raise KeyError(len(held))

    watched = Watched(app)
    with served(watched) as server:
        status = server.send_bytes(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").status
    assert status == 500
    assert PLANTED.upper() in watched.raised[0]
