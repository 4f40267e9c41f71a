"""Amounts go through every emitted Money byte for byte, or are refused."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from generated_output import SYSTEMS, public, schemas


def money_schemas(system: str) -> dict[str, int]:
    """Return the money schemas of a system, and how many digits each allows before the point."""
    found = {}
    for name, schema in schemas(system).items():
        if {"value", "currency"} == schema.get("properties", {}).keys():
            amount = schemas(system)[schema["properties"]["value"]["$ref"].rpartition("/")[2]]
            (more,) = re.findall(r"^\^\(0\|\[1-9\]\[0-9\]\{0,([0-9]+)\}\)\\\.\[0-9\]\{2\}\$$", amount["pattern"])
            found[name] = int(more) + 1
    return found


MONEY = [(system, name, digits) for system in SYSTEMS for name, digits in money_schemas(system).items()]
WHERE = [(system, name) for system, name, _ in MONEY]

NOT_AMOUNTS = ["", ".00", "1", "1.0", "1.000", "01.00", "1e4", "1.00e2", "NaN", "Infinity", "-1.00", "+1.00"]
NOT_AMOUNTS += [" 1.00", "1.00 ", "1.00\n", "1_000.00", "1,000.00", "\uff11\uff10.\uff10\uff10", "\u0661.\u0660\u0660"]
NOT_TEXTS = [10000, 10000.0, 10000.5, 0, True, None, ["1.00"], {"value": "1.00"}]


def body(value: Any, currency: Any = "IDR") -> bytes:
    return json.dumps({"value": value, "currency": currency}, ensure_ascii=False, separators=(",", ":")).encode()


def test_amounts_have_the_digits_that_the_documents_give() -> None:
    assert MONEY == [
        ("aspi-qr-cpm", "Money", 16),
        ("finnet", "Money", 16),
        ("nicepay-payout", "Money", 9),
        ("paydia", "Money", 16),
    ]


@pytest.mark.parametrize(("system", "name"), WHERE)
@pytest.mark.parametrize("amount", ["10000.00", "0.00", "0.01", "12345.67", "100000.10"])
def test_an_amount_survives_byte_for_byte(system: str, name: str, amount: str) -> None:
    money = public(system, name)
    assert money.from_wire(body(amount)).to_wire() == body(amount) == money.of(amount).to_wire()
    assert money.from_wire(body(amount)).value == Decimal(amount)


@pytest.mark.parametrize(("system", "name", "digits"), MONEY)
def test_the_largest_amount_survives_byte_for_byte(system: str, name: str, digits: int) -> None:
    largest = "9" * digits + ".99"
    assert public(system, name).from_wire(body(largest)).to_wire() == body(largest)
    with pytest.raises(ValidationError, match=f"at most {digits} digits before the point"):
        public(system, name).from_wire(body("1" + "0" * digits + ".00"))


def test_the_largest_amount_of_the_standard_has_sixteen_digits() -> None:
    written = body("9999999999999999.99")
    for system in ("aspi-qr-cpm", "finnet", "paydia"):
        assert public(system, "Money").from_wire(written).to_wire() == written


@pytest.mark.parametrize(("system", "name"), WHERE)
@pytest.mark.parametrize("amount", [*NOT_AMOUNTS, *NOT_TEXTS])
def test_anything_else_is_refused(system: str, name: str, amount: object) -> None:
    with pytest.raises(ValidationError, match="expected an amount as text"):
        public(system, name).from_wire(body(amount))


@pytest.mark.parametrize(("system", "name"), WHERE)
@pytest.mark.parametrize("number", [b"10000.00", b"NaN", b"1e4", b"Infinity"])
def test_a_json_number_is_refused(system: str, name: str, number: bytes) -> None:
    with pytest.raises(ValidationError, match="expected an amount as text"):
        public(system, name).from_wire(b'{"value":%b,"currency":"IDR"}' % number)


@pytest.mark.parametrize(("system", "name"), WHERE)
@pytest.mark.parametrize("currency", ["idr", "IDRX", "ID", "", "IDR\n", "\uff29\uff24\uff32", 360, None])
def test_a_currency_has_three_capital_letters(system: str, name: str, currency: object) -> None:
    with pytest.raises(ValidationError, match="currency"):
        public(system, name).from_wire(body("1.00", currency))
