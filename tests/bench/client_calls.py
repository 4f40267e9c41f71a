"""CPU of one client call, signed and validated, beside the same call by hand on httpx2 and beside bare httpx.

"Bare" posts bytes that were made before with headers that were made before, and reads the answer's bytes. All
contenders take turns, a round each; figures and ratios are medians of the rounds, so that a machine that is faster for
a while is so for all. The provider runs in a process of its own, so its CPU does not count.
"""

from __future__ import annotations

import argparse
import asyncio
import hmac
import multiprocessing
import sys
import time
from base64 import b64encode
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "generated/python/snapbi-runtime/src"), str(ROOT / "generated/python/snapbi-paydia/src")]

import httpx  # noqa: E402
import httpx2  # noqa: E402
from snapbi_paydia import AsyncPaydia, Paydia, QueryPaymentRequest, QueryPaymentResponse  # noqa: E402

from snapbi_runtime.credentials import Credentials  # noqa: E402
from snapbi_runtime.identifiers import numeric_identifier  # noqa: E402
from snapbi_runtime.secret import Secret  # noqa: E402
from snapbi_runtime.tokens.cache import TokenCache  # noqa: E402
from snapbi_runtime.tokens.token import Token  # noqa: E402
from snapbi_runtime.transport.aiohttp import AiohttpTransport  # noqa: E402
from table import Row, print_table  # noqa: E402

EMITTED, AIOHTTP, HAND = "emitted client", "emitted client on aiohttp", "by hand on httpx2"
AIMS = {HAND: 1.10, "bare httpx2": 1.0, "bare httpx": 1.0}

ANSWER = (
    b'{"responseCode":"2005100","responseMessage":"Request has been processed successfully",'
    b'"originalReferenceNo":"2020102977770000000009","serviceCode":"51","latestTransactionStatus":"00",'
    b'"transactionStatusDesc":"success","paidTime":"2026-11-21T08:00:00+07:00",'
    b'"amount":{"value":"12345678.00","currency":"IDR"}}'
)
FIELDS: dict[str, Any] = {"original_reference_no": "2020102977770000000009", "service_code": "51"}
PATH = "/snap/v1.0/qr/qr-mpm-query"

Rounds = dict[str, list[float]]
"""Microseconds of CPU a call, by contender, round for round."""

WIB = timezone(timedelta(hours=7))


class Provider(asyncio.Protocol):
    """Answers every request with the same bytes."""

    reply = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-TIMESTAMP: 2026-11-21T08:00:00+07:00\r\n"
    reply += b"Content-Length: %d\r\n\r\n" % len(ANSWER) + ANSWER

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: Any = transport
        self.seen = b""

    def data_received(self, data: bytes) -> None:
        self.seen += data
        head, end, body = self.seen.partition(b"\r\n\r\n")
        if end and len(body) >= int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]):
            self.seen = b""
            self.transport.write(self.reply)


def serve(ports: Any) -> None:
    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(Provider, "127.0.0.1", 0)
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


def by_hand(identifiers: Callable[[], str]) -> tuple[bytes, dict[str, str]]:
    """Do what a careful team writes for itself: the same model, the same signature, the same headers."""
    body = QueryPaymentRequest(**FIELDS).to_wire()
    moment = datetime.now(UTC).astimezone(WIB).isoformat(timespec="seconds")
    text = f"POST:{PATH}:token:{sha256(body).hexdigest()}:{moment}"
    signature = b64encode(hmac.digest(b"client-secret", text.encode(), "sha512")).decode()
    headers = {
        "Content-Type": "application/json",
        "Authorization": "Bearer token",
        "Authorization-Customer": "Bearer customer",
        "X-TIMESTAMP": moment,
        "X-SIGNATURE": signature,
        "X-PARTNER-ID": "partner-1",
        "X-EXTERNAL-ID": identifiers(),
        "CHANNEL-ID": "95221",
    }
    return body, headers


def checked(answer: httpx2.Response) -> QueryPaymentResponse:
    model = QueryPaymentResponse.from_wire(answer.content)
    if answer.status_code != 200 or model.response_code != "2005100":
        raise RuntimeError("not the answer")
    return model


def rounds(contenders: dict[str, Callable[[], Any]], calls: int, turns: int) -> Rounds:
    took: Rounds = {name: [] for name in contenders}
    for turn in range(turns + 1):  # the first is for warming up
        for name, call in contenders.items():
            begun = time.process_time()
            for _ in range(calls):
                call()
            if turn:
                took[name].append((time.process_time() - begun) / calls * 1e6)
    return took


async def rounds_async(contenders: dict[str, Callable[[], Awaitable[Any]]], calls: int, turns: int) -> Rounds:
    took: Rounds = {name: [] for name in contenders}
    for turn in range(turns + 1):
        for name, call in contenders.items():
            begun = time.process_time()
            for _ in range(calls):
                await call()
            if turn:
                took[name].append((time.process_time() - begun) / calls * 1e6)
    return took


def settings(base_url: str) -> dict[str, Any]:
    tokens = TokenCache(time.monotonic)
    tokens.keep(Token(Secret("token"), float("inf")))
    who = Credentials(
        client_id="client-1", partner_id="partner-1", channel_id="95221", client_secret=Secret("client-secret")
    )
    return {"credentials": who, "base_url": base_url, "tokens": tokens}


def sync_calls(base_url: str, calls: int, turns: int) -> Rounds:
    identifiers = numeric_identifier()
    body, headers = by_hand(identifiers)
    url = base_url + PATH

    def hand(client: httpx2.Client) -> QueryPaymentResponse:
        content, own = by_hand(identifiers)
        return checked(client.post(url, content=content, headers=own))

    with Paydia(**settings(base_url)) as paydia, httpx2.Client() as client, httpx.Client() as old:
        contenders: dict[str, Callable[[], Any]] = {
            EMITTED: lambda: paydia.query_payment(customer_token="customer", **FIELDS),
            HAND: lambda: hand(client),
            "bare httpx2": lambda: client.post(url, content=body, headers=headers).content,
            "bare httpx": lambda: old.post(url, content=body, headers=headers).content,
        }
        return rounds(contenders, calls, turns)


async def async_calls(base_url: str, calls: int, turns: int) -> Rounds:
    identifiers = numeric_identifier()
    body, headers = by_hand(identifiers)
    url = base_url + PATH

    async def hand(client: httpx2.AsyncClient) -> QueryPaymentResponse:
        content, own = by_hand(identifiers)
        return checked(await client.post(url, content=content, headers=own))

    async def bare(client: httpx2.AsyncClient | httpx.AsyncClient) -> bytes:
        return (await client.post(url, content=body, headers=headers)).content

    async with (
        AsyncPaydia(**settings(base_url)) as paydia,
        AsyncPaydia(**settings(base_url), transport=AiohttpTransport()) as fast,
        httpx2.AsyncClient() as client,
        httpx.AsyncClient() as old,
    ):
        contenders: dict[str, Callable[[], Awaitable[Any]]] = {
            EMITTED: lambda: paydia.query_payment(customer_token="customer", **FIELDS),
            AIOHTTP: lambda: fast.query_payment(customer_token="customer", **FIELDS),
            HAND: lambda: hand(client),
            "bare httpx2": lambda: bare(client),
            "bare httpx": lambda: bare(old),
        }
        return await rounds_async(contenders, calls, turns)


def report(kind: str, took: Rounds, ours: str = EMITTED) -> None:
    """Print one table: ours, then each of the others."""
    rows = [
        Row(
            name,
            median(took[name]),
            median(mine / other for mine, other in zip(took[ours], took[name], strict=True)),
            aim,
        )
        for name, aim in AIMS.items()
    ]
    print_table(f"microseconds of CPU a call, {kind}", (ours, median(took[ours])), rows, "at most")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=200, help="calls a round")
    parser.add_argument("--turns", type=int, default=21)
    chosen = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    ports = context.Queue()
    provider = context.Process(target=serve, args=(ports,), daemon=True)
    provider.start()
    base_url = f"http://127.0.0.1:{ports.get()}"
    report("sync", sync_calls(base_url, chosen.calls, chosen.turns))
    took = asyncio.run(async_calls(base_url, chosen.calls, chosen.turns))
    report("async", took)
    report("async", took, AIOHTTP)
    provider.kill()


if __name__ == "__main__":
    main()
