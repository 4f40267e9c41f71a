"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from snapbi_runtime import Json, RequestBody, ResponseBody
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

    order_id: Annotated[str, Field(max_length=64)]
    """Number of the order. (900:10)"""

    note: Annotated[str | None, Field(max_length=200)] = None
    """Words for the customer. (900:11)"""

    refund_reason: Annotated[str | None, Field(max_length=256)] = None
    """Why the money goes back. Present when the order is given back. (900:12)"""

    silent: str | None = None
    """A field of which the page gives neither presence nor length. (900:13)"""


class PayResponse(ResponseBody):
    """Success answer of Pay (service 50)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""

    paid_time: Annotated[str | None, Field(max_length=25, min_length=25)] = None
    """Time of the payment. Present when the order was paid. (900:22)"""
