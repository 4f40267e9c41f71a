"""Stores are opened by URL, say what they are not good for, and keep the URL's secrets."""

import asyncio
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from contention import SOURCE

from snapbi_runtime.secret import Secret
from snapbi_runtime.stores import (
    NEVER,
    MemoryStore,
    MemoryTokens,
    PostgreSQLStore,
    RedisStore,
    SQLiteStore,
    StoreUnavailable,
    open_store,
)
from snapbi_runtime.stores.address import shown
from store_servers import Server


@pytest.mark.parametrize(
    ("url", "store"),
    [
        ("memory:", MemoryStore),
        ("sqlite:////var/lib/ids.db", SQLiteStore),
        ("redis://localhost/1", RedisStore),
        ("rediss://localhost", RedisStore),
        ("unix:///run/redis.sock", RedisStore),
        ("postgresql://localhost/ids", PostgreSQLStore),
        ("postgres://localhost/ids", PostgreSQLStore),
    ],
)
def test_the_scheme_names_the_store(url: str, store: type) -> None:
    assert type(open_store(url)) is store


def test_a_sqlite_path_is_relative_after_three_slashes_and_absolute_after_four(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert repr(open_store("sqlite:///a%20b.db")) == f"SQLiteStore('sqlite:///{tmp_path}/a b.db')"
    assert repr(open_store("sqlite:////a.db")) == "SQLiteStore('sqlite:////a.db')"


@pytest.mark.parametrize("url", ["", "mysql://u:hidden@h/d", "ids.db", "sqlite://ids.db", "memory", "hidden"])
def test_another_url_is_refused_with_what_there_is(url: str) -> None:
    with pytest.raises(ValueError, match=r"^not a store: .*give memory:, sqlite:///path") as refusal:
        open_store(url)
    assert "hidden" not in str(refusal.value)


@pytest.mark.parametrize("url", ["sqlite:///", "sqlite:///:memory:"])
def test_a_sqlite_store_needs_a_file(url: str) -> None:
    with pytest.raises(ValueError, match="needs a file"):
        open_store(url)


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("redis://:hidden@127.0.0.1:6379/0", "redis://127.0.0.1:6379/0"),
        ("postgresql://user:hidden@db.example/ids?password=hidden", "postgresql://db.example/ids"),
        ("postgresql://user:hidden@[::1]:5432/ids", "postgresql://[::1]:5432/ids"),
        ("redis://:hid/den@host/0", "redis://"),
        ("redis://hidden/rest@host/0", "redis://"),
        ("redis://:12?hidden@host", "redis://"),
        ("redis://hidden#rest@host", "redis://"),
        ("redis://:1234#hidden@host", "redis://"),
        ("postgresql://u:hidden]@h[/x", "postgresql://"),
        ("hidden", "the store"),
    ],
)
def test_what_is_shown_of_a_url_holds_no_secret(url: str, text: str) -> None:
    assert shown(url) == text


@pytest.mark.parametrize("url", ["redis://:hid/den@host/0", "redis://h:99hidden/0", "postgresql://u:p@h/d?hidden"])
def test_a_url_that_the_driver_refuses_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(ValueError, match=r"^not the URL of a ") as refusal:
        open_store(url)
    assert "hid" not in str(refusal.value)
    assert refusal.value.__context__ is None


def test_urls_may_be_given_as_secrets() -> None:
    assert repr(RedisStore(Secret("redis://:hidden@h/0"))) == "RedisStore('redis://h/0')"
    assert repr(PostgreSQLStore(Secret("postgresql://u:hidden@h/d"))) == "PostgreSQLStore('postgresql://h/d')"


@pytest.mark.parametrize(
    ("url", "driver", "extra"), [("redis://h", "redis", "redis"), ("postgresql://h", "psycopg", "postgresql")]
)
def test_a_missing_driver_is_told_with_the_command_that_installs_it(
    url: str, driver: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [driver, *(name for name in sys.modules if name.startswith(f"{driver}."))]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ModuleNotFoundError, match=rf"pip install 'snapbi-runtime\[{extra}\]'"):
        open_store(url)


def test_drivers_are_loaded_when_a_store_is_made_and_not_before() -> None:
    script = f"""
import sys
sys.path.insert(0, {str(SOURCE)!r})
import snapbi_runtime.stores
print(sorted({{"redis", "psycopg"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("workers", ["2", "16", "auto"])
def test_the_store_in_memory_refuses_several_processes(workers: str) -> None:
    with pytest.raises(ValueError, match=f"WEB_CONCURRENCY={workers}"):
        MemoryStore(environment={"WEB_CONCURRENCY": workers})


def test_the_store_in_memory_reads_the_real_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEB_CONCURRENCY", "4")
    with pytest.raises(ValueError, match="WEB_CONCURRENCY=4"):
        open_store("memory:")


def test_the_store_in_memory_says_so_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    MemoryStore(environment={"WEB_CONCURRENCY": "1"})
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "kept in the memory of this process" in caplog.text


def test_the_store_in_memory_does_not_answer_a_forked_child(monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore(environment={})
    monkeypatch.setattr(os, "getpid", lambda: -1)
    with pytest.raises(StoreUnavailable, match="it belongs to another process"):
        asyncio.run(store.reserve("partner", "", "", "1", datetime.now(UTC)))


@pytest.mark.parametrize("method", ["find", "take"])
def test_tokens_in_memory_are_not_handed_out_twice_by_a_forked_child(
    method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = MemoryTokens(environment={})
    monkeypatch.setattr(os, "getpid", lambda: -1)
    with pytest.raises(StoreUnavailable, match="it belongs to another process"):
        asyncio.run(getattr(tokens, method)("hash"))


def test_a_redis_that_evicts_or_forgets_is_warned_about_once(
    own_server: Callable[[str], Server], caplog: pytest.LogCaptureFixture
) -> None:
    import redis

    server = own_server("redis")
    caplog.set_level(logging.INFO, "snapbi_runtime.stores")

    async def use() -> list[str]:
        caplog.clear()
        store = open_store(server.url)
        for number in range(3):
            await store.reserve("partner", "", "", str(number), NEVER)
            await asyncio.sleep(0.05)
        await store.close()
        return [record.getMessage() for record in caplog.records]

    assert asyncio.run(use()) == []
    with redis.Redis.from_url(server.url) as client:
        client.config_set("maxmemory-policy", "allkeys-lru")
        client.config_set("appendonly", "no")
        try:
            policy, appendonly = asyncio.run(use())
        finally:
            client.config_set("maxmemory-policy", "noeviction")
            client.config_set("appendonly", "yes")
    assert "has maxmemory-policy allkeys-lru and may forget external ids" in policy
    assert "has appendonly no and forgets external ids when it restarts" in appendonly
    assert server.password not in caplog.text
