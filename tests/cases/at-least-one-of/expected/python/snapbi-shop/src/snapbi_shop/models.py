"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from snapbi_runtime import Json, RequestBody, ResponseBody, at_least_one_of
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

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the payment at the provider. (900:10)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the payment at the partner. (900:11)"""

    note: Annotated[str | None, Field(max_length=64)] = None
    """Words for the customer. (900:12)"""

    _at_least_one = at_least_one_of("original_reference_no", "original_partner_reference_no")


class PayResponse(ResponseBody):
    """Success answer of Pay (service 50)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""
