"""The names that amounts and money carry in everything that is emitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from snapgen import ir


@dataclass(frozen=True, slots=True)
class AmountNames:
    """The names of one amount format in a system, and of the money that holds it.

    They are plain `Amount` and `Money` where a system has one format only, as nearly all have; a second
    format carries its digits: `Amount9x2`.
    """

    shape: ir.AmountShape
    amount: str
    money: str

    @property
    def standard(self) -> bool:
        """Whether it is the standard's format, 16,2."""
        return self.shape == ir.STANDARD_AMOUNT


def amount_names(system: ir.System) -> dict[ir.AmountShape, AmountNames]:
    """Return the names of every amount format that fields of the system use, in the order of their use."""
    bodies = (body.fields for operation in system.operations for body in (operation.request, operation.response))
    shapes = list(dict.fromkeys(shape for fields in (*bodies, system.envelope) for shape in _amounts_of(fields)))
    plain = ir.STANDARD_AMOUNT if ir.STANDARD_AMOUNT in shapes else shapes[0] if shapes else None
    return {shape: _names(shape, plain=shape == plain) for shape in shapes}


def _names(shape: ir.AmountShape, plain: bool) -> AmountNames:
    suffix = "" if plain else f"{shape.integer_digits}x{shape.fraction_digits}"
    return AmountNames(shape, f"Amount{suffix}", f"Money{suffix}")


def _amounts_of(fields: Iterable[ir.Field]) -> Iterable[ir.AmountShape]:
    for field in ir.every_field(fields):
        if isinstance(field.shape, ir.AmountShape):
            yield field.shape
        elif isinstance(field.shape, ir.MoneyShape):
            yield field.shape.amount
