"""What every store of issued tokens promises, asked of each of them; the servers are real."""

import asyncio
import secrets
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import pytest
import redis

from snapbi_runtime.stores import Claim, Reference, StoreUnavailable, Tokens, open_stores
from snapbi_runtime.stores.tokens import Grant, MemoryTokens, token_hash
from store_servers import Server

T = TypeVar("T")
KINDS = ["memory", "sqlite", "redis", "postgresql"]
NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture(params=KINDS)
def url(request: pytest.FixtureRequest, address: Callable[[str], str]) -> str:
    return address(request.param)


@pytest.fixture
def token() -> str:
    return secrets.token_urlsafe(48)


def grant(kind: Any = "b2b", customer: str | None = None, expires: datetime = NOW + timedelta(minutes=15)) -> Grant:
    return Grant(kind=kind, client_id="962489e9", expires=expires, customer=customer)


def with_tokens(url: str, steps: Callable[[Tokens], Awaitable[T]], **options: Any) -> T:
    async def run() -> T:
        stores = open_stores(url, **options)
        try:
            return await steps(stores.tokens)
        finally:
            await stores.close()

    return asyncio.run(run())


@pytest.mark.parametrize(
    "kept",
    [
        grant(),
        grant("customer", "budi \u00e9 \"'\\"),
        grant("refresh", "", NOW + timedelta(days=45, microseconds=123456)),
        grant(expires=datetime(2026, 11, 21, 10, tzinfo=timezone(timedelta(hours=7)))),
    ],
)
def test_a_grant_comes_back_as_it_was_kept(url: str, token: str, kept: Grant) -> None:
    async def steps(tokens: Tokens) -> list[Grant | None]:
        await tokens.keep(token_hash(token), kept)
        return [await tokens.find(token_hash(token)), await tokens.find(token_hash(f"{token}x"))]

    assert with_tokens(url, steps) == [kept, None]


def test_a_grant_is_found_until_it_is_taken_and_taken_once(url: str, token: str) -> None:
    hashed = token_hash(token)

    async def steps(tokens: Tokens) -> list[int]:
        await tokens.keep(hashed, grant("refresh", "budi"))
        await tokens.find(hashed)
        taken = await asyncio.gather(*(tokens.take(hashed) for _ in range(20)))
        return [sum(each is not None for each in taken), int(await tokens.find(hashed) is not None)]

    assert with_tokens(url, steps) == [1, 0]


def test_an_expired_grant_is_given_for_a_day_so_that_its_user_can_be_told(url: str, token: str) -> None:
    old = grant(expires=NOW - timedelta(hours=23))

    async def steps(tokens: Tokens) -> Grant | None:
        await tokens.keep(token_hash(token), old)
        return await tokens.find(token_hash(token))

    assert with_tokens(url, steps, clock=lambda: NOW) == old


@pytest.mark.parametrize("kind", ["sqlite", "redis", "postgresql"])
def test_what_one_keeps_another_finds(kind: str, address: Callable[[str], str], token: str) -> None:
    url = address(kind)
    with_tokens(url, lambda tokens: tokens.keep(token_hash(token), grant()))
    assert with_tokens(url, lambda tokens: tokens.find(token_hash(token))) == grant()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_expired_tokens_are_dropped_by_the_clock_that_was_handed_in(kind: str, address: Callable[[str], str]) -> None:
    url, names = address(kind), [token_hash(secrets.token_urlsafe()) for _ in range(3)]
    with_tokens(url, lambda tokens: tokens.keep(names[0], grant()), clock=lambda: NOW)
    with_tokens(url, lambda tokens: tokens.keep(names[1], grant()), clock=lambda: NOW + timedelta(hours=24))
    assert with_tokens(url, lambda tokens: tokens.find(names[0])) == grant()
    later = NOW + timedelta(hours=25)
    with_tokens(url, lambda tokens: tokens.keep(names[2], grant(expires=later)), clock=lambda: later)
    assert with_tokens(url, lambda tokens: tokens.find(names[0])) is None
    assert with_tokens(url, lambda tokens: tokens.find(names[2])) == grant(expires=later)


def test_no_store_holds_a_token(tmp_path: Path, address: Callable[[str], str], token: str) -> None:
    """In the files, in what Redis holds, in the table: the digest, and nothing of the token."""
    for url in (f"sqlite:///{tmp_path}/ids.db", address("redis"), address("postgresql")):
        with_tokens(url, lambda tokens: tokens.keep(token_hash(token), grant()))
    held = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    with redis.Redis.from_url(address("redis")) as client:
        for key in client.keys("snapbi:token:*"):  # type: ignore[union-attr]
            held += key + client.get(key)  # type: ignore[operator]
    with psycopg.connect(address("postgresql")) as connection:
        held += repr(connection.execute("SELECT * FROM snapbi_tokens").fetchall()).encode()
    assert held.count(token_hash(token).encode()) >= 3
    assert token.encode() not in held
    assert token[:16].encode() not in held


@pytest.mark.parametrize("kind", ["redis", "postgresql"])
def test_a_server_that_is_down_is_no_answer(kind: str, own_server: Callable[[str], Server], token: str) -> None:
    server = own_server(kind)

    async def steps(tokens: Tokens) -> None:
        await tokens.keep(token_hash(token), grant())
        server.kill()
        for question in (tokens.find(token_hash(token)), tokens.take(token_hash(token))):
            with pytest.raises(StoreUnavailable) as failure:
                await question
            assert server.password not in f"{failure.value!r} {tokens!r}"
        await asyncio.to_thread(server.start)
        await tokens.keep(token_hash(token), grant())
        assert await tokens.find(token_hash(token)) == grant()

    with_tokens(server.url, steps, timeout=1.0)


def test_a_file_without_a_place_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="SQLITE_CANTOPEN"):
        with_tokens(f"sqlite:///{tmp_path}/none/ids.db", lambda tokens: tokens.find("0"))


def test_three_purposes_share_a_file(tmp_path: Path) -> None:
    async def steps() -> None:
        stores = open_stores(f"sqlite:///{tmp_path}/ids.db")
        named = Reference("partner", "60", "R1")
        assert await stores.external_ids.reserve("partner", "", "2026-11-21", "1", NOW + timedelta(hours=1))
        assert await stores.references.begin(Claim(named, "f", "1", NOW + timedelta(hours=1))) is None
        await stores.tokens.keep("0", grant())
        await stores.close()

    asyncio.run(steps())
    connection = sqlite3.connect(tmp_path / "ids.db")
    tables = ("external_ids", "payment_references", "issued_tokens")
    assert [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in tables] == [(1,)] * 3
    connection.close()


def test_tokens_in_memory_say_what_they_are_and_refuse_several_workers(caplog: pytest.LogCaptureFixture) -> None:
    MemoryTokens(environment={})
    assert "issued tokens are kept in the memory of this process" in caplog.text
    with pytest.raises(ValueError, match="issued tokens cannot be kept in memory with WEB_CONCURRENCY=2"):
        MemoryTokens(environment={"WEB_CONCURRENCY": "2"})
