"""Deadlines that cost nothing where nobody waits."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, TypeVar

ResultT = TypeVar("ResultT")


class DeadlinePassed(Exception):
    """The work took too long, and was cancelled."""


async def within(seconds: float, work: Coroutine[Any, Any, ResultT]) -> ResultT:
    """Give what the work gives; raises DeadlinePassed if that takes longer.

    The work is begun at once, and a timer set only if it waits: most bodies are there when they are asked for, and
    many services answer from memory.
    """
    try:
        awaited = work.send(None)
    except StopIteration as end:
        result: ResultT = end.value
        return result
    deadline = asyncio.timeout(seconds)
    try:
        async with deadline:
            return await _rest(work, awaited)
    except TimeoutError:
        if not deadline.expired():
            raise  # it is the work's own
    raise DeadlinePassed  # out here, so that it has no context


@coroutine
def _rest(work: Coroutine[Any, Any, ResultT], awaited: object) -> Generator[Any, Any, ResultT]:
    """Carry on with work that waits for something, and hand it what is thrown at the task, such as a cancellation."""
    try:
        while True:
            try:
                yield awaited
            except BaseException as error:
                awaited = work.throw(error)
            else:
                awaited = work.send(None)
    except StopIteration as end:
        result: ResultT = end.value
        return result
