"""The handler by hand that the emitted server is measured against makes the same checks."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
BENCH = ROOT / "tests" / "bench"
NUMBERS = count(10**20)

Headers = list[tuple[bytes, bytes]]
Change = Callable[[Headers, bytes], tuple[Headers, bytes]]


@pytest.fixture(scope="module", params=["emitted", "by_hand"])
def application(request: pytest.FixtureRequest) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patch:
        for source in [*(ROOT / "generated/python").glob("*/src"), BENCH]:
            patch.syspath_prepend(source)
        from importlib import import_module

        yield import_module(f"servers.{request.param}").application()
    for name in [name for name in sys.modules if name.partition(".")[0] == "servers"]:
        del sys.modules[name]


def answer(application: Any, change: Change = lambda headers, body: (headers, body)) -> tuple[int, bytes]:
    from servers.exchange import BODY, PATH, signed_headers

    headers, body = change(signed_headers(next(NUMBERS)), BODY)
    scope = {
        "type": "http",
        "method": "POST",
        "path": PATH,
        "raw_path": PATH.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": headers,
    }
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(application(scope, receive, send))
    return sent[0]["status"], sent[1]["body"]


def having(name: bytes, value: bytes) -> Change:
    return lambda headers, body: ([(key, value if key == name else old) for key, old in headers], body)


def without(name: bytes) -> Change:
    return lambda headers, body: ([pair for pair in headers if pair[0] != name], body)


def carrying(body: bytes) -> Change:
    return lambda headers, _: (headers, body)


def test_a_good_request_is_answered(application: Any) -> None:
    from servers.exchange import check_answer

    check_answer(*answer(application))


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (lambda headers, body: ([*headers, (b"x-signature", b"again")], body), 400),
        (lambda headers, body: ([*headers, *((b"x-%d" % number, b"") for number in range(100))], body), 400),
        (having(b"content-length", b"65537"), 400),
        (having(b"content-type", b"text/plain"), 400),
        (lambda headers, body: ([*headers, (b"content-encoding", b"gzip")], body), 400),
        (carrying(b"{" * 100), 400),
        (carrying(b'{"a":' * 40 + b"1" + b"}" * 40), 400),
        (carrying(b'{"serviceCode":"51","serviceCode":"51"}'), 400),
        (carrying(b'{"serviceCode":NaN}'), 400),
        (carrying(b"[]"), 400),
        (without(b"x-partner-id"), 400),
        (without(b"channel-id"), 400),
        (having(b"x-timestamp", b"yesterday"), 400),
        (without(b"authorization"), 401),
        (having(b"authorization", b"Bearer unknown"), 401),
        (having(b"authorization-customer", b"Bearer unknown"), 401),
        (having(b"x-partner-id", b"somebody-else"), 401),
        (having(b"x-timestamp", b"2020-01-01T00:00:00+07:00"), 401),
        (having(b"x-signature", b"bm90IGl0"), 401),
        (carrying(b'{"originalReferenceNo":"1","serviceCode":"51"}'), 401),
    ],
)
def test_a_bad_request_is_refused(application: Any, change: Change, status: int) -> None:
    assert answer(application, change)[0] == status


def test_an_external_id_is_taken_once(application: Any) -> None:
    again = having(b"x-external-id", b"%d" % next(NUMBERS))

    assert [answer(application, again)[0], answer(application, again)[0]] == [200, 409]


def test_a_signed_body_that_is_no_query_is_refused(application: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from servers import exchange

    monkeypatch.setattr(exchange, "BODY", b'{"serviceCode":"51"}')  # names no payment

    assert answer(application)[0] == 400
