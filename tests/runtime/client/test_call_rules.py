"""What is sent, what is sent again, and what is never sent again; sync and async follow the same rules."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from scripted import OPTIONS, PAID, PAYMENT, QUERY, Script, Time, answer, async_client, client, queried

from snapbi_runtime import (
    Backoff,
    CustomerTokenRejected,
    InvalidRequest,
    NoAnswer,
    NotSent,
    Outcome,
    OutcomeUnknown,
    Pending,
    Refused,
    RetryBudget,
    SignatureRejected,
    TokenRefused,
    UnreadableAnswer,
)
from snapbi_runtime.transport.messages import Headers, HttpAnswer, MaybeSentError, NotSentError

HTML = HttpAnswer(200, Headers(), b"<html>")

Call = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    """Call a method of a client made for the script: `call(script, "pay_qr", time, settings, **arguments)`."""

    def sync(script: Script, name: str, time: Time, settings: dict[str, Any], **arguments: Any) -> Any:
        return getattr(client(script, time, **settings), name)(**arguments)

    def awaited(script: Script, name: str, time: Time, settings: dict[str, Any], **arguments: Any) -> Any:
        return asyncio.run(getattr(async_client(script, time, **settings), name)(**arguments))

    return sync if request.param == "sync" else awaited


def pay(call: Call, *replies: Any, settings: dict[str, Any] | None = None) -> tuple[Script, Time, Any]:
    script, time = Script(replies), Time()
    try:
        return script, time, call(script, "pay_qr", time, settings or {}, **PAYMENT)
    except Exception as error:
        return script, time, error


def ask(call: Call, *replies: Any, settings: dict[str, Any] | None = None) -> tuple[Script, Time, Any]:
    script, time = Script(replies), Time()
    try:
        return script, time, call(script, "query_payment", time, settings or {}, **QUERY)
    except Exception as error:
        return script, time, error


def test_a_payment_that_never_left_is_sent_again_as_a_new_message_of_the_same_payment(call: Call) -> None:
    slow = {"backoff": Backoff(first=4.0)}  # so that it is another second, and the signature differs
    script, _, paid = pay(call, NotSentError("ConnectError"), PAID, settings=slow)
    assert paid.reference_no == "R1"
    first, second = script.requests
    assert len(set(script.headers("X-EXTERNAL-ID"))) == 2
    assert len(set(script.headers("X-TIMESTAMP"))) == 2
    assert len(set(script.headers("X-SIGNATURE"))) == 2
    assert first.body == second.body
    assert json.loads(first.body)["partnerReferenceNo"] == "P1"


@pytest.mark.parametrize(
    "reply",
    [
        MaybeSentError("ReadTimeout"),
        HTML,
        answer("5006000"),
        answer("5046000"),
        answer("4096001"),
        answer("2006099"),
        answer("2006000", status=500),
        answer("2005100", partnerReferenceNo="P1"),
        answer("2006000", partnerReferenceNo="P2"),
        HttpAnswer(302, Headers((("Location", "https://elsewhere.example"),)), b""),
        RuntimeError("a transport that breaks its promise"),
    ],
)
def test_a_payment_that_may_have_left_is_never_sent_again(call: Call, reply: Any) -> None:
    script, time, error = pay(call, reply)
    assert isinstance(error, OutcomeUnknown)
    assert len(script.requests) == 1
    assert time.waited == []
    assert error.attempt.query == {"original_partner_reference_no": "P1"}
    assert error.attempt.external_id == script.headers("X-EXTERNAL-ID")[0]


def test_a_payment_that_is_being_worked_on_is_pending(call: Call) -> None:
    script, _, error = pay(call, answer("2026000"))
    assert isinstance(error, Pending)
    assert error.code == "2026000"
    assert len(script.requests) == 1


@pytest.mark.parametrize("code", ["4006000", "4036014", "4046018", "4056000"])
def test_a_refusal_is_final_and_tells_its_code(call: Call, code: str) -> None:
    script, _, error = pay(call, answer(code))
    assert type(error) is Refused
    assert error.code == code
    assert error.code.known
    assert error.answer.body
    assert len(script.requests) == 1


def test_an_inconsistent_refund_means_what_the_document_says_for_refunds(call: Call) -> None:
    reply = answer("4048018", refundNo="1", refundTime="2026-11-21T08:00:00+07:00")
    fields = {"original_partner_reference_no": "P1", "partner_refund_no": "R1", **OPTIONS}
    with pytest.raises(OutcomeUnknown) as caught:  # carried out by the code, but not what the document promises
        call(Script([reply]), "refund_payment", Time(), {}, **fields)
    assert caught.value.code == "4048018"


@pytest.mark.parametrize("code", ["4016001", "4016003"])
def test_a_rejected_token_is_renewed_once_and_the_payment_sent_once_more(call: Call, code: str) -> None:
    script, time, paid = pay(call, answer(code), PAID)
    assert paid.reference_no == "R1"
    assert script.tokens == 2
    assert script.headers("Authorization") == ["Bearer token-1", "Bearer token-2"]
    assert len(set(script.headers("X-EXTERNAL-ID"))) == 2
    assert time.waited == []
    script, _, error = pay(call, answer(code), answer(code))
    assert type(error) is Refused
    assert script.tokens == 2


@pytest.mark.parametrize("code", ["4016002", "4016004"])
def test_a_rejected_customer_token_is_the_callers_to_replace(call: Call, code: str) -> None:
    script, _, error = pay(call, answer(code))
    assert isinstance(error, CustomerTokenRejected)
    assert script.tokens == 1


def test_a_rejected_signature_tells_how_far_the_clocks_are_apart(call: Call) -> None:
    _, _, error = pay(call, answer("4016000", headers={"X-TIMESTAMP": "2026-11-21T15:10:00+07:00"}))
    assert isinstance(error, SignatureRejected)
    assert error.clock_offset == 600.0
    _, _, error = pay(call, answer("4016000", headers={"Date": "Sat, 21 Nov 2026 07:59:00 GMT"}))
    assert error.clock_offset == -60.0
    assert pay(call, answer("4016000"))[2].clock_offset is None


def test_a_conflict_on_the_first_attempt_is_mended_by_a_new_id(call: Call) -> None:
    script, _, paid = pay(call, answer("4096000"), PAID)
    assert paid.reference_no == "R1"
    assert len(set(script.headers("X-EXTERNAL-ID"))) == 2


@pytest.mark.parametrize("before", ["4296000", "4016001"])
def test_a_conflict_after_an_attempt_that_left_is_unknown(call: Call, before: str) -> None:
    _, _, error = pay(call, answer(before), answer("4096000"))
    assert isinstance(error, OutcomeUnknown)


def test_a_conflict_after_an_attempt_that_never_left_is_mended_by_a_new_id(call: Call) -> None:
    _, _, paid = pay(call, NotSentError("ConnectError"), answer("4096000"), PAID)
    assert paid.reference_no == "R1"


def test_a_provider_that_is_busy_is_given_the_time_that_it_asks_for(call: Call) -> None:
    _, time, paid = pay(call, answer("4296000", headers={"Retry-After": "7"}), PAID)
    assert paid.reference_no == "R1"
    assert time.waited == [7.0]
    script, time, error = pay(call, answer("4296000", headers={"Retry-After": "3600"}))
    assert isinstance(error, Refused)
    assert (time.waited, len(script.requests)) == ([], 1)


def test_a_code_that_nobody_documents_is_no_leave_to_send_again(call: Call) -> None:
    script, _, error = pay(call, answer("4296077"))
    assert isinstance(error, OutcomeUnknown)
    assert len(script.requests) == 1


def test_a_read_is_tried_until_it_is_answered(call: Call) -> None:
    replies = [MaybeSentError("ReadTimeout"), HTML, answer("5006101"), queried("00")]
    script, time, state = ask(call, *replies)
    assert state.latest_transaction_status == "00"
    assert len(script.requests) == 4
    assert time.waited == [0.1, 0.2, 0.4]


@pytest.mark.parametrize(
    ("reply", "situation"),
    [
        (MaybeSentError("ReadTimeout"), NoAnswer),
        (answer("5046100"), NoAnswer),
        (answer("2026100"), NoAnswer),
        (HTML, UnreadableAnswer),
        (answer("2006100", latestTransactionStatus="00", originalPartnerReferenceNo="P2"), UnreadableAnswer),
        (NotSentError("ConnectError"), NotSent),
    ],
)
def test_a_read_that_is_not_answered_says_so_in_the_end(call: Call, reply: Any, situation: type[Exception]) -> None:
    script, _, error = ask(call, *[reply] * 4)
    assert type(error) is situation
    assert len(script.requests) == 4


def test_a_read_is_refused_at_once(call: Call) -> None:
    script, _, error = ask(call, answer("4046101"))
    assert (type(error), error.code, len(script.requests)) == (Refused, "4046101", 1)


def test_a_deadline_ends_all_attempts(call: Call) -> None:
    script, time = Script([MaybeSentError("ReadTimeout")] * 9), Time()
    slow = {"backoff": Backoff(first=8.0, longest=60.0), "attempts": 9}
    with pytest.raises(NoAnswer):
        call(script, "query_payment", time, slow, **QUERY, timeout=15.0)
    assert time.waited == [4.0, 8.0]
    assert [request.timeout for request in script.requests] == [10.0, 10.0, 3.0]


def test_an_outage_uses_up_the_budget_of_a_client(call: Call) -> None:
    settings = {"budget": RetryBudget(capacity=10.0, cost=5.0)}
    assert len(ask(call, *[MaybeSentError("x")] * 4, settings=settings)[0].requests) == 3
    assert len(ask(call, *[MaybeSentError("x")] * 4, settings=settings)[0].requests) == 1


def test_any_answer_that_decides_fills_the_budget_again(call: Call) -> None:
    settings = {"budget": RetryBudget(capacity=10.0, cost=5.0)}
    ask(call, *[MaybeSentError("x")] * 4, settings=settings)
    for _ in range(3):  # and the token of each is an answer as well
        ask(call, answer("4046101"), settings=settings)
    assert len(ask(call, *[MaybeSentError("x")] * 4, settings=settings)[0].requests) == 2


def test_a_call_without_a_token_was_not_sent(call: Call) -> None:
    script, time = Script([]), Time()
    script.token_reply = answer("4017300")
    with pytest.raises(TokenRefused) as caught:
        call(script, "pay_qr", time, {}, **PAYMENT)
    assert caught.value.code == "4017300"
    assert isinstance(caught.value, NotSent)


@pytest.mark.parametrize("expires_in", ["900", 900, "soon", None, "", -5, True])
def test_a_token_counts_whatever_form_its_lifetime_has(call: Call, expires_in: object) -> None:
    script, time = Script([PAID]), Time()
    script.token_reply = answer("2007300", accessToken="t", tokenType="Bearer", expiresIn=expires_in)
    assert call(script, "pay_qr", time, {}, **PAYMENT).reference_no == "R1"
    assert script.tokens == 1


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({**PAYMENT, "customer_token": None}, "customer_token"),
        ({**PAYMENT, "headers": {}}, "X-DEVICE-ID"),
        ({**PAYMENT, "headers": {"X-DEVICE-ID": "a\r\nX-EVIL: 1"}}, "no header may have"),
        ({**PAYMENT, "headers": {"X-DEVICE-ID": "a", "x-signature": "mine"}}, "not the caller's"),
        ({**PAYMENT, "expiry_time": None}, "expiry_?[tT]ime"),
        ({**PAYMENT, "customer_token": "a b"}, None),
    ],
)
def test_a_request_that_cannot_be_right_is_not_sent(call: Call, arguments: dict[str, Any], text: str | None) -> None:
    script = Script([PAID])
    if text is None:
        assert call(script, "pay_qr", Time(), {}, **arguments)
        return
    with pytest.raises(InvalidRequest, match=text):
        call(script, "pay_qr", Time(), {}, **arguments)
    assert script.requests == []


def test_an_answer_tells_what_it_came_in(call: Call) -> None:
    script, _, paid = pay(call, PAID)
    assert paid.answer.code == "2006000"
    assert paid.answer.message == "message"
    assert paid.answer.body == PAID.body
    assert paid.answer.external_id == script.headers("X-EXTERNAL-ID")[0]
    assert "P1" not in repr(paid.answer)


def test_outcomes_have_four_names() -> None:
    assert [outcome.value for outcome in Outcome] == ["success", "pending", "refused", "unknown"]
