"""What every store promises, asked of each of them; the servers are real."""

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from snapbi_runtime.stores import NEVER, ExternalIdStore, StoreUnavailable, open_store

T = TypeVar("T")
KINDS = ["memory", "sqlite", "redis", "postgresql"]
NOW = datetime.now(UTC)
SOON = NOW + timedelta(hours=1)
DAY = "2026-11-21"


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, address: Callable[[str], str]) -> str:
    return address(request.param)


@pytest.fixture
def partner() -> str:
    """A partner of this test's own: the servers are shared."""
    return uuid.uuid4().hex


def with_store(url: str, steps: Callable[[ExternalIdStore], Awaitable[T]]) -> T:
    async def run() -> T:
        store = open_store(url)
        try:
            return await steps(store)
        finally:
            await store.close()

    return asyncio.run(run())


def test_an_id_is_accepted_once(url: str, partner: str) -> None:
    async def steps(store: ExternalIdStore) -> list[bool]:
        return [await store.reserve(partner, "", DAY, "1", SOON) for _ in range(3)]

    assert with_store(url, steps) == [True, False, False]


def test_of_many_claims_at_once_the_first_is_accepted(url: str, partner: str) -> None:
    async def steps(store: ExternalIdStore) -> Sequence[bool]:
        return await asyncio.gather(*(store.reserve(partner, "", DAY, str(n // 5), SOON) for n in range(1_000)))

    assert with_store(url, steps) == [n % 5 == 0 for n in range(1_000)]


def test_each_part_of_the_key_counts_and_none_runs_into_the_next(url: str, partner: str) -> None:
    keys = [
        (partner, "", DAY, "1"),
        (partner, "", DAY, "2"),
        (partner, "", "2026-11-22", "1"),
        (partner, "", "", "1"),
        (partner, "/v1.0/a", DAY, "1"),
        (partner + "2", "", DAY, "1"),
        (partner, "a:b", "c", "1"),
        (partner, "a", "b:c", "1"),
        (partner, "a%3Ab", "c", "1"),
        (partner, "", DAY, "ordNo"),
        (partner, "", DAY, "ORDNO"),
        (partner, "", DAY, "e\u0301"),
        (partner, "", DAY, "\u00e9"),
        (partner, "", DAY, "1 "),
        (partner, "", DAY, " 1"),
        (partner, "", DAY, ""),
        (partner, "", DAY, "'; DROP TABLE external_ids; --"),
    ]

    async def steps(store: ExternalIdStore) -> list[bool]:
        return [await store.reserve(*key, SOON) for key in keys + keys]

    assert with_store(url, steps) == [True] * len(keys) + [False] * len(keys)


def test_an_id_may_be_kept_for_good(url: str, partner: str) -> None:
    async def steps(store: ExternalIdStore) -> list[bool]:
        return [await store.reserve(partner, "", "", "1", NEVER) for _ in range(2)]

    assert with_store(url, steps) == [True, False]


@pytest.mark.parametrize("bad", ["\0", "\ud800", "1" * 2_000, "\u00e9" * 600])
def test_an_id_that_cannot_be_stored_is_refused_and_its_neighbours_are_not(url: str, partner: str, bad: str) -> None:
    async def steps(store: ExternalIdStore) -> Sequence[object]:
        ids = ["1", bad, "2"]
        return await asyncio.gather(*(store.reserve(partner, "", DAY, n, SOON) for n in ids), return_exceptions=True)

    first, refused, last = with_store(url, steps)
    assert (first, last) == (True, True)
    assert isinstance(refused, StoreUnavailable)
    assert refused.reason == "an id that cannot be stored"


def test_a_claim_whose_caller_is_cancelled_is_accepted_by_nobody_twice(url: str, partner: str) -> None:
    async def steps(store: ExternalIdStore) -> list[bool]:
        await store.reserve(partner, "", DAY, "0", SOON)
        impatient = [asyncio.ensure_future(store.reserve(partner, "", DAY, str(n), SOON)) for n in range(100)]
        await asyncio.sleep(0)
        for task in impatient[::2]:
            task.cancel()
        told = await asyncio.gather(*impatient, return_exceptions=True)
        again = [await store.reserve(partner, "", DAY, str(n), SOON) for n in range(100)]
        return [now for before, now in zip(told, again, strict=True) if before is True and now]

    assert with_store(url, steps) == []


def test_a_closed_store_opens_again_and_remembers(url: str, partner: str) -> None:
    async def steps(store: ExternalIdStore) -> list[bool]:
        first = await store.reserve(partner, "", DAY, "1", SOON)
        await store.close()
        await store.close()
        return [first, await store.reserve(partner, "", DAY, "1", SOON)]

    assert with_store(url, steps) == [True, False]


def test_one_store_serves_several_event_loops(url: str, partner: str) -> None:
    store = open_store(url)

    async def claim() -> bool:
        accepted = await store.reserve(partner, "", DAY, "1", SOON)
        if url != "memory:":
            await store.close()
        return accepted

    assert [asyncio.run(claim()) for _ in range(3)] == [True, False, False]


@pytest.mark.parametrize("kind", ["sqlite", "redis", "postgresql"])
def test_ids_outlive_the_store_that_took_them(kind: str, address: Callable[[str], str], partner: str) -> None:
    async def steps(store: ExternalIdStore) -> bool:
        return await store.reserve(partner, "", DAY, "1", SOON)

    assert [with_store(address(kind), steps) for _ in range(2)] == [True, False]


@pytest.mark.parametrize("kind", ["memory", "sqlite", "postgresql"])
def test_old_days_are_dropped_and_others_are_not(kind: str, address: Callable[[str], str], partner: str) -> None:
    """Redis does this by itself, by its own clock."""
    url = address(kind)

    async def steps(clock: Callable[[], datetime], day: str) -> list[bool]:
        store = open_store(url, clock=clock) if kind != "memory" else memory
        try:
            await store.reserve(partner, "", day, "a first use makes the store look for old days", NEVER)
            await asyncio.sleep(0.2)  # which it does after it has answered
            return [
                await store.reserve(partner, "", "2026-11-19", "1", NOW - timedelta(hours=1)),
                await store.reserve(partner, "", "2026-11-20", "1", SOON),
                await store.reserve(partner, "", "", "1", NEVER),
            ]
        finally:
            await store.close()

    now = [NOW - timedelta(hours=2)]
    memory = open_store("memory:", clock=lambda: now[0])
    assert asyncio.run(steps(lambda: now[0], "x")) == [True, True, True]
    assert asyncio.run(steps(lambda: now[0], "y")) == [False, False, False]
    now[0] = NOW
    assert asyncio.run(steps(lambda: now[0], "z")) == [True, False, False]


def test_redis_keeps_a_key_until_its_expiry_and_no_longer(address: Callable[[str], str], partner: str) -> None:
    import redis

    url = address("redis")

    async def steps(store: ExternalIdStore) -> None:
        await store.reserve(partner, "", "", "hour", datetime.now(UTC) + timedelta(hours=1))
        await store.reserve(partner, "", "", "past", datetime.now(UTC) - timedelta(hours=1))
        await store.reserve(partner, "", "", "ever", NEVER)

    with_store(url, steps)
    with closing(redis.Redis.from_url(url)) as client:
        left = {n: client.ttl(f"snapbi:external-id:{partner}:::{n}") for n in ("hour", "past", "ever")}
    assert 3_590 <= left["hour"] <= 3_600
    assert 50 <= left["past"] <= 60
    assert left["ever"] == -1


def test_sqlite_does_not_hold_up_the_event_loop(tmp_path: Path, partner: str) -> None:
    import sqlite3

    async def steps(store: ExternalIdStore) -> float:
        await store.reserve(partner, "", DAY, "0", SOON)
        other = sqlite3.connect(tmp_path / "ids.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.ensure_future(store.reserve(partner, "", DAY, "1", SOON))
        longest, last = 0.0, time.monotonic()
        while last < start + 0.5:
            await asyncio.sleep(0.005)
            longest, last = max(longest, time.monotonic() - last), time.monotonic()
        other.close()
        assert await waiting
        return longest

    start = time.monotonic()
    assert with_store(f"sqlite:///{tmp_path}/ids.db", steps) < 0.25
