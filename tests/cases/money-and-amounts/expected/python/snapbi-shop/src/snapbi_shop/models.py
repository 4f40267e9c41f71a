"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from snapbi_runtime import Amount, Json, Money, RequestBody, ResponseBody
from snapbi_shop.amounts import Amount9x2, Money9x2
from snapbi_shop.response_codes import ResponseCode


class ErrorResponse(ResponseBody):
    """Answer of an operation that was refused or that failed."""

    response_code: ResponseCode
    """Outcome of the request as a code."""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words."""

    additional_info: dict[str, Json] | None = None
    """Anything that the parties agreed on."""


class PayRequest(RequestBody):
    """Request of Pay (service 50)."""

    total: Money
    """Amount of the order, without rows of its own. (900:10)"""

    fee: Money | None = None
    """Fee of the order, in the standard's digits. (900:11)"""

    tip: Money9x2 | None = None
    """Tip, in fewer digits. (900:14)"""

    rounding: Amount | None = None
    """Rounding, an amount without a currency. (900:17)"""

    change: Amount9x2 | None = None
    """Change, an amount without a currency in fewer digits. (900:18)"""


class PayResponse(ResponseBody):
    """Success answer of Pay (service 50)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""
