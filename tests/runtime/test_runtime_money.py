"""Money is an amount and its currency."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

import emitted_sample
from snapbi_runtime import Money


@pytest.mark.parametrize("value", ["10000.00", 10000, Decimal(10000), Decimal("10000.000")])
def test_money_is_built_from_text_decimal_or_a_whole_number(value: str | int | Decimal) -> None:
    assert Money.of(value).to_wire() == b'{"value":"10000.00","currency":"IDR"}'


@pytest.mark.parametrize("value", [True, 1.5, 10000.0, "10000", -1, 10**16, None])
def test_money_is_not_built_from_anything_inexact(value: object) -> None:
    with pytest.raises(ValidationError, match="expected an amount"):
        Money.of(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("currency", ["", "ID", "IDRR", "idr", "IDR\n", " IDR", "\uff29\uff24\uff32", "1DR", 360])
def test_a_currency_is_three_capital_letters(currency: object) -> None:
    with pytest.raises(ValidationError, match="currency"):
        Money.of("1.00", currency)  # type: ignore[arg-type]


def test_a_foreign_currency_is_named() -> None:
    assert Money.of(5, "USD").to_wire() == b'{"value":"5.00","currency":"USD"}'


def test_a_providers_money_keeps_its_class_and_its_own_limit() -> None:
    assert type(emitted_sample.Money.of(1)) is emitted_sample.Money
    with pytest.raises(ValidationError, match="at most 12 digits"):
        emitted_sample.Money.of(10**12)


def test_an_assigned_amount_is_checked_and_gets_its_decimals() -> None:
    money = Money.of(1)
    money.value = Decimal(2)
    assert money.to_wire() == b'{"value":"2.00","currency":"IDR"}'
    with pytest.raises(ValidationError, match="expected an amount"):
        money.value = 1.5  # type: ignore[assignment]
    assert money == Money.of(2)


def test_an_amount_that_slipped_past_validation_is_not_written() -> None:
    with pytest.raises(ValueError, match="Money holds a value that one of its fields does not allow"):
        Money.model_construct(value=1.5, currency="IDR").to_wire()
