"""A token is fetched once, however many threads, tasks, loops and children want it."""

import asyncio
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from snapbi_runtime import NotSent, TokenRefused
from snapbi_runtime.secret import Secret
from snapbi_runtime.tokens.cache import TokenCache
from snapbi_runtime.tokens.token import Token, good_until


class Mint:
    """Issues numbered tokens, slowly, that live for so many seconds."""

    def __init__(self, lifetime: float = 900.0, error: Exception | None = None) -> None:
        self.issued = 0
        self.lifetime = lifetime
        self.error = error
        self.begun = threading.Event()

    def fetch(self) -> Token:
        self.begun.set()
        time.sleep(0.05)
        return self._issue()

    async def fetch_async(self) -> Token:
        self.begun.set()
        await asyncio.sleep(0.05)
        return self._issue()

    def _issue(self) -> Token:
        self.issued += 1
        if self.error is not None:
            raise self.error
        return Token(Secret(f"token-{self.issued}"), good_until(time.monotonic(), self.lifetime))


@pytest.fixture
def cache() -> TokenCache:
    return TokenCache(time.monotonic)


def test_fifty_threads_share_one_fetch(cache: TokenCache) -> None:
    mint = Mint()
    with ThreadPoolExecutor(50) as pool:
        tokens = list(pool.map(lambda _: cache.obtain(None, mint.fetch, 5.0), range(50)))
    assert mint.issued == 1
    assert all(token is tokens[0] for token in tokens)


def test_a_thousand_tasks_share_one_fetch(cache: TokenCache) -> None:
    mint = Mint()

    async def all_at_once() -> list[Token]:
        return await asyncio.gather(*(cache.obtain_async(None, mint.fetch_async, 5.0) for _ in range(1000)))

    tokens = asyncio.run(all_at_once())
    assert mint.issued == 1
    assert all(token is tokens[0] for token in tokens)


def test_all_who_wait_get_the_error_and_the_next_one_tries_anew(cache: TokenCache) -> None:
    mint = Mint(error=TokenRefused("no", "4017300"))

    def refusal() -> str | None:
        with pytest.raises(TokenRefused) as caught:
            cache.obtain(None, mint.fetch, 5.0)
        return caught.value.code

    with ThreadPoolExecutor(20) as pool:
        assert list(pool.map(lambda _: refusal(), range(20))) == ["4017300"] * 20
    assert mint.issued == 1
    mint.error = None
    assert cache.obtain(None, mint.fetch, 5.0).value == Secret("token-2")


def test_whoever_began_may_be_cancelled_and_the_fetch_goes_on(cache: TokenCache) -> None:
    mint = Mint()

    async def cancel_the_first() -> list[Token]:
        first = asyncio.create_task(cache.obtain_async(None, mint.fetch_async, 5.0))
        await asyncio.sleep(0.01)
        others = [asyncio.create_task(cache.obtain_async(None, mint.fetch_async, 5.0)) for _ in range(10)]
        await asyncio.sleep(0.01)
        first.cancel()
        others[3].cancel()
        results = await asyncio.gather(first, *others, return_exceptions=True)
        assert [type(result) for result in results].count(asyncio.CancelledError) == 2
        return [result for result in results if isinstance(result, Token)]

    assert len(asyncio.run(cancel_the_first())) == 9
    assert mint.issued == 1


def test_two_loops_and_a_thread_share_one_fetch(cache: TokenCache) -> None:
    mint = Mint()
    with ThreadPoolExecutor(3) as pool:
        a = pool.submit(lambda: asyncio.run(cache.obtain_async(None, mint.fetch_async, 5.0)))  # type: ignore[arg-type]
        mint.begun.wait(5)
        b = pool.submit(lambda: asyncio.run(cache.obtain_async(None, mint.fetch_async, 5.0)))  # type: ignore[arg-type]
        c = pool.submit(lambda: cache.obtain(None, mint.fetch, 5.0))
        assert a.result(5) is b.result(5) is c.result(5)
    assert mint.issued == 1


def test_a_loop_that_ends_in_the_middle_leaves_the_fetch_to_the_next_who_asks(cache: TokenCache) -> None:
    mint = Mint()

    async def leave_early() -> None:
        asyncio.create_task(cache.obtain_async(None, mint.fetch_async, 5.0))  # noqa: RUF006
        await asyncio.sleep(0.01)

    asyncio.run(leave_early())
    assert mint.issued == 0
    assert cache.obtain(None, mint.fetch, 5.0).value == Secret("token-1")


def test_a_fetch_that_nobody_finishes_is_taken_over(cache: TokenCache) -> None:
    mint = Mint()
    loop = asyncio.new_event_loop()
    task = loop.create_task(cache.obtain_async(None, mint.fetch_async, 0.1))
    loop.run_until_complete(asyncio.sleep(0.01))  # and never again
    with pytest.raises(NotSent, match="in time"):
        cache.obtain(None, mint.fetch, 0.05)
    time.sleep(0.1)
    assert cache.obtain(None, mint.fetch, 1.0).value == Secret("token-1")
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
    loop.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_a_child_that_is_forked_in_the_middle_fetches_for_itself(cache: TokenCache) -> None:
    mint = Mint()
    thread = threading.Thread(target=cache.obtain, args=(None, mint.fetch, 5.0))
    thread.start()
    mint.begun.wait(5)
    child = os.fork()
    if child == 0:
        got = cache.obtain(None, mint.fetch, 2.0).value == Secret("token-1")
        os._exit(0 if got else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    thread.join()
    assert mint.issued == 1


def test_a_rejected_token_is_replaced_once_for_all_who_were_rejected_with_it(cache: TokenCache) -> None:
    mint = Mint()
    old = cache.obtain(None, mint.fetch, 5.0)
    with ThreadPoolExecutor(20) as pool:
        tokens = list(pool.map(lambda _: cache.obtain(old, mint.fetch, 5.0), range(20)))
    assert mint.issued == 2
    assert {token.value.reveal() for token in tokens} == {"token-2"}


@pytest.mark.parametrize(
    ("lifetime", "kept"), [(900.0, 810.0), (86400.0, 77760.0), (200.0, 170.0), (60.0, 30.0), (20.0, -10.0)]
)
def test_a_token_is_kept_for_its_lifetime_less_a_tenth_and_at_least_thirty_seconds(
    lifetime: float, kept: float
) -> None:
    assert good_until(1000.0, lifetime) == 1000.0 + kept


def test_a_token_that_hardly_lives_is_used_once(cache: TokenCache) -> None:
    mint = Mint(lifetime=20.0)
    assert cache.obtain(None, mint.fetch, 5.0) is not cache.obtain(None, mint.fetch, 5.0)
    assert mint.issued == 2
