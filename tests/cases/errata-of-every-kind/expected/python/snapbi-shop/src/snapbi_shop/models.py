"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from snapbi_runtime import Json, RequestBody, ResponseBody
from snapbi_shop.response_codes import ResponseCode
from snapbi_shop.statuses import OrderState


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
    """Number of the order, under another name. (900:10, erratum 900-2)"""

    total: float
    """Amount of the order, of another type. (900:11, erratum 900-3)"""

    note: Annotated[str | None, Field(max_length=200)] = None
    """Words for the customer, longer and optional. (900:12, erratum 900-4)"""

    time: str | None = None
    """Time of the order, in another format. (900:13, erratum 900-6)"""

    count: str | None = None
    """Number of things, without its format. (900:14, erratum 900-7)"""

    voucher: str | None = None
    """A voucher, read in words. (900:15, erratum 900-8)"""


class PayResponse(ResponseBody):
    """Success answer of Pay (service 50)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""

    state: OrderState
    """State of the order. (900:22)"""
