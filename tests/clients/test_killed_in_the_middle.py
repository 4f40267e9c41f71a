"""A process that is killed in mid-payment leaves a record, by which the next one learns what became of it."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from snapbi_aspi_qr_cpm import AsyncAspiQrCpm

from fault_server import FaultServer
from payers import OPTIONS
from paying_process import __file__ as PROGRAM
from paying_process import left_open
from snapbi_runtime import Attempt, Outcome
from wire import FastTime, credentials

Moment = Callable[[FaultServer, Path], bool]

MOMENTS: dict[str, Moment] = {
    "recorded": lambda server, journal: journal.exists() and b"\n" in journal.read_bytes(),
    "arrived": lambda server, journal: server.ledger.sent["payment P1"] > 0,
}


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_payment_whose_process_was_killed_is_finished_by_the_next(moment: str, seed: int, tmp_path: Path) -> None:
    outcome, debits, attempts = asyncio.run(killed_and_finished(seed, MOMENTS[moment], tmp_path / "journal"))
    assert outcome is (Outcome.SUCCESS if debits else Outcome.REFUSED)
    assert debits < 2
    assert attempts == 1


def test_of_those_that_arrived_some_were_carried_out_and_some_never() -> None:
    ends = {seed: FaultServer(seed, 1.0).chance("what becomes of", "payment", "P1", 0) for seed in (1, 2, 3)}
    became = {seed: chance.choice(("before", "after", "never")) for seed, chance in ends.items()}
    assert {"never"} < set(became.values())


def test_what_ended_is_not_left_open(tmp_path: Path) -> None:
    async def paid() -> int:
        async with FaultServer(1, 0.0) as server:
            process = await asyncio.to_thread(started, server.base_url, tmp_path / "journal")
            return await asyncio.to_thread(process.wait)

    assert asyncio.run(paid()) == 0
    assert (tmp_path / "journal").read_text().startswith("begun ")
    assert left_open(str(tmp_path / "journal")) == []


def started(base_url: str, journal: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, PROGRAM, base_url, journal])


async def killed_and_finished(seed: int, moment: Moment, journal: Path) -> tuple[Outcome, int, int]:
    """Kill a paying process at a moment, and ask in another one until the outcome is final."""
    async with FaultServer(seed, 0.0) as server:
        server.script = lambda kind, reference, number: "stall" if kind == "payment" else None
        process = started(server.base_url, journal)
        while not moment(server, journal):
            assert process.poll() is None
            await asyncio.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        assert await asyncio.to_thread(process.wait) == -signal.SIGKILL
        (attempt,) = left_open(str(journal))
        outcome = await final(server.base_url, attempt)
        await server.settle()
        return outcome, server.ledger.debits["P1"], server.ledger.sent["payment P1"] or 1


async def final(base_url: str, attempt: Attempt) -> Outcome:
    time = FastTime(200.0)
    async with AsyncAspiQrCpm(
        credentials(), base_url=base_url, clock=time.clock, monotonic=time.monotonic, sleep=time.sleep_async
    ) as client:
        for _ in range(8):
            told = await client.resolve(attempt, **OPTIONS, timeout=300.0)
            if told.outcome in (Outcome.SUCCESS, Outcome.REFUSED):
                break
    return told.outcome
