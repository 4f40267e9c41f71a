"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from snapbi_finnet.response_codes import ResponseCode
from snapbi_finnet.statuses import GrantType, TransactionStatus
from snapbi_runtime import Json, Model, Money, RequestBody, ResponseBody, at_least_one_of


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

    original_reference_no: Annotated[str, Field(max_length=64, min_length=1)]
    """Identifier of the original payment at Finnet. (002:163)"""

    original_partner_reference_no: Annotated[str, Field(max_length=64, min_length=1)]
    """Identifier of the original payment at the partner. (002:177)"""

    service_code: Annotated[str, Field(pattern="^[0-9]{2}$")]
    """Service code of the original payment. (002:191, erratum 002-1)"""

    merchant_id: Annotated[str, Field(max_length=64, min_length=1)]
    """Identifier that Finnet gave when the account was linked. (002:205)"""


class QueryPaymentResponse(ResponseBody):
    """Success answer of Query Payment (service 51)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (002:231, erratum 002-9)"""

    response_message: Annotated[str, Field(max_length=150, min_length=1)]
    """Outcome of the request in words. (002:245)"""

    original_reference_no: Annotated[str | None, Field(max_length=64, min_length=1)] = None
    """Identifier of the original payment at Finnet. Present when the payment was made by redirect. (002:259, erratum 002-20)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64, min_length=1)] = None
    """Identifier of the original payment at the partner. (002:273)"""

    service_code: Annotated[str, Field(pattern="^[0-9]{2}$")]
    """Service code of the original payment. (002:287, erratum 002-27)"""

    latest_transaction_status: TransactionStatus
    """State of the payment. (002:301)"""

    transaction_status_desc: Annotated[str | None, Field(max_length=50, min_length=1)] = None
    """State of the payment in words. (002:315)"""

    paid_time: Annotated[str | None, Field(max_length=25, min_length=1)] = None
    """Time of the payment. Present when the payment succeeded. (002:329, erratum 002-17)"""

    amount: Money | None = None
    """Net amount of the payment. (002:343, erratum 002-10)"""

    fee_amount: Money | None = None
    """Fee of the payment. (002:383, erratum 002-10)"""

    terminal_id: Annotated[str | None, Field(max_length=16, min_length=1)] = None
    """Identifier of the terminal. (002:423, erratum 002-26)"""

    additional_info: QueryPaymentResponseAdditionalInfo | None = None
    """What the standard has no field for. (002:437, erratum 002-10, erratum 002-16)"""


class QueryPaymentResponseAdditionalInfo(Model):
    """What the standard has no field for, field by field."""

    merchant_name: Annotated[str | None, Field(max_length=25, min_length=1)] = None
    """Name of the merchant. Present when the payment was made host to host. (002:451, erratum 002-13, erratum 002-15)"""

    acquirer_name: Annotated[str | None, Field(max_length=50, min_length=1)] = None
    """Name of the merchant's acquirer. Present when the payment was made host to host. (002:465, erratum 002-15)"""

    merchant_location: Annotated[str | None, Field(max_length=25, min_length=1)] = None
    """Place of the merchant. Present when the payment was made host to host. (002:479)"""

    merchant_pan: Annotated[str | None, Field(alias="merchantPAN", pattern="^[0-9]{1,19}$")] = Field(
        default=None, repr=False
    )
    """Account number (PAN) of the merchant, digits only. Present when the payment was made host to host. (002:493, erratum 002-14, erratum 002-15)"""

    customer_pan: Annotated[str | None, Field(alias="customerPAN", pattern="^[0-9]{1,19}$")] = Field(
        default=None, repr=False
    )
    """Account number (PAN) of the customer, digits only. Present when the payment was made host to host. (002:507, erratum 002-14, erratum 002-15)"""

    transaction_date: Annotated[str, Field(max_length=25, min_length=1)]
    """Time of the payment. (002:521, erratum 002-18)"""
