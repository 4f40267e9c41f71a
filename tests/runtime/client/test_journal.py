"""A journal is told of every attempt before it leaves, and the next process learns from it what became of one."""

import asyncio

import pytest
from scripted import OPTIONS, PAID, PAYMENT, Script, Time, async_client, client, queried

from snapbi_runtime import Attempt, NotSent, Outcome, OutcomeUnknown
from snapbi_runtime.transport.messages import MaybeSentError, NotSentError

LOST = MaybeSentError("ReadTimeout")


class Book:
    """A journal that notes what it is told, and in which order."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.lines: list[str] = []
        self.attempts: list[Attempt] = []
        self.full = False

    def attempting(self, attempt: Attempt) -> None:
        if self.full:
            raise OSError("no space left")
        self.attempts.append(attempt)
        self.lines.append(f"attempt {attempt.number}, {len(self.script.requests)} sent")

    def concluded(self, attempt: Attempt, outcome: Outcome) -> None:
        self.lines.append(f"attempt {attempt.number} {outcome.value}")


class AsyncBook:
    def __init__(self, book: Book) -> None:
        self._book = book

    async def attempting(self, attempt: Attempt) -> None:
        self._book.attempting(attempt)

    async def concluded(self, attempt: Attempt, outcome: Outcome) -> None:
        self._book.concluded(attempt, outcome)


def test_an_attempt_is_on_record_before_its_first_byte_leaves() -> None:
    script, time = Script([NotSentError("ConnectError"), LOST, queried("00")]), Time()
    book = Book(script)
    with pytest.raises(OutcomeUnknown) as caught:
        client(script, time, journal=book).pay_qr(**PAYMENT)
    caught.value.resolve()
    expected = ["attempt 1, 0 sent", "attempt 1 refused", "attempt 2, 1 sent", "attempt 2 unknown", "attempt 2 success"]
    assert book.lines == expected
    assert [attempt.external_id for attempt in book.attempts] == script.headers("X-EXTERNAL-ID")[:2]


def test_an_async_client_takes_either_kind_of_journal() -> None:
    for kind in (lambda book: book, AsyncBook):
        script = Script([PAID])
        book = Book(script)
        asyncio.run(async_client(script, Time(), journal=kind(book)).pay_qr(**PAYMENT))
        assert book.lines == ["attempt 1, 0 sent", "attempt 1 success"]


def test_what_the_journal_does_not_take_is_not_sent() -> None:
    script = Script([PAID])
    book = Book(script)
    book.full = True
    with pytest.raises(NotSent, match="journal"):
        client(script, Time(), journal=book).pay_qr(**PAYMENT)
    assert script.requests == []


def test_a_process_that_was_killed_is_finished_from_its_journal() -> None:
    script, time = Script([LOST]), Time()
    book = Book(script)
    with pytest.raises(OutcomeUnknown):
        client(script, time, journal=book).pay_qr(**PAYMENT)
    line = book.attempts[-1].to_json()

    time.now += 3600.0  # the next process, an hour later
    script = Script([queried("07")])
    assert client(script, time).resolve(Attempt.from_json(line), **OPTIONS).outcome is Outcome.REFUSED


def test_a_journal_that_fails_afterwards_does_not_cost_the_answer() -> None:
    class Broken(Book):
        def concluded(self, attempt: Attempt, outcome: Outcome) -> None:
            raise OSError

    script = Script([PAID])
    assert client(script, Time(), journal=Broken(script)).pay_qr(**PAYMENT).reference_no == "R1"
