"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from snapbi_nicepay_payout.amounts import Money
from snapbi_nicepay_payout.response_codes import ResponseCode
from snapbi_nicepay_payout.statuses import BeneficiaryCustomerResidence, BeneficiaryCustomerType, PayoutStatus
from snapbi_runtime import Json, RequestBody, ResponseBody


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


class InquirePayoutRequest(RequestBody):
    """Request of Inquiry - API Payout (Disbursement) SNAP."""

    merchant_id: Annotated[str, Field(max_length=10)]
    """Identifier of the merchant. (004:20, erratum 004-12)"""

    original_reference_no: Annotated[str, Field(max_length=40)]
    """Identifier of the original payout at Nicepay. (004:21)"""

    original_partner_reference_no: Annotated[str, Field(max_length=40)]
    """Identifier of the original payout at the merchant. (004:22)"""

    beneficiary_account_no: Annotated[str, Field(max_length=25)] = Field(repr=False)
    """Account number of the beneficiary. (004:23)"""


class InquirePayoutResponse(ResponseBody):
    """Success answer of Inquiry - API Payout (Disbursement) SNAP."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (004:26)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (004:27)"""

    original_reference_no: Annotated[str, Field(max_length=40)]
    """Identifier of the original payout at Nicepay. (004:28)"""

    original_partner_reference_no: Annotated[str, Field(max_length=40)]
    """Identifier of the original payout at the merchant. (004:29, erratum 004-9)"""

    beneficiary_account_no: Annotated[str, Field(max_length=25)] = Field(repr=False)
    """Account number of the beneficiary. (004:30)"""

    beneficiary_name: Annotated[str, Field(max_length=100)]
    """Name of the beneficiary. (004:31)"""

    beneficiary_customer_residence: BeneficiaryCustomerResidence
    """Whether the beneficiary lives in Indonesia. (004:32, erratum 004-14)"""

    beneficiary_customer_type: BeneficiaryCustomerType
    """Kind of beneficiary. (004:33, erratum 004-14)"""

    beneficiary_bank_code: Annotated[str, Field(max_length=4)]
    """Nicepay's code of the beneficiary's bank, as BDIN or CENA. (004:34, erratum 004-15)"""

    amount: Money
    """Amount of the payout. (004:35, erratum 004-1, erratum 004-19)"""

    transaction_date: Annotated[str, Field(max_length=25)]
    """Time of the payout. (004:38, erratum 004-16)"""

    latest_transaction_status: PayoutStatus
    """State of the payout. (004:39)"""

    transaction_status_desc: Annotated[str | None, Field(max_length=50)] = None
    """State of the payout in words. (004:40)"""
