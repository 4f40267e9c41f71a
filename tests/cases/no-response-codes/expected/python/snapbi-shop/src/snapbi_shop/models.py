"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from snapbi_runtime import RequestBody, ResponseBody


class PayRequest(RequestBody):
    """Request of Pay."""

    order_id: Annotated[str, Field(max_length=64)]
    """Number of the order. (900:10)"""


class PayResponse(ResponseBody):
    """Success answer of Pay."""

    id: str
    """Number of the payment. (900:20)"""

    amount: float | None = None
    """Amount of the payment. (900:21)"""

    count: int | None = None
    """Number of things that were paid. (900:22)"""

    final: bool | None = None
    """Whether the payment is final. (900:23)"""
