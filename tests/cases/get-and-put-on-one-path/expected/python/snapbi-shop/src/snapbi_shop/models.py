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


class TellBalanceRequest(RequestBody):
    """Request of Tell Balance (service 11)."""


class TellBalanceResponse(ResponseBody):
    """Success answer of Tell Balance (service 11)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""

    account_no: Annotated[str, Field(max_length=16)]
    """Number of the account. (900:22)"""


class TopUpRequest(RequestBody):
    """Request of Top Up (service 38)."""

    timeout_: Annotated[str, Field(alias="timeout", max_length=16)]
    """Seconds until the money is given back. (900:60)"""

    headers_: Annotated[str | None, Field(alias="headers", max_length=16)] = None
    """What a receipt is headed with. (900:61)"""

    customer_token_: Annotated[str | None, Field(alias="customerToken", max_length=16)] = None
    """Coin of the customer. (900:62)"""

    request_: Annotated[str | None, Field(alias="request", max_length=16)] = None
    """What the customer asks for. (900:63)"""

    options_: Annotated[str | None, Field(alias="options", max_length=16)] = None
    """Choices of the customer. (900:64)"""

    self_: Annotated[str | None, Field(alias="self", max_length=16)] = None
    """Name of the customer. (900:65)"""


class TopUpResponse(ResponseBody):
    """Success answer of Top Up (service 38)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:70)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:71)"""
