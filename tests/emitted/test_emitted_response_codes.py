"""The enums of response codes say what the OpenAPI documents say, digit by digit."""

from typing import Any

import pytest

from generated_output import SYSTEMS, attribute_docs, operations, package_file, public

CODED = [system for system in SYSTEMS if any("x-snap-response-codes" in each for each in operations(system))]


def documented(system: str) -> dict[str, dict[str, Any]]:
    """Return every code of a system with what OpenAPI says about it."""
    return {code["code"]: code for each in operations(system) for code in each.get("x-snap-response-codes", ())}


def test_every_system_but_the_one_without_codes_has_an_enum() -> None:
    assert CODED == ["aspi-qr-cpm", "finnet", "nicepay-payout", "paydia"]


@pytest.mark.parametrize(
    ("system", "counts"),
    [
        ("aspi-qr-cpm", {"generateQr": 63, "payQr": 63, "queryPayment": 63, "cancelPayment": 63}),
        ("aspi-qr-cpm", {"notifyPayment": 63, "refundPayment": 63}),
        ("finnet", {"queryPayment": 17}),
        ("nicepay-payout", {"inquirePayout": 19}),
        ("paydia", {"queryPayment": 7}),
    ],
)
def test_every_operation_has_as_many_codes_as_its_document_lists(system: str, counts: dict[str, int]) -> None:
    found = {each["operationId"]: len(each["x-snap-response-codes"]) for each in operations(system)}
    assert {name: found[name] for name in counts} == counts


@pytest.mark.parametrize("system", CODED)
def test_members_are_the_documented_codes(system: str) -> None:
    listed = [code["code"] for each in operations(system) for code in each.get("x-snap-response-codes", ())]
    assert len(listed) == len(set(listed)) == len(public(system, "ResponseCode").__members__)
    assert sorted(public(system, "ResponseCode")) == sorted(listed)


@pytest.mark.parametrize("system", CODED)
def test_a_member_agrees_with_its_digits(system: str) -> None:
    for member in public(system, "ResponseCode"):
        digits = str(member)
        assert (f"{member.http_status}", member.service_code, member.case_code) == (digits[:3], digits[3:5], digits[5:])
        assert member.known


@pytest.mark.parametrize("system", CODED)
def test_a_code_stands_under_its_service_and_its_status(system: str) -> None:
    for each in operations(system):
        service = {"unknown": "XX"}.get(each["x-snap-service-code"], each["x-snap-service-code"])
        for code in each["x-snap-response-codes"]:
            member = public(system, "ResponseCode")(code["code"])
            assert member.service_code == service
            assert member.case_code == code["case"]
            assert str(member.http_status) in each["responses"]


@pytest.mark.parametrize("system", CODED)
def test_a_member_says_what_openapi_says(system: str) -> None:
    for digits, told in documented(system).items():
        member = public(system, "ResponseCode")(digits)
        assert member.message == told["message"]
        assert member.category == told.get("category", "")
        assert member.description == told.get("description", "")
        assert member.meaning.value == told["means"]
        assert member.success is (told["means"] == "success")
        assert member.pending is (told["means"] == "pending")


@pytest.mark.parametrize("system", CODED)
def test_the_string_beneath_a_member_gives_its_source(system: str) -> None:
    docs = attribute_docs(package_file(system, "response_codes.py"))
    sources = {digits: told["x-source"] for digits, told in documented(system).items()}
    for member in public(system, "ResponseCode"):
        assert docs["ResponseCode", member.name].endswith(f"({sources[str(member)]})")
