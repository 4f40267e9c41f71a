"""A body that comes in chunks tells its length only by its end: it is held to the same limits, of bytes and of time."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from snapbi_runtime.server.limits import Limits
from sockets import Reply, Server, alone, served
from systems import Request, System, system

SECONDS = 0.4


@pytest.fixture(scope="module")
def paydia() -> Iterator[tuple[System, Server]]:
    each = system("snapbi_paydia")
    with served(each.app(limits=Limits(body_seconds=SECONDS))) as server:
        yield each, server


def head(request: Request, framing: str) -> bytes:
    lines = [f"{request.method} {request.target} HTTP/1.1", "Host: a", framing]
    lines += [f"{name}: {value}" for name, value in request.headers]
    return "\r\n".join([*lines, "", ""]).encode()


def chunked(request: Request, size: int) -> bytes:
    pieces = [request.body[place : place + size] for place in range(0, len(request.body), size)]
    framed = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)
    return head(request, "Transfer-Encoding: chunked") + framed + b"0\r\n\r\n"


def send_alone(server: Server, message: bytes) -> Reply:
    with alone(server.port) as fresh:
        return fresh.send_bytes(message)


def long(each: System, size: int) -> Request:
    (operation,) = each.transactions
    start = b'{"serviceCode":"51","originalReferenceNo":"a","more":"'
    return each.request(operation, start + b"x" * (size - len(start) - 2) + b'"}')


@pytest.mark.parametrize("size", [1, 7, 65536])
def test_chunks_are_put_together_and_signed_as_a_whole(paydia: tuple[System, Server], size: int) -> None:
    each, server = paydia
    (operation,) = each.transactions
    assert server.send_bytes(chunked(each.request(operation), size)).code == "2005100"


@pytest.mark.parametrize(("length", "code"), [(64 * 1024, "2005100"), (64 * 1024 + 1, "4005100"), (1 << 19, "4005100")])
def test_the_limit_of_bytes_is_the_same(paydia: tuple[System, Server], length: int, code: str) -> None:
    each, server = paydia
    assert send_alone(server, chunked(long(each, length), 4096)).code == code


@pytest.mark.parametrize("framing", ["Transfer-Encoding: chunked", "Content-Length: 60000"])
def test_a_body_that_does_not_end_is_answered_all_the_same(paydia: tuple[System, Server], framing: str) -> None:
    each, server = paydia
    begun = time.monotonic()
    part = b"100\r\n{" if "chunked" in framing else b"{"
    reply = send_alone(server, head(long(each, 300), framing) + part)
    assert reply.code == "4005100"
    assert SECONDS <= time.monotonic() - begun < 20 * SECONDS


def test_two_lengths_at_once_are_refused(paydia: tuple[System, Server]) -> None:
    each, server = paydia
    request = long(each, 300)
    both = chunked(request, 300).replace(b"Host: a", b"Host: a\r\nContent-Length: 300")
    assert send_alone(server, both).code == "4005100"
