"""Amounts are exact, or refused."""

import decimal
import json
import pickle
from decimal import Decimal
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from snapbi_runtime import Amount, AmountFormat, Money

AMOUNT = TypeAdapter[Decimal](Amount)
INDONESIAN = AmountFormat(16, 2)

WIRE = ["0.00", "0.01", "1.00", "10000.00", "12345.67", "9007199254740993.01", "9999999999999999.99"]
NOT_WIRE = [
    "",
    ".00",
    "1",
    "1.",
    "1.0",
    "1.000",
    "10000",
    "1e4",
    "1E+4",
    "1.00e2",
    "NaN",
    "sNaN",
    "Infinity",
    "-Infinity",
    "-0.00",
    "-1.00",
    "+1.00",
    "00.00",
    "01.00",
    "00010000.00",
    "1_000.00",
    "1,000.00",
    "1.000,00",
    " 1.00 ",
    " 12.00",
    "12.00 ",
    "12.00\n",
    "12.00\r\n",
    "12.00\x00",
    "\uff11\uff12.\uff10\uff10",
    "\u0661\u0662.\u0660\u0660",
    "12\uff0e00",
    "Rp10000.00",
    "0x10.00",
    "10000000000000000.00",
]
NOT_TEXT = [0, 1, 10000, 1.0, 10000.0, float("nan"), True, False, None, b"1.00", ["1.00"], {"value": "1.00"}]

wire_amounts = st.builds("{}.{:02}".format, st.integers(0, 10**16 - 1), st.integers(0, 99))


@pytest.mark.parametrize("text", WIRE)
def test_an_amount_with_its_two_decimals_is_accepted(text: str) -> None:
    assert AMOUNT.validate_python(text) == AMOUNT.validate_json(f'"{text}"') == Decimal(text)


@pytest.mark.parametrize("text", NOT_WIRE)
def test_text_that_is_not_the_wire_form_is_refused(text: str) -> None:
    for validate, value in [(AMOUNT.validate_python, text), (AMOUNT.validate_json, json.dumps(text))]:
        with pytest.raises(ValidationError, match=r"expected an amount as text like '10000\.00'"):
            validate(value)


@pytest.mark.parametrize("value", NOT_TEXT)
def test_what_is_neither_text_nor_decimal_is_refused(value: object) -> None:
    with pytest.raises(ValidationError, match="expected an amount"):
        AMOUNT.validate_python(value)


@pytest.mark.parametrize("number", ["10000.00", "10000", "0", "1e4", "-1", "9007199254740993.01", "null", "true"])
def test_a_json_number_is_never_an_amount(number: str) -> None:
    with pytest.raises(ValidationError, match="expected an amount"):
        AMOUNT.validate_json(number)


@pytest.mark.parametrize("value", ["10000", "1E+4", "10000.0", "10000.00", "10000.000000", "1000000E-2"])
def test_a_decimal_gets_its_two_decimals(value: str) -> None:
    assert str(AMOUNT.validate_python(Decimal(value))) == "10000.00"


@pytest.mark.parametrize("value", ["0", "0E+999999", "0E-999999", "0.000"])
def test_every_positive_zero_is_zero(value: str) -> None:
    assert str(AMOUNT.validate_python(Decimal(value))) == "0.00"


@pytest.mark.parametrize("value", ["0.001", "1.005", "-1", "-0.00", "NaN", "sNaN", "Infinity", "1E+16", "1E+999999"])
def test_a_decimal_that_two_decimals_do_not_hold_is_refused(value: str) -> None:
    with pytest.raises(ValidationError, match="expected an amount"):
        AMOUNT.validate_python(Decimal(value))


@given(wire_amounts)
def test_an_amount_comes_back_byte_for_byte(text: str) -> None:
    body = f'{{"value":"{text}","currency":"IDR"}}'.encode()
    assert Money.from_wire(body).to_wire() == body


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_a_decimal_is_held_exactly_or_refused(value: Decimal) -> None:
    try:
        amount = AMOUNT.validate_python(value)
    except ValidationError:
        return
    assert amount == value
    assert amount.as_tuple().exponent == -2
    assert AMOUNT.validate_json(AMOUNT.dump_json(amount)) == value


@given(st.text(st.characters(codec="utf-8")) | st.from_regex(r"\s*[-+]?\d{0,18}\.?\d{0,3}\s*", fullmatch=True))
def test_text_is_accepted_only_if_writing_it_gives_the_same_text(text: str) -> None:
    try:
        amount = AMOUNT.validate_python(text)
    except ValidationError:
        return
    assert text.isascii()
    assert AMOUNT.dump_python(amount, mode="json") == text


@given(wire_amounts)
def test_the_callers_decimal_context_changes_nothing(text: str) -> None:
    with decimal.localcontext(decimal.Context(prec=1, rounding=decimal.ROUND_UP, traps=[])):
        assert Money.of(Decimal(text)).to_wire() == f'{{"value":"{text}","currency":"IDR"}}'.encode()
        with pytest.raises(ValidationError):
            Money.of(Decimal(text + "1"))


def test_a_narrower_format_refuses_one_digit_more() -> None:
    narrow = TypeAdapter[Decimal](Annotated[Decimal, AmountFormat(3, 2)])
    assert narrow.validate_python("999.99") == Decimal("999.99")
    with pytest.raises(ValidationError, match=r"like '100\.00', with at most 3 digits"):
        narrow.validate_python("1000.00")


def test_a_format_without_decimals_has_no_point() -> None:
    whole = AmountFormat(12, 0)
    assert whole.text(Decimal("10000.00")) == whole.text("10000") == "10000"
    for wrong in ["10000.", "10000.00"]:
        with pytest.raises(ValueError, match="like '10000'"):
            whole.parse(wrong)


@pytest.mark.parametrize("digits", [(0, 2), (16, -1)])
def test_a_format_that_holds_nothing_is_refused(digits: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="at least one digit"):
        AmountFormat(*digits)


def test_the_json_schema_tells_the_wire_form() -> None:
    assert AMOUNT.json_schema() == {"type": "string", "pattern": r"^(0|[1-9][0-9]{0,15})\.[0-9]{2}$"}


def test_python_mode_keeps_the_decimal() -> None:
    assert Money.of("10000.00").model_dump() == {"value": Decimal("10000.00"), "currency": "IDR"}


def test_a_format_is_a_value() -> None:
    assert pickle.loads(pickle.dumps(INDONESIAN)) == INDONESIAN == AmountFormat(16, 2) != AmountFormat(12, 2)
