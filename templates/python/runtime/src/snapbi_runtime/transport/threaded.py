"""The default transport of clients that are called from threads, over httpx2's connection pool."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from contextlib import suppress
from time import monotonic
from typing import Any, cast

import httpcore2

from ..forking import renew_in_children
from .messages import MAX_ANSWER, HttpAnswer, HttpRequest, MaybeSentError
from .pooled import FAILURES, Exchange, failure_of, network_stream, pool_settings, wire_headers, wire_request


class HttpTransport:
    """Sends over pooled connections, from any number of threads.

    `proxy` is the address of an HTTP proxy ("http://user:password@host:3128"); nothing is taken from the environment.
    `tls` is a context of your own, for client certificates or private authorities; it must verify.
    `max_answer` limits the bytes of an answer's body. After a fork the child opens connections of its own.
    """

    def __init__(
        self,
        *,
        proxy: str | None = None,
        tls: ssl.SSLContext | None = None,
        max_connections: int = 100,
        max_answer: int = MAX_ANSWER,
    ) -> None:
        self._settings = pool_settings(tls, proxy, max_connections)
        self._max_answer = max_answer
        self.after_fork()
        renew_in_children(self)

    def after_fork(self) -> None:
        """Start with no connection: those of the parent are the parent's."""
        backend = _WatchedBackend()
        self._pool = httpcore2.ConnectionPool(**self._settings, network_backend=backend)
        self._fresh = httpcore2.ConnectionPool(**self._settings, network_backend=backend, max_keepalive_connections=0)

    def send(self, request: HttpRequest) -> HttpAnswer:
        """See `Transport.send`."""
        try:
            return self._send(request)
        except FAILURES as error:
            failure = failure_of(error)
        raise failure  # out here, it does not drag along the pool's own frames and what they hold

    def close(self) -> None:
        """See `Transport.close`."""
        self._pool.close()
        self._fresh.close()

    def _send(self, request: HttpRequest) -> HttpAnswer:
        pool = self._fresh if request.fresh else self._pool
        response = pool.handle_request(wire_request(request, monotonic()))
        try:
            headers = wire_headers(response.headers)
            body = self._body(cast("Iterable[bytes]", response.stream))
            stream = network_stream(response)
            if isinstance(stream, _WatchedStream):
                stream.exchange.finish(headers, body)
            return HttpAnswer(response.status, headers, body)
        finally:
            response.close()

    def _body(self, chunks: Iterable[bytes]) -> bytes:
        parts: list[bytes] = []
        size = 0
        for chunk in chunks:
            size += len(chunk)
            if size > self._max_answer:
                raise MaybeSentError("the answer is too large")
            parts.append(chunk)
        return b"".join(parts)


class _WatchedStream(httpcore2.NetworkStream):
    """A connection whose time-outs are moments, so that a trickle of bytes cannot stretch them."""

    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream
        self._unsent = b""
        self.exchange = Exchange()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left = _left(timeout, httpcore2.ReadTimeout)
        if self._unsent:
            unsent, self._unsent = self._unsent, b""
            self.exchange.begin()
            with suppress(httpcore2.WriteError):  # a provider may refuse before it has heard all: its answer counts
                self._stream.write(unsent, left)
        data = self._stream.read(max_bytes, left)
        self.exchange.saw(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._unsent += buffer  # header and body leave in one piece, when the answer is asked for

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        left = _left(timeout, httpcore2.ConnectTimeout)
        return _WatchedStream(self._stream.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable" and self.exchange.spoilt:
            return True  # the pool takes this for a connection that the other side has closed
        return self._stream.get_extra_info(info)


class _WatchedBackend(httpcore2.SyncBackend):
    """Opens watched connections."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        left = _left(timeout, httpcore2.ConnectTimeout)
        return _WatchedStream(super().connect_tcp(host, port, left, local_address, socket_options))


def _left(moment: float | None, too_late: type[Exception]) -> float | None:
    """Give the seconds until a moment; raises what the pool raises when there are none."""
    if moment is None:
        return None
    left = moment - monotonic()
    if left <= 0:
        raise too_late("no time is left")
    return left
