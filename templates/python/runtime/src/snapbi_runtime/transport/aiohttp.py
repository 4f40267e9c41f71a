"""A transport over aiohttp, which takes about a third of the CPU; needs the extra `aiohttp`."""

from __future__ import annotations

import ssl

import aiohttp
from yarl import URL

from ..per_loop import PerLoop
from .addresses import check_address, checked_context, origin_of
from .messages import MAX_ANSWER, Headers, HttpAnswer, HttpRequest, MaybeSentError, NotSentError
from .pooled import CONNECT_TIMEOUT

_OUR_OWN = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")


class AiohttpTransport:
    """Sends over pooled connections, a session for each event loop. Its arguments are those of `HttpTransport`."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        tls: ssl.SSLContext | None = None,
        max_connections: int = 100,
        max_answer: int = MAX_ANSWER,
    ) -> None:
        self._tls = checked_context(tls)
        self._proxy = proxy
        self._max_connections = max_connections
        self._max_answer = max_answer
        self._sessions = PerLoop(lambda: (self._session(fresh=False), self._session(fresh=True)))

    def _session(self, fresh: bool) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(ssl=self._tls, limit=self._max_connections, force_close=fresh)
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_OUR_OWN,
            auto_decompress=False,
            trust_env=False,
            requote_redirect_url=False,
        )

    async def send(self, request: HttpRequest) -> HttpAnswer:
        """See `AsyncTransport.send`."""
        check_address(origin_of(request.url))
        failure: Exception
        try:
            return await self._send(request)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            failure = NotSentError(type(error).__name__)
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            failure = MaybeSentError(type(error).__name__)
        raise failure  # out here, it does not drag along aiohttp's own frames and what they hold

    async def close(self) -> None:
        """See `AsyncTransport.close`."""
        for session in self._sessions.pop() or ():
            await session.close()

    async def _send(self, request: HttpRequest) -> HttpAnswer:
        shared, fresh = self._sessions.here()
        session = fresh if request.fresh else shared
        timeout = aiohttp.ClientTimeout(total=request.timeout, connect=min(CONNECT_TIMEOUT, request.timeout))
        async with session.request(
            request.method,
            URL(request.url, encoded=True),
            headers=request.headers,
            data=request.body,
            timeout=timeout,
            allow_redirects=False,
            proxy=self._proxy,
        ) as response:
            if response.headers.get("Content-Encoding", "identity").lower() != "identity":
                raise MaybeSentError("the answer is compressed, which nobody asked for")
            body = await self._body(response.content)
            return HttpAnswer(response.status, Headers(tuple(response.headers.items())), body)

    async def _body(self, content: aiohttp.StreamReader) -> bytes:
        parts: list[bytes] = []
        size = 0
        while chunk := await content.readany():
            size += len(chunk)
            if size > self._max_answer:
                raise MaybeSentError("the answer is too large")
            parts.append(chunk)
        return b"".join(parts)
