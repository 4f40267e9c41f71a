"""What the two httpx2 transports share: requests, answers and failures, in the terms of httpx2's connection pool.

The pool (httpcore2) is used without the client on top of it, which would follow redirects, keep cookies, read the
environment and cost half of a call's CPU.
"""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import httpcore2
import httpx2

from .addresses import check_address, checked_context, origin_of
from .messages import Headers, HttpRequest, MaybeSentError, NotSentError

FAILURES = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
)
"""What the pool raises when an exchange fails."""

_UNSENT = (
    httpcore2.ConnectError,
    httpcore2.ConnectTimeout,
    httpcore2.PoolTimeout,
    httpcore2.ProxyError,
    httpcore2.UnsupportedProtocol,
)
"""Failures before the first byte of the request leaves; every other one may have come after it."""

CONNECT_TIMEOUT = 5.0
"""Seconds to connect, resolve and shake hands."""


class Exchange:
    """What one connection has seen since its last request went out.

    A provider, or something on the way, may answer twice. The second answer must not be read as the answer to the next
    request, so a connection on which more came than one answer is never used again.
    """

    __slots__ = ("head", "received", "spoilt", "tail")

    def __init__(self) -> None:
        self.spoilt = False
        self.begin()

    def begin(self) -> None:
        """Note that a request goes out."""
        self.received = 0
        self.head = 0
        self.tail = b""

    def saw(self, data: bytes) -> None:
        """Note bytes that came in; finds where the answer's header ends."""
        if not self.head:
            start = self.received - len(self.tail)
            end = (self.tail + data).find(b"\r\n\r\n")
            self.head = start + end + 4 if end >= 0 else 0
            self.tail = (self.tail + data)[-3:]
        self.received += len(data)

    def finish(self, headers: Headers, body: bytes) -> None:
        """Note the end of an answer; what cannot be counted counts as spoilt."""
        counted = headers.get("content-length") == str(len(body)) and self.head > 0
        self.spoilt = not counted or self.received != self.head + len(body)


def pool_settings(context: ssl.SSLContext | None, proxy: str | None, max_connections: int) -> dict[str, Any]:
    """Give the settings that both kinds of pool take."""
    return {
        "ssl_context": checked_context(context),
        "proxy": None if proxy is None else _proxy(proxy),
        "max_connections": max_connections,
        "keepalive_expiry": 30.0,
        "http1": True,
        "http2": False,
        "retries": 0,
    }


def wire_request(request: HttpRequest, now: float) -> httpcore2.Request:
    """Spell a request for the pool. Its time-outs are moments of the clock that gave `now`: see the streams."""
    url, host = _address(request.url)
    headers = [(b"Host", host), *((name.encode(), value.encode()) for name, value in request.headers)]
    headers.append((b"Content-Length", b"%d" % len(request.body)))
    end = now + request.timeout
    connect = now + min(CONNECT_TIMEOUT, request.timeout)
    timeouts = {"connect": connect, "read": end, "write": end, "pool": request.timeout}
    return httpcore2.Request(
        request.method, url, headers=headers, content=request.body, extensions={"timeout": timeouts}
    )


def wire_headers(raw: Sequence[tuple[bytes, bytes]]) -> Headers:
    """Read an answer's headers; raises MaybeSentError if its body is encoded."""
    headers = Headers(tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in raw))
    if headers.get("content-encoding", "identity").lower() != "identity":
        raise MaybeSentError("the answer is compressed, which nobody asked for")
    return headers


def network_stream(response: Any) -> object:
    """Give the connection that an answer of the pool came in by; the pool types its extensions loosely."""
    return response.extensions["network_stream"]


def failure_of(error: Exception) -> NotSentError | MaybeSentError:
    """Tell what a failure of the pool means; keeps its kind and drops the rest, which might hold a secret."""
    kind = type(error).__name__
    return NotSentError(kind) if isinstance(error, _UNSENT) else MaybeSentError(kind)


@lru_cache(maxsize=256)
def _address(url: str) -> tuple[httpcore2.URL, bytes]:
    check_address(origin_of(url))
    parsed = httpcore2.URL(url)
    host = origin_of(url).partition("://")[2].rpartition("@")[2]
    return parsed, host.encode()


def _proxy(url: str) -> httpcore2.Proxy:
    proxy = httpx2.Proxy(url)
    return httpcore2.Proxy(str(proxy.url), auth=proxy.raw_auth)
