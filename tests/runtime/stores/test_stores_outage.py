"""A store that cannot tell says so in time, and is back when its service is."""

import asyncio
import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import traceback
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from contention import SOURCE

from snapbi_runtime.stores import ExternalIdStore, StoreUnavailable, open_store
from store_servers import Server

SERVERS = ["redis", "postgresql"]
SOON = datetime.now(UTC) + timedelta(hours=1)
TIMEOUT = 1.0
BOUND = TIMEOUT + 1.0
"""Seconds after which a claim must have been answered, one way or the other."""


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[ExternalIdStore]:
    store = open_store(url, timeout=TIMEOUT)
    try:
        yield store
    finally:
        await store.close()


async def claim(store: ExternalIdStore, external_id: str) -> bool | StoreUnavailable:
    start = time.monotonic()
    try:
        return await store.reserve("partner", "", "2026-11-21", external_id, SOON)
    except StoreUnavailable as error:
        return error
    finally:
        assert time.monotonic() - start < BOUND


async def claims(store: ExternalIdStore, ids: list[str]) -> list[bool | StoreUnavailable]:
    return list(await asyncio.gather(*(claim(store, external_id) for external_id in ids)))


def fresh(count: int) -> list[str]:
    return [uuid.uuid4().hex for _ in range(count)]


@pytest.mark.parametrize("kind", SERVERS)
def test_kill_9_in_the_middle_fails_closed_and_no_id_is_accepted_twice(
    kind: str, own_server: Callable[[str], Server]
) -> None:
    server = own_server(kind)
    told: dict[str, bool | StoreUnavailable] = {}

    async def stream(store: ExternalIdStore) -> None:
        while True:
            (external_id,) = fresh(1)
            told[external_id] = await claim(store, external_id)
            if isinstance(told[external_id], StoreUnavailable):
                return

    async def steps() -> None:
        async with opened(server.url) as store:
            streams = [asyncio.ensure_future(stream(store)) for _ in range(32)]
            await asyncio.sleep(0.5)
            server.kill()
            await asyncio.gather(*streams)  # each ends with the error it has seen
            down = await claims(store, fresh(20))
            assert all(isinstance(answer, StoreUnavailable) for answer in down)
            await asyncio.to_thread(server.start)
            assert await claims(store, fresh(20)) == [True] * 20
            accepted = [external_id for external_id, answer in told.items() if answer is True]
            assert len(accepted) > 100
            for start in range(0, len(accepted), 100):  # so many that each has its turn long before the time-out
                some = accepted[start : start + 100]
                assert await claims(store, some) == [False] * len(some)

    asyncio.run(steps())


@pytest.mark.parametrize("kind", SERVERS)
def test_a_server_that_went_away_while_nobody_asked_is_not_noticed(
    kind: str, own_server: Callable[[str], Server]
) -> None:
    server = own_server(kind)

    async def steps() -> list[bool | StoreUnavailable]:
        async with opened(server.url) as store:
            first = await claims(store, fresh(10))
            server.kill()
            await asyncio.to_thread(server.start)
            return first + await claims(store, fresh(10))

    assert asyncio.run(steps()) == [True] * 20


@pytest.mark.parametrize("kind", SERVERS)
def test_a_frozen_server_is_waited_for_no_longer_than_the_time_out(
    kind: str, own_server: Callable[[str], Server]
) -> None:
    server = own_server(kind)

    async def steps() -> None:
        async with opened(server.url) as store:
            assert await claims(store, fresh(5)) == [True] * 5
            server.freeze()
            try:
                for _ in range(3):  # on the connection it had, and on new ones
                    answers = await claims(store, fresh(5))
                    assert {str(answer) for answer in answers} <= {
                        f"the store at {shown(server)} is not available: {reason}"
                        for reason in ("no answer within 1 seconds", "TimeoutError", "ConnectionTimeout")
                    }
            finally:
                server.thaw()
            assert await recovered(store) < BOUND
            assert await claims(store, fresh(5)) == [True] * 5

    asyncio.run(steps())


async def recovered(store: ExternalIdStore) -> float:
    start = time.monotonic()
    while (await claims(store, fresh(1))) != [True]:
        assert time.monotonic() - start < 10
    return time.monotonic() - start


def shown(server: Server) -> str:
    place = server.url.partition("@")[2]
    return f"{server.kind}://{place}"


@pytest.mark.parametrize("kind", SERVERS)
def test_nothing_that_goes_wrong_shows_the_password(
    kind: str, own_server: Callable[[str], Server], caplog: pytest.LogCaptureFixture
) -> None:
    """With the wrong password and with nobody there; in repr, text, traceback with locals, and every log."""
    caplog.set_level(logging.DEBUG)
    server = own_server(kind)
    secret = "Pa55" + uuid.uuid4().hex
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        query = f"?password={secret}" if kind == "postgresql" else ""
        for url in (
            server.url.replace(server.password, secret),
            f"{kind}://user:{secret}@127.0.0.1:{port}/0{query}",
        ):
            seen = asyncio.run(all_that_is_seen(open_store(url, timeout=TIMEOUT)))
            assert "is not available: " in seen
            assert "OperationalError" in seen or "ConnectionError" in seen or "AuthenticationError" in seen
            assert secret not in seen
    assert secret not in caplog.text
    assert server.password not in caplog.text


async def all_that_is_seen(store: ExternalIdStore) -> str:
    try:
        await store.reserve("partner", "", "2026-11-21", "1", SOON)
    except StoreUnavailable as error:
        before = (error.__cause__, error.__context__)
        told = traceback.TracebackException.from_exception(error, capture_locals=True)
        seen = "".join([repr(store), repr(error), str(error), *told.format()])
    finally:
        await store.close()
    assert before == (None, None)
    return seen


def test_a_sqlite_file_that_another_process_holds_is_waited_for_and_then_given_up(tmp_path: Path) -> None:
    async def steps() -> None:
        async with opened(f"sqlite:///{tmp_path}/ids.db") as store:
            assert await claim(store, "0") is True
            other = sqlite3.connect(tmp_path / "ids.db", isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            assert {type(answer) for answer in await claims(store, ["1", "2"])} == {StoreUnavailable}
            other.close()
            assert await recovered(store) < BOUND
            assert await claim(store, "0") is False

    asyncio.run(steps())


def test_a_sqlite_file_that_cannot_be_made_fails_closed_until_it_can(tmp_path: Path) -> None:
    async def steps() -> None:
        async with opened(f"sqlite:///{tmp_path}/later/ids.db") as store:
            failure = await claim(store, "1")
            assert isinstance(failure, StoreUnavailable)
            assert failure.reason == "OperationalError SQLITE_CANTOPEN"
            (tmp_path / "later").mkdir()
            assert [await claim(store, "1"), await claim(store, "1")] == [True, False]

    asyncio.run(steps())


def test_a_sqlite_file_that_is_replaced_is_shared_with_those_who_open_the_new_one(tmp_path: Path) -> None:
    async def steps() -> None:
        url = f"sqlite:///{tmp_path}/ids.db"
        async with opened(url) as old:
            assert await claim(old, "0") is True
            for file in tmp_path.glob("ids.db*"):
                file.unlink()
            async with opened(url) as new:
                assert await claim(new, "1") is True
                assert await claim(old, "1") is False

    asyncio.run(steps())


def test_what_a_killed_process_was_told_is_on_disk_and_the_others_go_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ids.db"
    script = f"""
import asyncio, datetime, itertools, sys
sys.path.insert(0, {str(SOURCE)!r})
from snapbi_runtime.stores import open_store
async def claim(store, numbers):
    for n in numbers:
        end = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
        if await store.reserve("partner", "", "2026-11-21", str(n), end):
            print(n, flush=True)
async def main():
    store, numbers = open_store({url!r}), itertools.count()
    await asyncio.gather(*(claim(store, numbers) for _ in range(16)))
asyncio.run(main())
"""
    victim = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert victim.stdout is not None
    told = [victim.stdout.readline().strip() for _ in range(200)]
    os.kill(victim.pid, signal.SIGKILL)
    told += [line.strip() for line in victim.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    victim.stdout.close()
    victim.wait()

    async def steps() -> None:
        async with opened(url) as store:
            assert await claims(store, told) == [False] * len(told)
            assert await claims(store, fresh(10)) == [True] * 10

    asyncio.run(steps())
