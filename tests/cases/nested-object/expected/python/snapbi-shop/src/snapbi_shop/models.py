"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from snapbi_runtime import Json, Model, RequestBody, ResponseBody
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

    buyer: PayRequestBuyer
    """The person who pays. (900:10)"""

    additional_info: dict[str, Json] | None = None
    """Whatever the parties agreed on. (900:15)"""


class PayRequestBuyer(Model):
    """The person who pays, field by field."""

    name: Annotated[str, Field(max_length=64)]
    """Name of the person. (900:11)"""

    address: PayRequestBuyerAddress | None = None
    """Where the person lives. (900:12)"""


class PayRequestBuyerAddress(Model):
    """Where the person lives, field by field."""

    street: Annotated[str, Field(max_length=64)]
    """Street and number. (900:13)"""

    city: Annotated[str | None, Field(max_length=32)] = None
    """Town. (900:14)"""


class PayResponse(ResponseBody):
    """Success answer of Pay (service 50)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""

    buyer: PayResponseBuyer | None = None
    """The person who paid. (900:22)"""


class PayResponseBuyer(Model):
    """The person who paid, field by field."""

    name: Annotated[str, Field(max_length=64)]
    """Name of the person. (900:23)"""
