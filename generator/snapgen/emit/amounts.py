"""The names that amounts and money carry in everything that is emitted."""

from __future__ import annotations

from collections.abc import Iterable

from snapgen import ir
from snapgen.ir import STANDARD_AMOUNT

__all__ = ["STANDARD_AMOUNT", "amount_name", "amounts", "money_name"]


def amounts(system: ir.System) -> list[ir.AmountShape]:
    """Return the amount formats of a system, each once, in the order in which fields use them."""
    bodies = (body for operation in system.operations for body in (operation.request, operation.response))
    return list(dict.fromkeys(shape for body in bodies for shape in _amounts_of(body.fields)))


def amount_name(amount: ir.AmountShape) -> str:
    """Return the name of an amount: `Amount`, or `Amount9x2` where it is not the standard's 16,2."""
    return "Amount" if amount == STANDARD_AMOUNT else f"Amount{amount.integer_digits}x{amount.fraction_digits}"


def money_name(amount: ir.AmountShape) -> str:
    """Return the name of the money whose value is the amount: `Money`, or `Money9x2`."""
    return amount_name(amount).replace("Amount", "Money")


def _amounts_of(fields: Iterable[ir.Field]) -> Iterable[ir.AmountShape]:
    for field in fields:
        if isinstance(field.shape, ir.AmountShape):
            yield field.shape
        elif isinstance(field.shape, ir.MoneyShape):
            yield field.shape.amount
        elif isinstance(field.shape, ir.ObjectShape):
            yield from _amounts_of(field.shape.fields)
