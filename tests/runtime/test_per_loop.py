"""One thing for each event loop, and none that a forked child shares with its parent."""

import asyncio
import os
from collections.abc import Callable

import pytest

from snapbi_runtime.per_loop import PerLoop


class Thing:
    """Tells when it is dropped, as a connection that is dropped is closed."""

    dropped = 0

    def __del__(self) -> None:
        Thing.dropped += 1


async def here(things: PerLoop[Thing]) -> Thing:
    return things.here()


def test_a_loop_gets_its_own_each_time_and_another_loop_another() -> None:
    things = PerLoop(Thing)

    async def twice() -> bool:
        return things.here() is things.here()

    assert asyncio.run(twice())
    with asyncio.Runner() as one, asyncio.Runner() as other:
        assert one.run(here(things)) is not other.run(here(things))


def test_what_was_taken_away_is_made_anew() -> None:
    things = PerLoop(Thing)

    async def taken_and_made() -> bool:
        first = things.here()
        return things.pop() is first and things.pop() is None and things.here() is not first

    assert asyncio.run(taken_and_made())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork.*:DeprecationWarning")
def test_a_child_that_goes_on_with_the_loop_has_its_own_and_leaves_the_parents_alone() -> None:
    things = PerLoop(Thing)
    with asyncio.Runner() as runner:
        inherited = id(runner.run(here(things)))

        def goes_on() -> bool:
            dropped = Thing.dropped
            return id(runner.run(here(things))) != inherited and Thing.dropped == dropped

        assert _in_a_child(goes_on)
        assert id(runner.run(here(things))) == inherited


def _in_a_child(work: Callable[[], bool]) -> bool:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = 0 if work() else 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
