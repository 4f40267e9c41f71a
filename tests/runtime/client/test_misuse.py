"""Whatever a caller does wrong is one of our errors, says what to do instead, and sends nothing."""

import asyncio
import copy
import pickle
from datetime import timedelta
from typing import Any

import pytest
from scripted import OPTIONS, PAID, PAYMENT, Script, Time, answer, async_client, client, queried
from snapbi_aspi_qr_cpm import AspiQrCpm, PayQrRequest, PayQrResponse, QueryPaymentRequest

from snapbi_runtime import (
    Attempt,
    Credentials,
    CustomerToken,
    InvalidRequest,
    Misuse,
    OutcomeUnknown,
    Refused,
    Secret,
    SnapError,
    TokenRefused,
    Unresolvable,
)
from snapbi_runtime.transport.messages import MaybeSentError
from wire import credentials

LOST = MaybeSentError("ReadTimeout")
QUERY_REQUEST = QueryPaymentRequest(original_partner_reference_no="P1")
KEPT = Attempt(
    operation="pay_qr",
    external_id="1",
    timestamp="2026-11-21T08:15:30+07:00",
    body_hash="",
    number=1,
    query={"original_partner_reference_no": "P1"},
)


@pytest.mark.parametrize(
    ("positional", "changes", "told"),
    [
        (({"partnerReferenceNo": "P1"},), None, "pass a PayQrRequest or its fields, not a dict"),
        ((QUERY_REQUEST,), None, "pass a PayQrRequest or its fields, not a QueryPaymentRequest"),
        ((QUERY_REQUEST,), {}, "pass the request or its fields, not both"),
        ((PayQrRequest.model_construct(partner_reference_no=5),), None, "holds a value that one of its fields"),
        ((), None, "partnerReferenceNo: Field required; qrContent: Field required"),
        ((), {"merchant": "m"}, "no field merchant (did you mean merchant_id?)"),
        ((), {"merchantId": "m"}, "no field merchantId (did you mean merchant_id?)"),
        ((), {"customer_token": 5}, "a customer_token is a text"),
        ((), {"customer_token": ""}, "a customer_token is a text that is not empty"),
        ((), {"headers": [("X-DEVICE-ID", "1")]}, "headers are a mapping"),
        ((), {"headers": {"X-DEVICE-ID": 1}}, "headers are a mapping of names to values, both of them text"),
        ((), {"timeout": "3"}, "a timeout is a number of seconds"),
        ((), {"timeout": float("nan")}, "a timeout is a number of seconds"),
    ],
)
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_call_that_makes_no_sense_is_told_so_and_nothing_is_sent(
    flavour: str, positional: tuple[Any, ...], changes: dict[str, Any] | None, told: str
) -> None:
    script = Script([PAID])
    arguments = OPTIONS if changes is None else {**PAYMENT, **changes}
    made: Any = (client if flavour == "sync" else async_client)(script, Time())
    with pytest.raises(InvalidRequest) as caught:  # noqa: PT012 - an async client raises when it is awaited
        paid = made.pay_qr(*positional, **arguments)
        asyncio.run(paid)
    assert str(caught.value).startswith("pay_qr: ")
    assert told in str(caught.value)
    assert script.requests == []


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ({"client_secret": "text"}, r"client_secret is text: pass Secret\(...\)"),
        ({"private_key": "-----BEGIN"}, r"private_key is text: pass load_private_key\(...\)"),
    ],
)
def test_a_key_that_is_still_text_is_refused_when_it_would_sign(key: dict[str, Any], told: str) -> None:
    known = credentials()
    ours = {"client_id": "c", "partner_id": "p", "client_secret": Secret("s"), "private_key": known.private_key, **key}
    script = Script([PAID])
    with (
        AspiQrCpm(Credentials(**ours), base_url="https://bank.example", transport=script) as made,
        pytest.raises(InvalidRequest, match=told),
    ):
        made.pay_qr(**PAYMENT)
    assert script.requests == []


@pytest.mark.parametrize("name", ["client_id", "partner_id", "channel_id"])
@pytest.mark.parametrize("value", ["a\r\nX-EVIL: 1", " a", "\u20ac", 5])
def test_an_id_that_no_header_can_carry_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"{name} travels in a header"):
        Credentials(**{"client_id": "c", "partner_id": "p", name: value})


def test_a_setting_that_does_not_exist_is_refused() -> None:
    with pytest.raises(TypeError, match="AspiQrCpm has no setting retries"):
        client(Script([]), Time(), retries=3)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"operation": "pay_bill"}, "this client has no pay_bill"),
        ({"operation": "query_payment"}, "no document tells how to learn what became of query_payment"),
        ({"timestamp": "yesterday"}, "no record of pay_qr looks like this"),
        ({"query": {"original_partner_reference_no": "1" * 65}}, "no record of pay_qr looks like this"),
        ({"query": {}}, "no document tells"),
    ],
)
def test_a_record_that_cannot_be_asked_about_is_told_so(changes: dict[str, Any], told: str) -> None:
    attempt = Attempt(**{**{name: getattr(KEPT, name) for name in KEPT.__slots__}, **changes})
    with pytest.raises(Unresolvable, match=told) as caught:
        client(Script([]), Time()).resolve(attempt, **OPTIONS)
    assert caught.value.attempt is attempt


def test_resolve_takes_options_and_nothing_else() -> None:
    with pytest.raises(InvalidRequest, match="resolve: there is no option patience"):
        client(Script([]), Time()).resolve(KEPT, patience=3)  # type: ignore[call-arg]


@pytest.mark.parametrize("line", ["", "[]", "5", "null", "{}", '{"operation":1}', KEPT.to_json()[:-9], "[" * 100_000])
def test_a_line_that_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"no record that Attempt\.to_json wrote"):
        Attempt.from_json(line)
    assert Attempt.from_json(KEPT.to_json()) == KEPT


def test_the_wrong_kind_of_resolve_names_the_right_one() -> None:
    with pytest.raises(OutcomeUnknown) as caught:
        client(Script([LOST]), Time()).pay_qr(**PAYMENT)
    with pytest.raises(Misuse, match=r"call resolve\(\)"):
        asyncio.run(caught.value.resolve_async())
    with pytest.raises(OutcomeUnknown) as awaited:
        asyncio.run(async_client(Script([LOST]), Time()).pay_qr(**PAYMENT))
    with pytest.raises(Misuse, match=r"await resolve_async\(\)"):
        awaited.value.resolve()


def test_a_model_that_nobody_answered_with_has_no_answer() -> None:
    model = PayQrResponse.from_wire(b'{"responseCode":"2006000","responseMessage":"m","referenceNo":"1"}')
    with pytest.raises(Misuse, match="no client returned this model"):
        _ = model.answer


@pytest.mark.parametrize("given", [{"accessToken": ""}, {"accessToken": "a\nb"}])
def test_a_renewal_that_brings_no_token_is_no_token(given: dict[str, str]) -> None:
    time, script = Time(), Script([])
    until = (time.clock() + timedelta(hours=1)).isoformat()
    granted = {"tokenType": "Bearer", "refreshToken": "r", "accessTokenExpiryTime": until, **given}
    script.replies = [answer("2007400", refreshTokenExpiryTime=until, **granted)]
    ended = CustomerToken(
        Secret("old"), expires=time.clock(), refresh_token=Secret("r"), clock=time.clock, monotonic=time.monotonic
    )
    with pytest.raises(TokenRefused, match="the answer holds no token"):
        client(script, time).pay_qr(**{**PAYMENT, "customer_token": ended})


@pytest.mark.parametrize("remade", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_errors_reach_other_processes_with_all_that_they_tell(remade: Any) -> None:
    refusal, unknown = raised(answer("4036014")), raised(LOST)
    copied = remade(refusal)
    assert isinstance(refusal, Refused)
    assert (type(copied), str(copied), copied.code) == (Refused, str(refusal), refusal.code)
    assert copied.answer.body == refusal.answer.body
    copied = remade(unknown)
    assert isinstance(unknown, OutcomeUnknown)
    assert (type(copied), str(copied), copied.attempt) == (OutcomeUnknown, str(unknown), unknown.attempt)
    with pytest.raises(Misuse, match="hand its attempt to the client's resolve"):
        copied.resolve()
    script = Script([queried("00")])
    assert client(script, Time()).resolve(copied.attempt, **OPTIONS).outcome.value == "success"


def raised(reply: Any) -> SnapError:
    with pytest.raises(SnapError) as caught:
        client(Script([reply]), Time()).pay_qr(**PAYMENT)
    return caught.value
