"""Connections of an asyncio event loop, for httpx2's connection pool; leaner than the ones that it comes with."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterable
from typing import Any, cast

import httpcore2

from .pooled import Exchange

_ENOUGH = 1 << 18
"""Bytes that may wait to be read before the other side is held back."""


class LoopStream(httpcore2.AsyncNetworkStream, asyncio.Protocol):
    """A connection whose time-outs are moments of the loop's clock, so that a trickle cannot stretch them."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._arrived = bytearray()
        self._ended = False
        self._broken = False
        self._waiter: asyncio.Future[None] | None = None
        self._unsent = b""
        self.exchange = Exchange()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # which a connection of a stream socket is

    def data_received(self, data: bytes) -> None:
        self._arrived += data
        if len(self._arrived) > _ENOUGH and self._transport is not None:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> bool:
        self._ended = True
        self._wake()
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended = True
        self._broken = self._broken or exc is not None
        self._wake()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._unsent and self._transport is not None:
            unsent, self._unsent = self._unsent, b""
            self.exchange.begin()
            self._transport.write(unsent)
        if not self._arrived and not self._ended:
            await self._arrival(timeout)
        if not self._arrived and self._broken:
            raise httpcore2.ReadError("the connection broke")
        data = bytes(self._arrived[:max_bytes])
        del self._arrived[:max_bytes]
        if self._transport is not None and not self._arrived and not self._transport.is_reading() and not self._ended:
            self._transport.resume_reading()
        self.exchange.saw(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._unsent += buffer  # header and body leave in one piece, when the answer is asked for

    async def aclose(self) -> None:
        if self._transport is not None:
            self._transport.abort() if self._arrived or self._waiter else self._transport.close()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.AsyncNetworkStream:
        if self._transport is None:
            raise httpcore2.ConnectError("the connection broke")
        inner = LoopStream(self._loop)
        try:
            async with asyncio.timeout_at(timeout):
                upgraded = await self._loop.start_tls(
                    self._transport, inner, ssl_context, server_hostname=server_hostname
                )
        except TimeoutError:
            raise httpcore2.ConnectTimeout("no time is left") from None
        except OSError as error:  # ssl.SSLError is one
            raise httpcore2.ConnectError(type(error).__name__) from None
        if upgraded is None:
            raise httpcore2.ConnectError("the connection broke")
        inner.connection_made(upgraded)
        return inner

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # the pool takes it for a connection that the other side has closed
            return self.exchange.spoilt or self._ended or bool(self._arrived)
        return None if self._transport is None else self._transport.get_extra_info(_NAMES.get(info, info))

    async def _arrival(self, moment: float | None) -> None:
        self._waiter = self._loop.create_future()
        timer = None if moment is None else self._loop.call_at(moment, self._too_late, self._waiter)
        try:
            await self._waiter
        finally:
            self._waiter = None
            if timer is not None:
                timer.cancel()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    @staticmethod
    def _too_late(waiter: asyncio.Future[None]) -> None:
        if not waiter.done():
            waiter.set_exception(httpcore2.ReadTimeout("no time is left"))


_NAMES = {"client_addr": "sockname", "server_addr": "peername"}


class LoopBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections of the running event loop."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout_at(timeout):
                _, stream = await loop.create_connection(lambda: LoopStream(loop), host, port)
        except TimeoutError:
            raise httpcore2.ConnectTimeout("no time is left") from None
        except OSError as error:
            raise httpcore2.ConnectError(type(error).__name__) from None
        return stream

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
