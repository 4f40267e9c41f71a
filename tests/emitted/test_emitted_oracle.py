"""jsonschema over the emitted OpenAPI and the emitted models judge every body alike."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bodies_from_schema import maker
from generated_output import SYSTEMS, bodies, body_examples, public, schemas
from schema_judge import judge

EXAMPLES = settings(max_examples=30, deadline=None)


def model_accepts(system: str, name: str, body: Any) -> bool:
    try:
        public(system, name).from_wire(wire(body))
    except ValidationError:
        return False
    return True


def schema_accepts(system: str, name: str, body: Any) -> bool:
    accepted: bool = judge(system, name).is_valid(json.loads(wire(body)))
    return accepted


def first_spoiled(system: str, name: str, wanted: Callable[[Any], bool]) -> None:
    """Demand that spoiling soon makes a body that is wanted."""
    search = settings(max_examples=500, phases=[Phase.generate], derandomize=True)
    find(maker(system).spoiled(name), wanted, settings=search)


def wire(body: Any) -> bytes:
    return json.dumps(body, ensure_ascii=False, allow_nan=False).encode()


def test_every_request_answer_and_error_is_judged() -> None:
    named = {(s, name) for s in SYSTEMS for name in schemas(s) if name.endswith(("Request", "Response"))}
    assert set(bodies()) == named


@pytest.mark.parametrize("system", SYSTEMS)
def test_both_accept_every_example(system: str) -> None:
    for name, body in body_examples(system):
        assert (name, schema_accepts(system, name, body)) == (name, True)
        assert (name, model_accepts(system, name, body)) == (name, True)


@pytest.mark.parametrize(("system", "name"), bodies())
def test_a_body_with_one_odd_value_is_judged_alike(system: str, name: str) -> None:
    """Each field at its bounds and beyond; numbers for texts, whole floats, booleans, nulls, a newline at the end."""
    example = next(body for model, body in body_examples(system) if model == name)
    for body in maker(system).changed_everywhere(name, example):
        accepted = schema_accepts(system, name, body)
        assert model_accepts(system, name, body) is accepted, f"the schema {'takes' if accepted else 'refuses'} {body}"


@pytest.mark.parametrize(("system", "name"), bodies())
@given(data=st.data())
@EXAMPLES
def test_both_accept_what_is_made_by_the_schema(system: str, name: str, data: st.DataObject) -> None:
    body = data.draw(maker(system).valid(name))
    assert schema_accepts(system, name, body)
    assert model_accepts(system, name, body)


@pytest.mark.parametrize(("system", "name"), bodies())
@given(data=st.data())
@EXAMPLES
def test_a_spoiled_body_is_judged_alike(system: str, name: str, data: st.DataObject) -> None:
    body = data.draw(maker(system).spoiled(name))
    assert schema_accepts(system, name, body) == model_accepts(system, name, body)


@pytest.mark.parametrize(("system", "name"), bodies())
def test_spoiled_bodies_are_partly_accepted_and_partly_refused(system: str, name: str) -> None:
    for verdict in (True, False):
        first_spoiled(system, name, lambda body, verdict=verdict: schema_accepts(system, name, body) is verdict)


def test_a_rule_that_only_one_of_them_knows_would_be_found() -> None:
    """Finnet asks for both references and for merchantId, Paydia for one reference."""
    query = "QueryPaymentRequest"
    first_spoiled(
        "paydia", query, lambda body: schema_accepts("finnet", query, body) != model_accepts("paydia", query, body)
    )


def test_a_length_that_only_one_of_them_knows_would_be_found() -> None:
    """Finnet's references have at least one character."""
    answer = "QueryPaymentResponse"
    first_spoiled(
        "paydia", answer, lambda body: schema_accepts("finnet", answer, body) != model_accepts("paydia", answer, body)
    )
