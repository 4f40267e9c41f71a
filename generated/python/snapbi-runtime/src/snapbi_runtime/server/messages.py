"""HTTP as the checks see it: headers that are given once, the target as it travelled, and answers in full."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Container, Iterable, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from .deadline import DeadlinePassed, within
from .limits import Limits
from .refusal import bad_field, bad_request

Scope = MutableMapping[str, Any]
Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]

_ALWAYS_ONCE = frozenset({"content-type", "content-length", "content-encoding", "authorization", "x-signature"})

_DISCARDED_BODIES = 16
"""How many times the longest body is read for nothing, before the connection is given up."""


class Disconnected(Exception):
    """The caller hung up before its request was complete."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in full."""

    status: int
    """The HTTP status."""

    body: bytes
    """The bytes of the body."""

    headers: tuple[tuple[bytes, bytes], ...] = ()
    """Names in lower case and values, without Content-Length."""

    code: str = ""
    """The response code in the body; empty if it has none."""

    async def send(self, send: Send, more: Iterable[tuple[bytes, bytes]]) -> None:
        """Send it with some more headers; Content-Length is counted here."""
        headers = [*self.headers, *more, (b"content-length", b"%d" % len(self.body))]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": self.body})


def raw_path(scope: Scope) -> str:
    """Give the path as it travelled, percent escapes and all: the one that is signed is the one that is routed."""
    raw: bytes | None = scope.get("raw_path")
    if raw is None:  # a server that decodes alone; what was escaped will match no route or no signature
        path: str = scope["path"]
        return path
    return raw.partition(b"?")[0].decode("latin-1")


def raw_target(scope: Scope) -> str:
    """Give the request target as it travelled: path and query."""
    query: bytes = scope.get("query_string", b"")
    return f"{raw_path(scope)}?{query.decode('latin-1')}" if query else raw_path(scope)


def route_path(scope: Scope) -> str:
    """Give the path below the place where the application is mounted."""
    path = raw_path(scope)
    mounted: str = scope.get("root_path", "").rstrip("/")
    return path[len(mounted) :] if path.startswith(f"{mounted}/") else path


def single_headers(raw: Iterable[tuple[bytes, bytes]], documented: Container[str], limits: Limits) -> dict[str, str]:
    """Give the headers by lower-case name, refusing a documented one that comes twice, and more than the limits."""
    pairs = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in raw]
    if len(pairs) > limits.headers or sum([len(name) + len(value) for name, value in pairs]) > limits.header_bytes:
        raise bad_request("too many headers")
    headers = dict(pairs)
    return headers if len(headers) == len(pairs) else _joined(pairs, documented)


def _joined(pairs: Iterable[tuple[str, str]], documented: Container[str]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in pairs:
        if name in headers and (name in _ALWAYS_ONCE or name in documented):
            raise bad_field(name.upper(), "the header comes twice")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def check_content(headers: Mapping[str, str], limits: Limits) -> None:
    """Refuse, before a byte of it is read, a body that is too long, or not plain JSON in UTF-8."""
    if "transfer-encoding" in headers and "content-length" in headers:  # a proxy may believe the other of them
        raise bad_request("the body has two lengths")
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit() and len(length) < 10) or int(length) > limits.body:
        raise bad_request("the body is too long, or its length no number")
    if headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise bad_request("the body is encoded")
    media_type, *parameters = headers.get("content-type", "application/json").lower().split(";")
    charset = [parameter.strip() for parameter in parameters if parameter.strip()]
    if media_type.strip() != "application/json" or charset not in ([], ["charset=utf-8"], ['charset="utf-8"']):
        raise bad_field("Content-Type")


async def read_body(receive: Receive, limits: Limits) -> bytes:
    """Read a body up to the limits of bytes and seconds; raises Disconnected if the caller hangs up."""
    try:
        return await within(limits.body_seconds, _whole_body(receive, limits))
    except DeadlinePassed:
        raise bad_request("the body did not arrive in time") from None


async def _whole_body(receive: Receive, limits: Limits) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise Disconnected
        chunk: bytes = event.get("body", b"")
        size += len(chunk)
        if size > limits.body:
            raise bad_request("the body is too long")
        chunks.append(chunk)
        if not event.get("more_body", False):
            return b"".join(chunks)


async def discard_body(receive: Receive, limits: Limits) -> None:
    """Read the rest of a body that nobody wants, within bounds: a caller who is still sending may miss its answer."""
    left = _DISCARDED_BODIES * limits.body
    with suppress(TimeoutError):
        async with asyncio.timeout(limits.body_seconds):
            while left > 0:
                event = await receive()
                left -= len(event.get("body", b""))
                if event["type"] == "http.disconnect" or not event.get("more_body", False):
                    return


async def live(receive: Receive, send: Send, close: Callable[[], Awaitable[None]]) -> None:
    """Follow the server from its start to its end, and close what the application holds."""
    while (await receive())["type"] == "lifespan.startup":
        await send({"type": "lifespan.startup.complete"})
    await close()
    await send({"type": "lifespan.shutdown.complete"})
