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

    external_store_id: Annotated[str, Field(alias="externalStoreID", max_length=64)]
    """An abbreviation at the end. (900:10)"""

    merchant_pan: Annotated[str | None, Field(alias="merchantPAN", max_length=64)] = None
    """Another one. (900:11)"""

    session_id: Annotated[str | None, Field(alias="sessionID", max_length=64)] = None
    """A third one. (900:12)"""

    qr_content: Annotated[str | None, Field(alias="QRContent", max_length=64)] = None
    """An abbreviation at the start. (900:13)"""

    url: Annotated[str | None, Field(alias="URL", max_length=64)] = None
    """Nothing but an abbreviation. (900:14)"""

    line2_address: Annotated[str | None, Field(max_length=64)] = None
    """A digit in the middle. (900:15)"""

    first_name: Annotated[str | None, Field(alias="first_name", max_length=64)] = None
    """An underscore, which no camel case brings back. (900:16)"""

    value: Annotated[str | None, Field(alias="Value", max_length=64)] = None
    """A capital letter. (900:17)"""

    class_: Annotated[str | None, Field(alias="class", max_length=64)] = None
    """A keyword. (900:18)"""

    schema_: Annotated[str | None, Field(alias="schema", max_length=64)] = None
    """A method of models. (900:19)"""

    copy_: Annotated[str | None, Field(alias="copy", max_length=64)] = None
    """Another method of models. (900:20)"""

    type_: Annotated[str | None, Field(alias="type", max_length=64)] = None
    """A builtin. (900:21)"""

    model_dump_: Annotated[str | None, Field(alias="modelDump", max_length=64)] = None
    """A method of models in snake case. (900:22)"""

    from_wire_: Annotated[str | None, Field(alias="fromWire", max_length=64)] = None
    """A method of our own models. (900:23)"""


class PayResponse(ResponseBody):
    """Success answer of Pay (service 50)."""

    response_code: ResponseCode
    """Outcome of the request as a code. (900:20)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (900:21)"""
