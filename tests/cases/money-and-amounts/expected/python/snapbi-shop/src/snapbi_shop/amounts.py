"""Amounts as Shop writes them."""

from decimal import Decimal
from typing import Annotated

from snapbi_runtime import AmountFormat
from snapbi_runtime import Money as StandardMoney

Amount9x2 = Annotated[Decimal, AmountFormat(9, 2)]
"""Decimal amount with up to 9 digits and exactly 2 decimals."""


class Money9x2(StandardMoney):
    """Amount of money with up to 9 digits and exactly 2 decimals, and its currency."""

    value: Amount9x2
    """Amount with its cents."""
