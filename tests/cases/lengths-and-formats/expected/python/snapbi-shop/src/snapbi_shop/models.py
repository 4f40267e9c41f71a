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

    at_most: Annotated[str, Field(max_length=64)]
    """At most 64 characters. (900:10)"""

    exactly: Annotated[str | None, Field(max_length=7, min_length=7)] = None
    """Exactly 7 characters. (900:11)"""

    between: Annotated[str | None, Field(max_length=7, min_length=2)] = None
    """Between 2 and 7 characters. (900:12)"""

    columns: Annotated[str | None, Field(max_length=9, min_length=3)] = None
    """The same in two columns. (900:13)"""

    variable: str | None = None
    """Of any length. (900:14)"""

    digits: Annotated[str | None, Field(pattern="^[0-9]{0,19}$")] = None
    """At most 19 digits. (900:15)"""

    pin: Annotated[str | None, Field(pattern="^[0-9]{6}$")] = None
    """Exactly 6 digits. (900:16)"""

    some_digits: Annotated[str | None, Field(pattern="^[0-9]*$")] = None
    """Any number of digits. (900:17)"""

    time: Annotated[str | None, Field(max_length=25, min_length=25)] = None
    """A time by RFC 3339. (900:18)"""


class PayResponse(ResponseBody):
    """Success answer of Pay (service 50)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""
