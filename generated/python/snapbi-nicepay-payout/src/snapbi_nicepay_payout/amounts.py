"""Amounts as Nicepay Payout SNAP writes them."""

from decimal import Decimal
from typing import Annotated

from snapbi_runtime import AmountFormat
from snapbi_runtime import Money as StandardMoney

Amount = Annotated[Decimal, AmountFormat(9, 2)]
"""Decimal amount with up to 9 digits and exactly 2 decimals."""


class Money(StandardMoney):
    """Amount of money with up to 9 digits and exactly 2 decimals, and its currency."""

    value: Amount
    """Amount with its cents."""
