"""Many processes that claim the same ids at the same moment, and what they were told."""

import asyncio
import multiprocessing
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parents[3] / "templates" / "python" / "runtime" / "src"


@dataclass(frozen=True)
class Race:
    kind: str
    """A store's scheme, or the name of a control: see `open_contender`."""
    address: str
    processes: int
    ids: tuple[str, ...]
    sends: int
    """Claims of each id by each process."""
    connections: int
    """Stores that each process opens; its claims are dealt out among them. With as many as there are sends, each claim
    of an id arrives at the database by itself: a store gathers equal ones."""
    at_once: int = 8
    """Ids that are on the way together; every process claims the same ones."""


@dataclass(frozen=True)
class Result:
    accepted: Counter[str]
    """How many times each id was accepted, by all processes together."""
    errors: int
    """Claims that the store could not answer."""
    arrived: int
    """Claims that arrived at the database, each in its own right; none for a control, which gathers nothing."""
    seconds: float
    """From the moment when all processes were ready to the end of the last."""

    def twice(self, race: Race) -> int:
        """How many ids were accepted more than once."""
        return sum(self.accepted[external_id] > 1 for external_id in race.ids)

    def never(self, race: Race) -> int:
        """How many ids were never accepted."""
        return sum(self.accepted[external_id] == 0 for external_id in race.ids)


def run(race: Race) -> Result:
    """Run a race in processes that are started afresh, and add up what they were told."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(race.processes)
    results: Any = context.Queue()
    members = [context.Process(target=_member, args=(race, barrier, results)) for _ in range(race.processes)]
    for member in members:
        member.start()
    reports = [results.get(timeout=600) for _ in members]
    for member in members:
        member.join()
    failures = [report for report in reports if isinstance(report, str)]
    assert not failures, "\n".join(failures)
    accepted = sum((report[0] for report in reports), Counter[str]())
    seconds = max(report[4] for report in reports) - min(report[3] for report in reports)
    return Result(accepted, sum(report[1] for report in reports), sum(report[2] for report in reports), seconds)


def _member(race: Race, barrier: Barrier, results: Any) -> None:
    sys.path[:0] = [str(SOURCE), str(Path(__file__).parent)]
    try:
        results.put(asyncio.run(_claim(race, barrier)))
    except BaseException:
        barrier.abort()  # or the others would wait for this one for ever
        results.put(traceback.format_exc())


async def _claim(race: Race, barrier: Barrier) -> tuple[Counter[str], int, int, float, float]:
    from snapbi_runtime.stores import StoreUnavailable, reservation

    now = datetime.now().astimezone() - timedelta(seconds=1)
    stores = [open_contender(race.kind, race.address) for _ in range(race.connections)]
    accepted: Counter[str] = Counter()
    errors = 0

    async def claim(number: int, external_id: str) -> None:
        nonlocal errors
        key = reservation(
            "partner-day", partner="82150823919040624621823174737537", endpoint="", external_id=external_id,
            stamped=now, tolerance=300,
        )  # fmt: skip
        try:
            was_free = await stores[number % len(stores)].reserve(*key)
            accepted[external_id] += was_free  # not in one line: "+=" would read the count before the wait
        except StoreUnavailable:
            errors += 1

    for store in stores:  # connected before the clock runs
        await store.reserve("warm-up", "", "", "0", now)
    arrived = [_counted(store) for store in stores]
    await asyncio.to_thread(barrier.wait)
    start = time.time()
    for first in range(0, len(race.ids), race.at_once):
        together = race.ids[first : first + race.at_once]
        await asyncio.gather(*(claim(n, external_id) for external_id in together for n in range(race.sends)))
        if race.processes > 1:
            await asyncio.to_thread(barrier.wait)  # so that no process runs ahead and has ids to itself
    end = time.time()
    for store in stores:
        await store.close()
    return accepted, errors, sum(map(sum, arrived)), start, end


def _counted(store: Any) -> list[int]:
    """Count the claims that a store hands to its database, a number for each round trip."""
    counts: list[int] = []
    if hasattr(store, "_channels"):  # a control has none
        service = store._channels.here()._service
        claim = service.claim

        async def counted(entries: Any) -> Any:
            counts.append(len(entries))
            return await claim(entries)

        service.claim = counted
    return counts


def open_contender(kind: str, address: str) -> Any:
    """Open a store by URL, or a control, which does the same in two steps."""
    from snapbi_runtime.stores import open_store

    if not kind.startswith("control-"):
        return open_store(address, timeout=30)
    import controls

    made: dict[str, Callable[[str], Any]] = {
        "control-sqlite": controls.SQLiteControl,
        "control-redis": controls.RedisControl,
        "control-postgresql": controls.PostgreSQLControl,
    }
    return made[kind](address)
