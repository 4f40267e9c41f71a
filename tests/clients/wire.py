"""What tests of clients share: credentials, a clock that runs fast, and detours to a port where nobody listens."""

import asyncio
import random
import socket
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from snapbi_runtime.credentials import Credentials
from snapbi_runtime.secret import Secret
from snapbi_runtime.signing.keys import PrivateKey, load_private_key
from snapbi_runtime.transport.messages import AsyncTransport, HttpAnswer, HttpRequest, Transport


@cache
def private_key() -> PrivateKey:
    key = generate_private_key(65537, 2048)
    return load_private_key(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def credentials() -> Credentials:
    return Credentials(
        client_id="client-1",
        partner_id="partner-1",
        channel_id="95221",
        client_secret=Secret("client-secret"),
        private_key=private_key(),
    )


class FastTime:
    """A clock on which so many seconds pass in one."""

    def __init__(self, speed: float) -> None:
        self.speed = speed
        self._started = datetime.now(UTC), time.monotonic()

    def clock(self) -> datetime:
        began, then = self._started
        return began + timedelta(seconds=(time.monotonic() - then) * self.speed)

    def monotonic(self) -> float:
        return time.monotonic() * self.speed

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds / self.speed)

    async def sleep_async(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self.speed)


def closed_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Detour:
    """Sends a share of the requests to a port where nobody listens, in a clock that runs fast."""

    def __init__(self, base_url: str, chance: random.Random, rate: float, speed: float) -> None:
        self._base_url = base_url
        self._nowhere = f"http://127.0.0.1:{closed_port()}"
        self._chance = chance
        self._rate = rate
        self._speed = speed
        self.refused = 0

    def request(self, request: HttpRequest) -> HttpRequest:
        url = request.url
        if self._chance.random() < self._rate:
            self.refused += 1
            url = url.replace(self._base_url, self._nowhere)
        return replace(request, url=url, timeout=request.timeout / self._speed)


class DetouringTransport:
    def __init__(self, inner: Transport, detour: Detour) -> None:
        self._inner, self._detour = inner, detour

    def send(self, request: HttpRequest) -> HttpAnswer:
        return self._inner.send(self._detour.request(request))

    def close(self) -> None:
        self._inner.close()


class DetouringAsyncTransport:
    def __init__(self, inner: AsyncTransport, detour: Detour) -> None:
        self._inner, self._detour = inner, detour

    async def send(self, request: HttpRequest) -> HttpAnswer:
        return await self._inner.send(self._detour.request(request))

    async def close(self) -> None:
        await self._inner.close()
