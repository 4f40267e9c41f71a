"""An identifier never comes twice."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from snapbi_runtime import numeric_identifier

MOMENT = datetime(2026, 11, 21, 1, 15, 30, tzinfo=UTC)


def frozen() -> datetime:
    return MOMENT


def starting_at(number: int) -> Callable[[int], int]:
    return lambda below: number % below


def test_an_identifier_is_32_digits_of_the_second_in_wib_and_a_number() -> None:
    identifier = numeric_identifier(frozen, starting_at(41))
    assert [identifier(), identifier()] == ["26112108153000000000000000000041", "26112108153000000000000000000042"]


def test_the_number_starts_over_where_its_digits_end() -> None:
    identifier = numeric_identifier(frozen, starting_at(-1))
    assert [identifier()[12:], identifier()[12:]] == ["9" * 20, "0" * 20]


def test_threads_never_get_the_same_one() -> None:
    identifier = numeric_identifier(frozen)
    with ThreadPoolExecutor(8) as pool:
        given = [text for texts in pool.map(lambda _: [identifier() for _ in range(5000)], range(8)) for text in texts]
    assert len(set(given)) == 40_000
    assert all(len(text) == 32 and text.isascii() and text.isdecimal() for text in given)


def test_two_sources_start_apart() -> None:
    assert numeric_identifier(frozen)() != numeric_identifier(frozen)()


def test_a_forked_process_draws_a_new_start(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = iter([100, 500])
    identifier = numeric_identifier(frozen, lambda below: next(starts))
    assert [identifier()[12:], identifier()[12:]] == [f"{100:020}", f"{101:020}"]
    monkeypatch.setattr(os, "getpid", lambda: -1)
    assert [identifier()[12:], identifier()[12:]] == [f"{500:020}", f"{501:020}"]
