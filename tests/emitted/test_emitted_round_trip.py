"""What a document shows is read by the emitted models and written back as it was; what it does not list is kept."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bodies_from_schema import maker
from generated_output import SYSTEMS, bodies, body_examples, public, python_name, schemas

REFERENCES = {"originalReferenceNo": "1", "originalPartnerReferenceNo": "2", "originalExternalId": "3"}


def wire(body: Any) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()


def without_nulls(body: Any) -> Any:
    if isinstance(body, list):
        return [without_nulls(item) for item in body]
    if isinstance(body, dict):
        return {key: without_nulls(value) for key, value in body.items() if value is not None}
    return body


def fields_with_values_to_choose(system: str) -> list[tuple[str, str, str]]:
    """Return model, field and list of every field that has one of an open list of values."""
    lists = {f"#/components/schemas/{name}": name for name, found in schemas(system).items() if _open(name, found)}
    return [
        (model, field, lists[found["$ref"]])
        for model, schema in schemas(system).items()
        for field, found in schema.get("properties", {}).items()
        if found.get("$ref") in lists
    ]


def _open(name: str, schema: dict[str, Any]) -> bool:
    return name == "ResponseCode" or "x-extensible-enum" in schema


OPEN_FIELDS = [(system, *field) for system in SYSTEMS for field in fields_with_values_to_choose(system)]


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_documented_body_is_written_as_it_was_read(system: str) -> None:
    for name, body in body_examples(system):
        assert json.loads(public(system, name).from_wire(wire(body)).to_wire()) == without_nulls(body)


@pytest.mark.parametrize(("system", "name"), bodies())
@given(data=st.data())
@settings(max_examples=10, deadline=None)
def test_every_allowed_body_is_written_as_it_was_read(system: str, name: str, data: st.DataObject) -> None:
    body = data.draw(maker(system).valid(name))
    written = json.loads(public(system, name).from_wire(wire(body)).to_wire())
    assert without_nulls(written) == without_nulls(body)


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_body_built_by_attribute_names_is_the_one_on_the_wire(system: str) -> None:
    for name, body in body_examples(system):
        model = public(system, name)
        named = {python_name(model, key): value for key, value in body.items()}
        assert all(key.isidentifier() and key == key.lower() for key in named)
        assert model(**named) == model.from_wire(wire(body))


def test_there_are_open_fields_in_every_system_that_follows_snap() -> None:
    assert {system for system, *_ in OPEN_FIELDS} == {*SYSTEMS} - {"emoney-linkage"}


@pytest.mark.parametrize(("system", "name", "field", "listed"), OPEN_FIELDS)
def test_a_value_that_is_not_listed_is_a_value(system: str, name: str, field: str, listed: str) -> None:
    unlisted = "2995999" if listed == "ResponseCode" else "98"
    body = {**next(body for model, body in body_examples(system) if model == name), field: unlisted}
    answer = public(system, name).from_wire(wire(body))
    value = getattr(answer, python_name(type(answer), field))
    assert type(value) is public(system, listed)
    assert value == unlisted
    assert not value.known
    assert json.loads(answer.to_wire()) == without_nulls(body)


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_members_of_an_enum_are_the_listed_values_in_their_order(system: str) -> None:
    for name, schema in schemas(system).items():
        if listed := schema.get("x-extensible-enum"):
            assert [*public(system, name)] == listed
            assert all(public(system, name)(value).known for value in listed)


@pytest.mark.parametrize("absent", [{}, dict.fromkeys(REFERENCES)])
def test_paydia_asks_for_one_of_three_references_by_name(absent: dict[str, None]) -> None:
    with pytest.raises(ValidationError) as refusal:
        public("paydia", "QueryPaymentRequest").from_wire(wire({"serviceCode": "51", **absent}))
    (error,) = refusal.value.errors()
    assert error["msg"] == f"at least one of {', '.join(REFERENCES)} is required"


@pytest.mark.parametrize("name", REFERENCES)
def test_paydia_is_content_with_any_of_three_references(name: str) -> None:
    body = {name: REFERENCES[name], "serviceCode": "51"}
    assert json.loads(public("paydia", "QueryPaymentRequest").from_wire(wire(body)).to_wire()) == body
