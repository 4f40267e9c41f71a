"""A transport that answers from a script, and time that passes only when somebody waits."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from snapbi_aspi_qr_cpm import AspiQrCpm, AsyncAspiQrCpm

from snapbi_runtime.transport.messages import Headers, HttpAnswer, HttpRequest
from wire import credentials

Reply = HttpAnswer | Exception | Callable[[HttpRequest], HttpAnswer]

OPTIONS: dict[str, Any] = {"customer_token": "customer-token", "headers": {"X-DEVICE-ID": "device-1"}}
PAYMENT: dict[str, Any] = {
    "partner_reference_no": "P1",
    "qr_content": "qr",
    "merchant_id": "m",
    "expiry_time": "60",
    **OPTIONS,
}
QUERY: dict[str, Any] = {"original_partner_reference_no": "P1", **OPTIONS}


def answer(code: str, status: int | None = None, headers: dict[str, str] | None = None, **fields: object) -> HttpAnswer:
    body = {"responseCode": code, "responseMessage": "message", **fields}
    raw = tuple((headers or {}).items())
    return HttpAnswer(int(code[:3]) if status is None else status, Headers(raw), json.dumps(body).encode())


def queried(status: str) -> HttpAnswer:
    return answer("2006100", latestTransactionStatus=status, originalPartnerReferenceNo="P1")


PAID = answer("2006000", partnerReferenceNo="P1", referenceNo="R1")


class Time:
    """Passes when somebody waits, and a little with every look."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waited: list[float] = []
        self.began = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.now

    def clock(self) -> datetime:
        return self.began + timedelta(seconds=self.now - 1000.0)

    def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


class Script:
    """Replies in order; token requests are answered by themselves."""

    def __init__(self, replies: Iterable[Reply]) -> None:
        self.replies = list(replies)
        self.requests: list[HttpRequest] = []
        self.tokens = 0
        self.token_reply: Reply | None = None

    def send(self, request: HttpRequest) -> HttpAnswer:
        if request.url.endswith("/access-token/b2b"):
            self.tokens += 1
            token = {"accessToken": f"token-{self.tokens}", "tokenType": "Bearer", "expiresIn": "900"}
            reply: Reply = self.token_reply or answer("2007300", **token)
        else:
            self.requests.append(request)
            reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, HttpAnswer) else reply(request)

    def close(self) -> None:
        pass

    def headers(self, name: str) -> list[str]:
        return [value for request in self.requests for key, value in request.headers if key == name]


class AsyncScript:
    def __init__(self, script: Script) -> None:
        self._script = script

    async def send(self, request: HttpRequest) -> HttpAnswer:
        return self._script.send(request)

    async def close(self) -> None:
        pass


def client(script: Script, time: Time, **settings: Any) -> AspiQrCpm:
    shared = {"clock": time.clock, "monotonic": time.monotonic, "randomness": lambda: 0.5, **settings}
    return AspiQrCpm(credentials(), base_url="https://bank.example/api", transport=script, sleep=time.sleep, **shared)


def async_client(script: Script, time: Time, **settings: Any) -> AsyncAspiQrCpm:
    shared = {"clock": time.clock, "monotonic": time.monotonic, "randomness": lambda: 0.5, **settings}
    return AsyncAspiQrCpm(
        credentials(),
        base_url="https://bank.example/api",
        transport=AsyncScript(script),
        sleep=time.sleep_async,
        **shared,
    )
