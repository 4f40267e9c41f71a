"""Work under a deadline: in time, too late, cancelled, and with a time-out of its own."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from snapbi_runtime.server.deadline import DeadlinePassed, within


def run(seconds: float, work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(within(seconds, work))


async def waiting(seconds: float, result: object = "done") -> object:
    await asyncio.sleep(seconds)
    return result


def test_work_that_never_waits_sets_no_timer() -> None:
    async def timers() -> tuple[object, int]:
        async def work() -> str:
            return "done"

        loop: Any = asyncio.get_running_loop()
        return await within(10, work()), len(loop._scheduled)

    assert asyncio.run(timers()) == ("done", 0)


def test_work_that_waits_several_times_gives_its_result() -> None:
    async def work() -> list[object]:
        return [await waiting(0.001, number) for number in range(3)]

    assert run(10, work()) == [0, 1, 2]


def test_work_that_takes_too_long_is_cancelled_and_has_its_chance_to_clean_up() -> None:
    seen: list[str] = []

    async def work() -> None:
        try:
            await waiting(10)
        finally:
            await waiting(0.001)
            seen.append("cleaned up")

    with pytest.raises(DeadlinePassed) as passed:
        run(0.01, work())

    assert seen == ["cleaned up"]
    assert passed.value.__context__ is None


def test_a_time_out_of_the_work_is_its_own() -> None:
    async def work() -> None:
        async with asyncio.timeout(0.005):
            await waiting(10)

    with pytest.raises(TimeoutError):
        run(10, work())


@pytest.mark.parametrize("wait", [0.0, 0.001])
def test_what_the_work_raises_comes_out_as_it_is(wait: float) -> None:
    async def work() -> None:
        if wait:
            await waiting(wait)
        raise LookupError("its own")

    with pytest.raises(LookupError, match="its own"):
        run(10, work())


def test_cancelling_the_task_cancels_the_work() -> None:
    seen: list[str] = []

    async def work() -> None:
        try:
            await waiting(10)
        except asyncio.CancelledError:
            seen.append("cancelled")
            raise

    async def cancelled() -> None:
        task = asyncio.create_task(within(10, work()))
        await asyncio.sleep(0.01)
        task.cancel()
        await task

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancelled())

    assert seen == ["cancelled"]
