"""The default transport of clients that are awaited, over httpx2's connection pool; asyncio only."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterable
from typing import cast

import httpcore2

from ..per_loop import PerLoop
from .loop_stream import LoopBackend, LoopStream
from .messages import MAX_ANSWER, HttpAnswer, HttpRequest, MaybeSentError
from .pooled import FAILURES, failure_of, network_stream, pool_settings, wire_headers, wire_request


class AsyncHttpTransport:
    """Sends over pooled connections, a pool for each event loop. Its arguments are those of `HttpTransport`."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        tls: ssl.SSLContext | None = None,
        max_connections: int = 100,
        max_answer: int = MAX_ANSWER,
    ) -> None:
        settings = pool_settings(tls, proxy, max_connections)
        self._max_answer = max_answer
        self._pools = PerLoop(
            lambda: (
                httpcore2.AsyncConnectionPool(**settings, network_backend=LoopBackend()),
                httpcore2.AsyncConnectionPool(**settings, network_backend=LoopBackend(), max_keepalive_connections=0),
            )
        )

    async def send(self, request: HttpRequest) -> HttpAnswer:
        """See `AsyncTransport.send`."""
        try:
            return await self._send(request)
        except FAILURES as error:
            failure = failure_of(error)
        raise failure  # out here, it does not drag along the pool's own frames and what they hold

    async def close(self) -> None:
        """See `AsyncTransport.close`."""
        for pool in self._pools.pop() or ():
            await pool.aclose()

    async def _send(self, request: HttpRequest) -> HttpAnswer:
        shared, fresh = self._pools.here()
        pool = fresh if request.fresh else shared
        response = await pool.handle_async_request(wire_request(request, asyncio.get_running_loop().time()))
        try:
            headers = wire_headers(response.headers)
            body = await self._body(cast("AsyncIterable[bytes]", response.stream))
            stream = network_stream(response)
            if isinstance(stream, LoopStream):
                stream.exchange.finish(headers, body)
            return HttpAnswer(response.status, headers, body)
        finally:
            await response.aclose()

    async def _body(self, chunks: AsyncIterable[bytes]) -> bytes:
        parts: list[bytes] = []
        size = 0
        async for chunk in chunks:
            size += len(chunk)
            if size > self._max_answer:
                raise MaybeSentError("the answer is too large")
            parts.append(chunk)
        return b"".join(parts)
