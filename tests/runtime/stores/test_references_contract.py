"""What every store of references promises, asked of each of them; the servers are real."""

import asyncio
import multiprocessing
import sqlite3
import time
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from contention import SOURCE

from snapbi_runtime.stores import (
    Claim,
    Earlier,
    Ended,
    MemoryReferences,
    Reference,
    References,
    StoreUnavailable,
    open_stores,
)
from store_servers import Server

T = TypeVar("T")
KINDS = ["memory", "sqlite", "redis", "postgresql"]
NOW = datetime.now(UTC)
BODY = b'{"responseCode":"4036015"}\x00\xff'


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, address: Callable[[str], str]) -> str:
    return address(request.param)


def claim(reference: Reference, owner: str = "1", fingerprint: str = "f", expires: datetime | None = None) -> Claim:
    return Claim(reference, fingerprint, owner, expires or NOW + timedelta(hours=1))


@pytest.fixture
def reference() -> Reference:
    """A reference of this test's own: the servers are shared."""
    return Reference(uuid.uuid4().hex, "60", "R1")


def with_references(url: str, steps: Callable[[References], Awaitable[T]], **options: Any) -> T:
    async def run() -> T:
        stores = open_stores(url, **options)
        try:
            return await steps(stores.references)
        finally:
            await stores.close()

    return asyncio.run(run())


def test_a_reference_is_claimed_once_and_every_later_one_learns_what_became_of_the_first(
    url: str, reference: Reference
) -> None:
    async def steps(references: References) -> list[Earlier | None]:
        first = claim(reference)
        told = [await references.begin(first), await references.begin(claim(reference, "2", "g"))]
        await references.end(first, Ended("4036015", BODY))
        return [*told, await references.begin(claim(reference, "3", "g"))]

    assert with_references(url, steps) == [None, Earlier("f", None), Earlier("f", Ended("4036015", BODY))]


def test_a_claim_that_is_released_is_free_again(url: str, reference: Reference) -> None:
    async def steps(references: References) -> list[Earlier | None]:
        await references.begin(claim(reference))
        await references.release(claim(reference))
        return [await references.begin(claim(reference, "2", "g")), await references.begin(claim(reference, "3"))]

    assert with_references(url, steps) == [None, Earlier("g", None)]


def test_nobody_ends_or_releases_what_somebody_else_has_begun_or_what_has_ended(url: str, reference: Reference) -> None:
    async def steps(references: References) -> list[Earlier | None]:
        other = claim(reference, "2")
        await references.begin(claim(reference))
        await references.end(other, Ended("2006000"))
        await references.release(other)
        told = [await references.begin(other)]
        await references.end(claim(reference), Ended("2006000"))
        await references.end(claim(reference), Ended("5046000"))
        await references.release(claim(reference))
        return [*told, await references.begin(other)]

    assert with_references(url, steps) == [Earlier("f", None), Earlier("f", Ended("2006000", b""))]


def test_each_part_of_a_reference_counts_and_none_runs_into_the_next(url: str, reference: Reference) -> None:
    partner = reference.partner
    keys = [
        (partner, "60", "R"),
        (partner, "6", "0R"),
        (partner, "60", "r"),
        (partner, "60", "R "),
        (f"{partner}:", "60", "R"),
    ]
    keys += [(partner, "60", text) for text in ("R:1", "R%3A1", "é", "e\u0301", "'", '"', "\\", "", "%s", "R*")]

    async def steps(references: References) -> list[Earlier | None]:
        return [await references.begin(claim(Reference(*key))) for key in keys]

    assert with_references(url, steps) == [None] * len(keys)


@pytest.mark.parametrize("kind", ["memory", "sqlite", "postgresql"])
def test_a_reference_is_free_again_when_its_claim_expires_by_the_clock_that_was_handed_in(
    kind: str, address: Callable[[str], str], reference: Reference
) -> None:
    now = [NOW]

    async def steps(references: References) -> list[Earlier | None]:
        end = NOW + timedelta(hours=1)
        told = [await references.begin(claim(reference, "1", expires=end))]
        now[0] = end - timedelta(seconds=1)
        told.append(await references.begin(claim(reference, "2", "g", end + timedelta(hours=1))))
        now[0] = end
        told.append(await references.begin(claim(reference, "3", "h", end + timedelta(hours=1))))
        await references.end(claim(reference, "1"), Ended("2006000"))  # too late: it is not the first one's any more
        return [*told, await references.begin(claim(reference, "4"))]

    told = with_references(address(kind), steps, clock=lambda: now[0])
    assert told == [None, Earlier("f", None), None, Earlier("h", None)]


def test_in_redis_a_claim_lives_as_long_as_it_was_asked_to_and_its_end_does_not_prolong_it(
    address: Callable[[str], str], reference: Reference
) -> None:
    import redis

    async def steps(references: References) -> None:
        await references.begin(claim(reference, expires=NOW + timedelta(seconds=500)))
        await references.end(claim(reference), Ended("2006000"))

    url = address("redis")
    with_references(url, steps, clock=lambda: NOW)
    with redis.Redis.from_url(url) as client:
        (key,) = client.keys(f"snapbi:reference:{reference.partner}:*")  # type: ignore[misc]
        assert 480 <= client.ttl(key) <= 500


def test_expired_references_are_dropped_from_files_and_tables(tmp_path: Path, reference: Reference) -> None:
    now = [NOW]

    async def begin(references: References) -> None:
        for number in range(20):
            named = Reference(reference.partner, "60", f"{now[0]} {number}")
            await references.begin(claim(named, expires=now[0] + timedelta(hours=1)))

    url = f"sqlite:///{tmp_path}/ids.db"
    with_references(url, begin, clock=lambda: now[0])
    now[0] += timedelta(days=1)
    with_references(url, begin, clock=lambda: now[0])
    connection = sqlite3.connect(tmp_path / "ids.db")
    assert connection.execute("SELECT count(*) FROM payment_references").fetchone() == (20,)
    connection.close()


@pytest.mark.parametrize("kind", ["sqlite", "redis", "postgresql"])
def test_of_many_claims_in_four_processes_one_carries_each_payment_out(
    kind: str, address: Callable[[str], str]
) -> None:
    url, partner = address(kind), uuid.uuid4().hex
    context = multiprocessing.get_context("spawn")
    with context.Pool(4) as pool:
        won = pool.starmap(_claims, [(str(SOURCE), url, partner, str(process)) for process in range(4)])
    assert Counter(name for names in won for name in names) == Counter(str(number) for number in range(40))


def _claims(source: str, url: str, partner: str, process: str) -> list[str]:
    import sys

    sys.path.insert(0, source)
    from snapbi_runtime.stores import Claim, Reference, open_stores

    async def all_of_them() -> list[str]:
        stores = open_stores(url, timeout=30)
        end = datetime.now(UTC) + timedelta(hours=1)

        async def begin(number: int, sender: int) -> str | None:
            named = Claim(Reference(partner, "60", str(number)), "f", f"{process}-{number}-{sender}", end)
            return str(number) if await stores.references.begin(named) is None else None

        won = await asyncio.gather(*(begin(number, sender) for number in range(40) for sender in range(4)))
        await stores.close()
        return [name for name in won if name is not None]

    return asyncio.run(all_of_them())


@pytest.mark.parametrize("kind", ["redis", "postgresql"])
def test_a_server_that_is_killed_fails_closed_and_forgets_no_claim(
    kind: str, own_server: Callable[[str], Server], reference: Reference
) -> None:
    server = own_server(kind)

    async def steps(references: References) -> None:
        assert await references.begin(claim(reference)) is None
        if kind == "redis":
            await asyncio.sleep(1.2)  # appendfsync everysec
        server.kill()
        for again in range(3):
            start = time.monotonic()
            with pytest.raises(StoreUnavailable) as failure:
                await references.begin(claim(reference, str(again)))
            assert time.monotonic() - start < 2
            assert server.password not in f"{failure.value!r} {failure.value} {references!r}"
        await asyncio.to_thread(server.start)
        assert await references.begin(claim(reference, "9")) == Earlier("f", None)

    with_references(server.url, steps, timeout=1.0)


@pytest.mark.parametrize("kind", ["redis", "postgresql"])
def test_a_frozen_server_is_waited_for_no_longer_than_the_time_out(
    kind: str, own_server: Callable[[str], Server], reference: Reference
) -> None:
    server = own_server(kind)

    async def steps(references: References) -> None:
        await references.begin(claim(reference))
        server.freeze()
        try:
            start = time.monotonic()
            waiting = (references.begin(claim(reference, str(number))) for number in range(20))
            told = await asyncio.gather(*waiting, return_exceptions=True)
            assert {type(each) for each in told} == {StoreUnavailable}
            assert time.monotonic() - start < 2
        finally:
            server.thaw()
        assert await _once_it_is_back(references, claim(reference, "a")) == Earlier("f", None)

    with_references(server.url, steps, timeout=1.0)


async def _once_it_is_back(references: References, asked: Claim) -> Earlier | None:
    for _ in range(20):
        try:
            return await references.begin(asked)
        except StoreUnavailable:
            await asyncio.sleep(0.1)
    raise AssertionError("the store did not come back")


def test_references_in_memory_say_what_they_are_and_refuse_several_workers(caplog: pytest.LogCaptureFixture) -> None:
    MemoryReferences(environment={})
    assert "references of payments are kept in the memory of this process" in caplog.text
    with pytest.raises(ValueError, match="WEB_CONCURRENCY=4: another process would carry a payment out once more"):
        MemoryReferences(environment={"WEB_CONCURRENCY": "4"})


def test_a_reference_that_cannot_be_stored_fails_closed(url: str, reference: Reference) -> None:
    async def steps(references: References) -> None:
        for text in ("\0", "\ud800", "R" * 2_000):
            with pytest.raises(StoreUnavailable):
                await references.begin(claim(Reference(reference.partner, "60", text)))

    with_references(url, steps)
