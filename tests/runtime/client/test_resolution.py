"""The outcome of a write is asked for until it is final, and nothing is guessed."""

import asyncio
from typing import Any

import pytest
from scripted import OPTIONS, PAYMENT, Script, Time, answer, async_client, client, queried

from snapbi_runtime import (
    Attempt,
    InvalidRequest,
    Misuse,
    Outcome,
    OutcomeUnknown,
    Pending,
    Resolution,
    SnapError,
    Unresolvable,
    Unsettled,
)
from snapbi_runtime.transport.messages import MaybeSentError

LOST = MaybeSentError("ReadTimeout")


def resolved(*replies: Any, first: Any = LOST, **settings: Any) -> tuple[Script, Time, Resolution]:
    script, time = Script([first, *replies]), Time()
    with pytest.raises(Unsettled) as caught:
        client(script, time, **settings).pay_qr(**PAYMENT)
    return script, time, caught.value.resolve()


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("00", Outcome.SUCCESS),
        ("04", Outcome.SUCCESS),
        ("05", Outcome.REFUSED),
        ("06", Outcome.REFUSED),
    ],
)
def test_a_final_status_is_the_outcome(status: str, outcome: Outcome) -> None:
    script, time, resolution = resolved(queried(status))
    assert resolution.outcome is outcome
    assert time.waited == [5.25]
    assert b'"originalPartnerReferenceNo":"P1"' in script.requests[-1].body


def test_it_asks_at_5_10_20_40_and_60_seconds_and_a_bit_and_ends_without_guessing() -> None:
    script, time, resolution = resolved(*[queried("01")] * 5)
    assert resolution.outcome is Outcome.PENDING
    assert time.waited == [5.25, 10.5, 21.0, 42.0, 63.0]
    assert len(script.requests) == 6
    assert resolved(*[queried("99")] * 5)[2].outcome is Outcome.UNKNOWN
    assert resolved(*[answer("4036101")] * 5)[2].outcome is Outcome.UNKNOWN
    assert resolved(*[LOST] * 20)[2].outcome is Outcome.UNKNOWN


def asked_until_final(error: Unsettled, most: int) -> list[Outcome]:
    """Resolve again and again, as somebody does who wants to know; an hour holds some twenty of them."""
    told: list[Outcome] = []
    while len(told) < most and (not told or told[-1] in (Outcome.UNKNOWN, Outcome.PENDING)):
        told.append(error.resolve().outcome)
    return told


@pytest.mark.parametrize("reply", [answer("4046101"), queried("07")])
def test_what_nobody_has_heard_of_is_lost_once_it_is_too_old_to_be_taken(reply: Any) -> None:
    script, time = Script([LOST, *[reply] * 30]), Time()
    with pytest.raises(OutcomeUnknown) as caught:
        client(script, time).pay_qr(**PAYMENT)
    assert asked_until_final(caught.value, 6) == [*[Outcome.UNKNOWN] * 4, Outcome.REFUSED]
    assert time.now - 1000.0 >= 660.0  # the clocks of both may be off by 300 seconds, one forward and one back


@pytest.mark.parametrize("reply", [answer("4046101"), queried("07")])
def test_what_was_accepted_is_never_taken_for_lost(reply: Any) -> None:
    script, time = Script([answer("2026000"), *[reply] * 100]), Time()
    with pytest.raises(Pending) as caught:
        client(script, time).pay_qr(**PAYMENT)
    assert asked_until_final(caught.value, 20) == [Outcome.PENDING] * 20
    assert Attempt.from_json(caught.value.attempt.to_json()).accepted


def test_a_refund_that_was_accepted_is_at_work_while_the_payment_stands() -> None:
    script, time = Script([answer("2028000"), *[queried("00")] * 100]), Time()
    with pytest.raises(Pending) as caught:
        client(script, time).refund_payment(original_partner_reference_no="P1", partner_refund_no="R1", **OPTIONS)
    assert asked_until_final(caught.value, 20) == [Outcome.PENDING] * 20


def test_what_was_seen_at_work_is_never_taken_for_lost() -> None:
    script, time = Script([LOST, queried("01"), answer("4046101"), *[answer("4046101")] * 3]), Time()
    with pytest.raises(OutcomeUnknown) as caught:
        client(script, time, grace=0.0).pay_qr(**PAYMENT)
    assert caught.value.resolve().outcome is Outcome.PENDING


def test_a_question_that_lacks_something_is_told_at_once() -> None:
    script, time = Script([LOST]), Time()
    with pytest.raises(OutcomeUnknown) as caught:
        client(script, time).pay_qr(**PAYMENT)
    with pytest.raises(InvalidRequest, match="X-DEVICE-ID"):
        client(script, time).resolve(caught.value.attempt)
    assert len(time.waited) == 1


def test_what_is_found_late_is_found() -> None:
    assert resolved(answer("4046101"), LOST, queried("07"), queried("00"))[2].outcome is Outcome.SUCCESS


def test_what_is_pending_is_resolved_alike() -> None:
    _, _, resolution = resolved(queried("03"), queried("00"), first=answer("2026000"))
    assert resolution.outcome is Outcome.SUCCESS
    assert resolution.answer is not None
    assert resolution.code == "2006100"


def test_a_refund_in_part_cannot_be_asked_for() -> None:
    from snapbi_runtime import Money

    with pytest.raises(OutcomeUnknown) as caught:
        client(Script([LOST]), Time()).refund_payment(
            original_partner_reference_no="P1", partner_refund_no="R1", refund_amount=Money.of(5), **OPTIONS
        )
    with pytest.raises(Unresolvable, match="with refund_amount; query_payment tells of the whole alone") as told:
        caught.value.resolve()
    assert told.value.attempt is caught.value.attempt
    assert isinstance(told.value, SnapError)


def test_a_refund_of_the_whole_can_be_asked_for() -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        client(Script([LOST, queried("04")]), Time()).refund_payment(
            original_partner_reference_no="P1", partner_refund_no="R1", **OPTIONS
        )
    assert caught.value.resolve().outcome is Outcome.SUCCESS


def test_a_notification_cannot_be_asked_for() -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        client(Script([LOST]), Time()).notify_payment(
            original_reference_no="R1", merchant_id="M1", latest_transaction_status="00", **OPTIONS
        )
    with pytest.raises(Unresolvable, match=r"what became of notify_payment$"):
        caught.value.resolve()


def test_async_clients_resolve_by_awaiting() -> None:
    async def pay_and_resolve() -> Resolution:
        try:
            await async_client(Script([LOST, queried("00")]), Time()).pay_qr(**PAYMENT)
        except OutcomeUnknown as error:
            with pytest.raises(Misuse, match="await"):
                error.resolve()
            return await error.resolve_async()
        raise AssertionError

    assert asyncio.run(pay_and_resolve()).outcome is Outcome.SUCCESS


def test_pending_is_unsettled_and_so_is_unknown() -> None:
    assert issubclass(Pending, Unsettled)
    assert issubclass(OutcomeUnknown, Unsettled)
