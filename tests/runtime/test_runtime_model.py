"""Models: two names for every field, nothing coerced, nothing lost, no secret shown."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError, create_model
from pydantic_core import from_json, to_json

from emitted_sample import Money, QueryPaymentRequest, QueryPaymentResponse, SampleCode, TransactionStatus
from snapbi_runtime import Model, RequestBody

WIRE = {
    "originalReferenceNo": "2020102977770000000009",
    "serviceCode": "51",
    "amount": {"value": "10000.00", "currency": "IDR"},
    "merchantid": "00007",
}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def request(**fields: object) -> QueryPaymentRequest:
    return QueryPaymentRequest.model_validate({"original_reference_no": "1", "service_code": "51", **fields})


def test_both_names_build_the_same_request() -> None:
    by_name = QueryPaymentRequest(
        original_reference_no="2020102977770000000009",
        service_code="51",
        amount=Money.of("10000.00"),
        merchant_id="00007",
    )
    assert by_name == QueryPaymentRequest.model_validate(WIRE) == QueryPaymentRequest.from_wire(to_json(WIRE))


def test_a_dict_stands_for_a_nested_model() -> None:
    assert request(amount={"value": "1.00", "currency": "IDR"}) == request(amount=Money.of("1.00"))


def test_wire_bytes_are_compact_utf8_in_declared_order_without_none() -> None:
    body = b'{"merchantid":"Caf\xc3\xa9/1","unlisted":[1, null],"serviceCode":"51","originalExternalId":"7"}'
    expected = b'{"originalExternalId":"7","serviceCode":"51","merchantid":"Caf\xc3\xa9/1","unlisted":[1,null]}'
    assert QueryPaymentRequest.from_wire(body).to_wire() == expected


def test_the_wire_is_read_by_wire_names_alone() -> None:
    with pytest.raises(ValidationError, match="serviceCode"):
        QueryPaymentRequest.from_wire(b'{"originalReferenceNo":"1","service_code":"51"}')


@pytest.mark.parametrize(
    "fields",
    [
        {"service_code": 51},
        {"service_code": True},
        {"service_code": None},
        {"merchant_id": 7},
        {"merchant_id": b"7"},
        {"amount": "1.00"},
        {"amount": {"value": 1, "currency": "IDR"}},
        {"additional_info": []},
        {"additional_info": {1: "x"}},
    ],
)
def test_nothing_is_coerced(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        request(**fields)


@pytest.mark.parametrize(
    ("kind", "text"),
    [(str, "1"), (str, "true"), (int, '"1"'), (int, "true"), (int, "1.0"), (float, '"1"'), (float, "NaN"), (bool, "1")],
)
def test_json_of_another_kind_is_refused(kind: type[object], text: str) -> None:
    model = create_model("OneField", __base__=Model, only=(kind, ...))
    with pytest.raises(ValidationError):
        model.from_wire(f'{{"only":{text}}}'.encode())


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"x"', b"{}{}", b"\xff{}", b"[" * 100_000])
def test_bytes_that_are_not_one_object_are_refused(body: bytes) -> None:
    with pytest.raises(ValidationError):
        QueryPaymentResponse.from_wire(body)


@given(st.dictionaries(st.text().map("x-{}".format), json_values))
def test_unlisted_fields_come_back_unless_none(unlisted: dict[str, object]) -> None:
    body = to_json({**WIRE, **unlisted})
    expected = {**WIRE, **{name: value for name, value in unlisted.items() if value is not None}}
    assert from_json(QueryPaymentRequest.from_wire(body).to_wire()) == expected


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", '{"deep":[-1e999]}'])
@pytest.mark.parametrize("field", ["unlisted", "additionalInfo"])
def test_a_number_without_a_finite_value_is_refused(field: str, number: str) -> None:
    body = f'{{"originalReferenceNo":"1","serviceCode":"51","{field}":{{"n":{number}}}}}'
    with pytest.raises(ValidationError, match="finite number"):
        QueryPaymentRequest.from_wire(body.encode())


@pytest.mark.parametrize("value", [object(), {1, 2}, b"x", (1,)])
def test_an_unlisted_field_that_is_not_json_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        request(unlisted=value)


def test_secrets_and_unlisted_fields_are_not_in_the_repr() -> None:
    shown = request(user_access_token="hunter2", password="hunter3")
    assert "hunter" not in f"{shown!r} {shown!s} {shown}"
    assert b"hunter2" in shown.to_wire()
    assert b"hunter3" in shown.to_wire()


def test_a_refusal_does_not_repeat_the_input() -> None:
    with pytest.raises(ValidationError) as refusal:
        request(user_access_token=["hunter2"], amount={"value": "hunter3", "currency": "hunter4"})
    assert refusal.value.error_count() == 3
    assert "hunter" not in str(refusal.value)
    assert "hunter" not in repr(refusal.value)


@pytest.mark.parametrize("value", [["hunter2"], "hunter2\ud800"])
def test_a_value_that_slipped_past_validation_is_neither_written_nor_shown(value: object) -> None:
    with pytest.raises(ValueError, match="holds a value") as refusal:
        request().model_copy(update={"user_access_token": value}).to_wire()
    assert "hunter" not in str(refusal.value)
    assert refusal.value.__suppress_context__


def test_an_assignment_is_checked() -> None:
    changed = request()
    with pytest.raises(ValidationError):
        changed.service_code = 51  # type: ignore[assignment]


@pytest.mark.parametrize("name", ["serviceCode", "servicecode", "unlisted"])
def test_an_assignment_to_anything_but_a_field_is_refused(name: str) -> None:
    with pytest.raises(AttributeError, match=f"has no field '{name}'"):
        setattr(request(unlisted=1), name, "47")


def test_models_are_copied_and_pickled() -> None:
    original = request(amount=Money.of(1), unlisted={"a": [1]})
    assert pickle.loads(pickle.dumps(original)) == copy.deepcopy(original) == original
    assert pickle.loads(pickle.dumps(original)).to_wire() == original.to_wire()


def test_an_answer_with_an_unlisted_code_and_status_is_read() -> None:
    body = b'{"responseCode":"2995199","latestTransactionStatus":"99","items":[{"value":"1.00","currency":"IDR"}]}'
    answer = QueryPaymentResponse.from_wire(body)
    assert not answer.response_code.known
    assert answer.latest_transaction_status == TransactionStatus("99")
    assert answer.to_wire() == body
    assert QueryPaymentResponse(response_code=SampleCode("2005100")).response_code.known


def test_the_first_use_of_a_model_may_come_from_many_threads() -> None:
    for _ in range(20):

        class Late(QueryPaymentRequest):
            """Not used before."""

        with ThreadPoolExecutor(8) as threads:
            requests = list(threads.map(Late.model_validate, [WIRE] * 16))
        assert {late.to_wire() for late in requests} == {QueryPaymentRequest.model_validate(WIRE).to_wire()}


def test_requests_are_not_built_until_they_are_used() -> None:
    class Unused(RequestBody):
        only: str

    assert issubclass(Unused, BaseModel)
    assert not Unused.__pydantic_complete__
