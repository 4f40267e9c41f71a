"""10,000 payments through a provider that fails, by the blocking client, by the awaited one, and over aiohttp.

    python tests/clients/campaign.py

Each payment is made once, and resolved if its outcome is open; a fifth of those that succeed are refunded. Afterwards
every outcome is held against the ledger.
"""

import argparse
import asyncio
import logging
import random
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import places  # noqa: F401 - finds the packages that follow

# isort: split
from snapbi_aspi_qr_cpm import AspiQrCpm, AsyncAspiQrCpm

from fault_server import FaultServer
from payers import Payer, Result
from snapbi_runtime import RetryBudget
from snapbi_runtime.transport.aiohttp import AiohttpTransport
from snapbi_runtime.transport.tasks import AsyncHttpTransport
from snapbi_runtime.transport.threaded import HttpTransport
from wire import Detour, DetouringAsyncTransport, DetouringTransport, FastTime, credentials

SPEED = 300.0
"""Seconds that pass in one, so that the six minutes after which a lost message is too old take little more than one."""

BEAT = 30.0
"""Seconds of the server's beat on the clock that runs fast: a client gives up before the five beats of a stall end."""

FLAVOURS = ("threads", "tasks", "aiohttp")


def settings(speed: FastTime, seed: int) -> dict[str, Any]:
    return {
        "timeout": 150.0,
        "attempt_timeout": 75.0,
        "clock": speed.clock,
        "monotonic": speed.monotonic,
        "randomness": random.Random(seed).random,
        "budget": RetryBudget(capacity=1e9),
    }


def run(payments: int, seed: int, rate: float, flavour: str, workers: int = 64, speed: float = SPEED) -> Result:
    """Carry out a campaign with the client called ("threads") or awaited ("tasks", "aiohttp")."""
    result = Result()
    time_ = FastTime(speed)
    started, stop = threading.Event(), threading.Event()
    servers: list[FaultServer] = []

    async def serve() -> None:
        async with FaultServer(seed, rate, BEAT / speed) as server:
            servers.append(server)
            started.set()
            while not stop.is_set():
                await asyncio.sleep(0.02)

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    started.wait()
    server = servers[0]
    detour = Detour(server.base_url, random.Random(seed), rate / 4, speed)
    payer = Payer(server, result)
    try:
        if flavour == "threads":
            inner = DetouringTransport(HttpTransport(), detour)
            with (
                AspiQrCpm(
                    credentials(),
                    base_url=server.base_url,
                    transport=inner,
                    sleep=time_.sleep,
                    **settings(time_, seed),
                ) as client,
                ThreadPoolExecutor(workers) as pool,
            ):
                list(pool.map(lambda number: payer.by_thread(client, number), range(payments)))
        else:
            asyncio.run(_tasks(payer, server, detour, time_, payments, seed, flavour, workers))
    finally:
        stop.set()
        thread.join()
    result.ledger, result.refused = server.ledger, detour.refused
    return result


async def _tasks(
    payer: Payer,
    server: FaultServer,
    detour: Detour,
    time_: FastTime,
    payments: int,
    seed: int,
    flavour: str,
    workers: int,
) -> None:
    inner = AiohttpTransport(max_connections=workers) if flavour == "aiohttp" else AsyncHttpTransport()
    transport = DetouringAsyncTransport(inner, detour)
    gate = asyncio.Semaphore(workers)
    async with AsyncAspiQrCpm(
        credentials(),
        base_url=server.base_url,
        transport=transport,
        sleep=time_.sleep_async,
        **settings(time_, seed),
    ) as client:

        async def one(number: int) -> None:
            async with gate:
                await payer.by_task(client, number)

        await asyncio.gather(*(one(number) for number in range(payments)))


def main() -> int:
    chosen = _arguments()
    logging.getLogger("snapbi_runtime").setLevel(logging.CRITICAL)
    good = True
    for flavour in [chosen.client] if chosen.client else FLAVOURS:
        begun = time.monotonic()
        result = run(chosen.payments, chosen.seed, chosen.rate, flavour, chosen.workers, chosen.speed)
        outcomes = Counter(outcome.value for outcome in result.payments.values())
        mistakes = result.mistakes()
        befallen = sum(count for name, count in result.ledger.faults.items() if not name.endswith(": none"))
        print(f"{flavour}: payments {dict(outcomes)}, refunds {len(result.refunds)}, {time.monotonic() - begun:.0f} s")
        print(f"  told {dict(result.told)}, tokens {result.ledger.tokens}")
        print(f"  messages {result.ledger.faults.total()}, befallen {befallen}, connections refused {result.refused}")
        print(*(f"  {mistake}" for mistake in mistakes[:20]), f"  {len(mistakes)} mistakes", sep="\n", flush=True)
        good = good and not mistakes
    return 0 if good else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--payments", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.5, help="share of messages that something befalls")
    parser.add_argument("--client", choices=FLAVOURS, help="one of them alone")
    parser.add_argument("--workers", type=int, default=64)
    parser.add_argument("--speed", type=float, default=100.0, help="seconds that pass in one; less on a busy machine")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
