"""Amounts of money as SNAP BI writes them: text with a fixed number of decimals, held as an exact Decimal.

The wire form is a string, never a JSON number, and always has its decimals: "10000.00" for ten thousand rupiah.
The standard's (16,2) means 16 digits before the point and 2 after it; providers narrow it per field.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, DecimalException, Inexact, InvalidOperation
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .model import Model


@dataclass(frozen=True)
class AmountFormat:
    """How many digits an amount has: the annotation that makes a Decimal field an exact amount.

    `Annotated[Decimal, AmountFormat(12, 2)]` takes the wire's text, or a Decimal that the form holds exactly, and
    gives a Decimal with exactly those decimals. Everything else raises: ints, floats, exponents, signs, spaces,
    leading zeros, missing or extra decimals, digits that are not ASCII.
    """

    integer_digits: int
    """The most digits before the point; at least 1."""

    fraction_digits: int
    """The exact number of digits after the point; 0 means no point either."""

    def __post_init__(self) -> None:
        if self.integer_digits < 1 or self.fraction_digits < 0:
            raise ValueError("an amount has at least one digit before the point and none or more after it")

    @cached_property
    def pattern(self) -> str:
        """The wire form as an ASCII regular expression, without anchors."""
        fraction = rf"\.[0-9]{{{self.fraction_digits}}}" if self.fraction_digits else ""
        return f"(0|[1-9][0-9]{{0,{self.integer_digits - 1}}}){fraction}"

    @cached_property
    def _form(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def parse(self, value: object) -> Decimal:
        """Give the amount as a Decimal with exactly `fraction_digits` decimals; ValueError for anything inexact."""
        if isinstance(value, str) and self._form.fullmatch(value):
            return Decimal(value)
        if type(value) is Decimal and self._form.fullmatch(str(value)):
            return value
        if isinstance(value, Decimal) and value.is_finite() and not value.is_signed():
            try:
                return value.quantize(self._unit, context=self._context)
            except DecimalException:
                pass  # more digits than the form has, before the point or after it
        raise PydanticCustomError(
            "amount",
            "expected an amount as text like {example}, with at most {integer_digits} digits before the point and "
            "no leading zero, or a Decimal that this form holds exactly",
            {"example": f"'{self._example}'", "integer_digits": self.integer_digits},
        )

    def text(self, value: object) -> str:
        """Write an amount in its wire form; ValueError for what `parse` refuses."""
        if type(value) is Decimal and self._form.fullmatch(text := str(value)):
            return text
        return format(self.parse(value), "f")

    @property
    def _example(self) -> str:
        whole = "10000"[: self.integer_digits]
        return f"{whole}.{'0' * self.fraction_digits}" if self.fraction_digits else whole

    @cached_property
    def _unit(self) -> Decimal:
        return Decimal((0, (1,), -self.fraction_digits))

    @property
    def _context(self) -> Context:
        # Built afresh, and in full: the caller's own context may round in silence, and a shared one is not thread-safe.
        digits = self.integer_digits + self.fraction_digits
        return Context(prec=digits, rounding=ROUND_HALF_EVEN, clamp=0, traps=[Inexact, InvalidOperation])

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        write = core_schema.plain_serializer_function_ser_schema(
            self.text, return_schema=core_schema.str_schema(), when_used="json"
        )
        return core_schema.no_info_plain_validator_function(self.parse, serialization=write)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{self.pattern}$"}


Amount = Annotated[Decimal, AmountFormat(16, 2)]
"""The standard's amount, (16,2): 16 digits before the point, 2 after it."""

CurrencyCode = Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]
"""The three capital letters of ISO 4217."""


class Money(Model):
    """An amount and its currency, the pair that SNAP BI calls `amount`."""

    value: Amount
    """Units of the currency, with two decimals: Decimal("10000.00") is ten thousand rupiah."""

    currency: CurrencyCode
    """The three capital letters of ISO 4217."""

    @classmethod
    def of(cls, value: str | Decimal | int, currency: str = "IDR") -> Self:
        """Build from the wire's text ("10000.00"), a Decimal that two decimals hold, or a whole number of units.

        Raises `pydantic.ValidationError` for anything else, floats and bools included.
        """
        exact = Decimal(value) if type(value) is int else value  # a bool is an int, but not an amount
        return cls.model_validate({"value": exact, "currency": currency})
