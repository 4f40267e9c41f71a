"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from snapbi_paydia.response_codes import ResponseCode
from snapbi_paydia.statuses import GrantType, TransactionStatus
from snapbi_runtime import Json, Money, RequestBody, ResponseBody, at_least_one_of


class AccessTokenB2b2cRequest(RequestBody):
    """Request of Access Token B2B2C (service 74)."""

    grant_type: GrantType
    """Way in which the token is granted. (aspi-security, erratum STD-1)"""

    auth_code: Annotated[str | None, Field(max_length=256)] = Field(default=None, repr=False)
    """Code that the customer's consent gave, a secret. Present when grantType is authorization_code. (aspi-security)"""

    refresh_token: Annotated[str | None, Field(max_length=512)] = Field(default=None, repr=False)
    """Refresh token of an earlier answer, a secret. Present when grantType is refresh_token. (aspi-security)"""

    additional_info: dict[str, Json] | None = None
    """What the standard has no field for. (aspi-security)"""

    _at_least_one = at_least_one_of("auth_code", "refresh_token")


class AccessTokenB2b2cResponse(ResponseBody):
    """Success answer of Access Token B2B2C (service 74)."""

    response_code: ResponseCode | None = None
    """Outcome of the request, as HTTP status, service code and case code. (aspi-security, erratum STD-5, erratum STD-6)"""

    response_message: Annotated[str | None, Field(max_length=150)] = None
    """Outcome of the request in words. (aspi-security, erratum STD-5, erratum STD-6)"""

    access_token: str = Field(repr=False)
    """The customer's access token, a secret. (aspi-security)"""

    token_type: str
    """Scheme that goes before the token, as Bearer or Mac. (aspi-security)"""

    access_token_expiry_time: str
    """Time at which the access token ends, in ISO 8601. (aspi-security, erratum STD-10)"""

    refresh_token: str = Field(repr=False)
    """Token that a new access token can be had for, a secret. (aspi-security)"""

    refresh_token_expiry_time: str
    """Time at which the refresh token ends, in ISO 8601. (aspi-security, erratum STD-3)"""


class AccessTokenB2bRequest(RequestBody):
    """Request of Access Token B2B (service 73)."""

    grant_type: Literal["client_credentials"]
    """Way in which the token is granted. (aspi-security)"""

    additional_info: dict[str, Json] | None = None
    """What the standard has no field for. (aspi-security, erratum STD-7)"""


class AccessTokenB2bResponse(ResponseBody):
    """Success answer of Access Token B2B (service 73)."""

    response_code: ResponseCode | None = None
    """Outcome of the request, as HTTP status, service code and case code. (aspi-security, erratum STD-5, erratum STD-6)"""

    response_message: Annotated[str | None, Field(max_length=150)] = None
    """Outcome of the request in words. (aspi-security, erratum STD-5, erratum STD-6)"""

    access_token: Annotated[str, Field(max_length=2048)] = Field(repr=False)
    """The access token, a secret. (aspi-security)"""

    token_type: str
    """Scheme that goes before the token, as Bearer or Mac. (aspi-security)"""

    expires_in: Annotated[str, Field(pattern="^[0-9]*$")]
    """Seconds that the token lives. (aspi-security, erratum STD-4, erratum STD-8)"""

    additional_info: dict[str, Json] | None = None
    """What the standard has no field for. (aspi-security)"""


class ErrorResponse(ResponseBody):
    """Answer of an operation that was refused or that failed."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:614)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:615)"""

    additional_info: dict[str, Json] | None = None
    """Anything that the parties agreed on."""


class QueryPaymentRequest(RequestBody):
    """Request of Query Payment (service 51)."""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at Paydia. (001:43)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the partner. (001:44)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (001:45, erratum 001-12, erratum 001-13)"""

    service_code: Annotated[str, Field(pattern="^[0-9]{0,2}$")]
    """Service code of the original payment. (001:46, erratum 001-2)"""

    _at_least_one = at_least_one_of("original_reference_no", "original_partner_reference_no", "original_external_id")


class QueryPaymentResponse(ResponseBody):
    """Success answer of Query Payment (service 51)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (001:81)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (001:82)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the partner. (001:83)"""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at Paydia. Present when the payment succeeded. (001:84)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (001:85, erratum 001-13)"""

    service_code: Annotated[str, Field(pattern="^[0-9]{0,2}$")]
    """Service code of the original payment. (001:86)"""

    latest_transaction_status: TransactionStatus
    """State of the payment. (001:87)"""

    transaction_status_desc: Annotated[str | None, Field(max_length=50)] = None
    """State of the payment in words. (001:95)"""

    paid_time: Annotated[str | None, Field(max_length=25, min_length=25)] = None
    """Time of the payment, as 2024-09-10T13:20:06+07:00. Present when the payment was made. (001:96, erratum 001-14, erratum 001-7)"""

    amount: Money | None = None
    """Amount of the payment. (001:97, erratum 001-15, erratum 001-16)"""

    fee_amount: Money | None = None
    """Fee of the payment. (001:100, erratum 001-15)"""
