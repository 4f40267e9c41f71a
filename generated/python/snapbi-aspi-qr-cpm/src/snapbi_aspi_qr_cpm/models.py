"""Models of the bodies that requests and answers carry."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from snapbi_aspi_qr_cpm.response_codes import ResponseCode
from snapbi_aspi_qr_cpm.statuses import GrantType, TransactionStatus
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


class CancelPaymentRequest(RequestBody):
    """Request of API Cancel Payment (service 62)."""

    original_partner_reference_no: Annotated[str, Field(max_length=64)]
    """Identifier of the original payment at the partner. (003:164)"""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the provider. (003:165)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (003:166, erratum 003-26, erratum 003-27)"""

    merchant_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the merchant, different for every merchant. (003:167)"""

    sub_merchant_id: Annotated[str | None, Field(max_length=32)] = None
    """Identifier of the sub-merchant. (003:169)"""

    external_store_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the shop at the merchant. (003:170, erratum 003-5)"""

    amount: Money | None = None
    """Amount of the payment that is cancelled. (003:171)"""

    reason: Annotated[str | None, Field(max_length=256)] = None
    """Why the payment is cancelled. (003:174)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:175)"""


class CancelPaymentResponse(ResponseBody):
    """Success answer of API Cancel Payment (service 62)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:180)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:181)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the partner. (003:182)"""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the provider. Present when the request succeeded. (003:183)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (003:184, erratum 003-27)"""

    cancel_time: Annotated[str | None, Field(max_length=25)] = None
    """Time of the cancellation, as 2020-12-21T17:07:25+07:00. Present when the payment was cancelled. (003:185)"""

    transaction_date: Annotated[str | None, Field(max_length=25)] = None
    """Time of the original payment, as 2020-12-21T17:55:11+07:00. (003:187, erratum 003-6)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:188)"""


class ErrorResponse(ResponseBody):
    """Answer of an operation that was refused or that failed."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:614)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:615)"""

    additional_info: dict[str, Json] | None = None
    """Anything that the parties agreed on."""


class GenerateQrRequest(RequestBody):
    """Request of API Generate QR CPM (service 59)."""

    partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the transaction at the partner. (003:64)"""

    user_access_token: Annotated[str | None, Field(max_length=2048)] = Field(default=None, repr=False)
    """Access token of the customer. (003:65, erratum 003-50)"""

    merchant_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the merchant, different for every merchant. (003:66)"""

    sub_merchant_id: Annotated[str | None, Field(max_length=32)] = None
    """Identifier of the sub-merchant. (003:68)"""

    partner_trx_date: Annotated[str, Field(max_length=25)]
    """Time of the transaction at the partner, as 2020-12-23T07:50:11+07:00. (003:69, erratum 003-30)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:70)"""


class GenerateQrResponse(ResponseBody):
    """Success answer of API Generate QR CPM (service 59)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:75)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:76)"""

    reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the transaction at the provider. Present when the request succeeded. (003:77, erratum 003-11)"""

    partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the transaction at the partner. (003:78)"""

    qr_content: Annotated[str | None, Field(max_length=512)] = None
    """Content of the QR code. (003:79)"""

    qr_url: Annotated[str | None, Field(max_length=255)] = None
    """Address of a page that shows the QR code. (003:80, erratum 003-29)"""

    expiry_time: Annotated[str, Field(max_length=25)]
    """When the QR code expires. (003:81, erratum 003-3)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:82)"""


class NotifyPaymentRequest(RequestBody):
    """Request of API Payment Notify (service 79)."""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the partner. (003:193)"""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the provider. (003:194)"""

    merchant_id: Annotated[str, Field(max_length=64)]
    """Identifier of the merchant, different for every merchant. (003:195)"""

    sub_merchant_id: Annotated[str | None, Field(max_length=32)] = None
    """Identifier of the sub-merchant. (003:197)"""

    external_store_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the shop at the merchant. (003:198)"""

    amount: Money | None = None
    """Net amount of the payment. (003:199)"""

    latest_transaction_status: TransactionStatus
    """State of the payment. (003:205)"""

    transaction_status_desc: Annotated[str | None, Field(max_length=50)] = None
    """State of the payment in words. (003:213)"""

    customer_number: Annotated[str | None, Field(max_length=64)] = None
    """Number of the customer's account. (003:214)"""

    account_type: Annotated[str | None, Field(max_length=25)] = None
    """Kind of account. (003:215)"""

    destination_number: Annotated[str | None, Field(max_length=25)] = None
    """Number of the account that received the money. (003:216)"""

    destination_account_name: Annotated[str | None, Field(max_length=25)] = None
    """Name of the account that received the money. (003:217)"""

    session_id: Annotated[str | None, Field(alias="sessionID", max_length=25)] = None
    """Identifier of the session. (003:218, erratum 003-33)"""

    bank_code: Annotated[str | None, Field(max_length=8)] = None
    """Code of the bank. (003:219, erratum 003-32)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:220)"""

    _at_least_one = at_least_one_of("original_partner_reference_no", "original_reference_no")


class NotifyPaymentResponse(ResponseBody):
    """Success answer of API Payment Notify (service 79)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:225)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:226)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:227)"""


class PayQrRequest(RequestBody):
    """Request of API CPM Payment (service 60)."""

    partner_reference_no: Annotated[str, Field(max_length=64)]
    """Identifier of the payment at the partner. (003:87)"""

    qr_content: Annotated[str, Field(max_length=512)]
    """Content of the customer's QR code. (003:88)"""

    amount: Money | None = None
    """Amount of the payment. (003:89)"""

    fee_amount: Money | None = None
    """Fee of the payment. (003:92)"""

    merchant_id: Annotated[str, Field(max_length=64)]
    """Identifier of the merchant, different for every merchant. (003:97)"""

    sub_merchant_id: Annotated[str | None, Field(max_length=32)] = None
    """Identifier of the sub-merchant. (003:99)"""

    title: Annotated[str | None, Field(max_length=256)] = None
    """What is paid for, in a few words. (003:100)"""

    expiry_time: Annotated[str, Field(max_length=25)]
    """When the payment expires. (003:101, erratum 003-2)"""

    items: dict[str, Json] | None = None
    """What is paid for. (003:102, erratum 003-15)"""

    external_store_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the shop at the merchant. (003:103)"""

    merchant_name: Annotated[str | None, Field(max_length=64)] = None
    """Name of the merchant. (003:104)"""

    merchant_location: Annotated[str | None, Field(max_length=64)] = None
    """Place of the merchant. (003:105)"""

    acquirer_name: Annotated[str | None, Field(max_length=64)] = None
    """Name of the acquirer. (003:106)"""

    terminal_id: Annotated[str | None, Field(max_length=32)] = None
    """Identifier of the terminal. (003:107, erratum 003-31)"""

    scanner_info: PayQrRequestScannerInfo | None = None
    """The device that scanned the QR code. (003:108)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:113)"""


class PayQrRequestScannerInfo(Model):
    """The device that scanned the QR code, field by field."""

    device_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the device. (003:109)"""

    device_version: Annotated[str | None, Field(max_length=128)] = None
    """Version of the device's firmware; it changes with updates. (003:110)"""

    device_model: Annotated[str | None, Field(max_length=128)] = None
    """Model of the device; it never changes. (003:111)"""

    device_ip: Annotated[str | None, Field(max_length=64)] = None
    """Public internet address of the device when it sent the request. (003:112, erratum 003-20)"""


class PayQrResponse(ResponseBody):
    """Success answer of API CPM Payment (service 60)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:118)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:119)"""

    reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the payment at the provider. Present when the payment succeeded. (003:120)"""

    partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the payment at the partner. (003:121)"""

    transaction_date: Annotated[str | None, Field(max_length=25)] = None
    """Time of the payment, as 2020-12-23T07:54:11+07:00. (003:122, erratum 003-6)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:123)"""


class PendingResponse(ResponseBody):
    """Answer of an operation that was accepted and is not finished."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:614)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:615)"""

    additional_info: dict[str, Json] | None = None
    """Anything that the parties agreed on."""


class QueryPaymentRequest(RequestBody):
    """Request of API Query Payment (service 61)."""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the provider. (003:128, erratum 003-11)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the partner. (003:130)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (003:131, erratum 003-26, erratum 003-27)"""

    merchant_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the merchant, different for every merchant. (003:133)"""

    sub_merchant_id: Annotated[str | None, Field(max_length=32)] = None
    """Identifier of the sub-merchant. (003:135)"""

    external_store_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the shop at the merchant. (003:136, erratum 003-5)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:137)"""

    _at_least_one = at_least_one_of("original_reference_no", "original_partner_reference_no", "original_external_id")


class QueryPaymentResponse(ResponseBody):
    """Success answer of API Query Payment (service 61)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:142)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:143)"""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the provider. Present when the payment succeeded. (003:144)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the partner. (003:145)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (003:146, erratum 003-26, erratum 003-27)"""

    title: Annotated[str | None, Field(max_length=256)] = None
    """What was paid for, in a few words. (003:148)"""

    latest_transaction_status: TransactionStatus
    """State of the payment. (003:149, erratum 003-9)"""

    transaction_status_desc: Annotated[str | None, Field(max_length=50)] = None
    """State of the payment in words. (003:157)"""

    paid_time: Annotated[str | None, Field(max_length=25)] = None
    """Time of the payment, as 2020-12-23T08:04:11+07:00. Present when the payment was made. (003:158, erratum 003-10)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:159)"""


class RefundPaymentRequest(RequestBody):
    """Request of API Refund Payment (service 80)."""

    merchant_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the merchant, different for every merchant. (003:232)"""

    sub_merchant_id: Annotated[str | None, Field(max_length=32)] = None
    """Identifier of the sub-merchant. (003:234)"""

    external_store_id: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the shop at the merchant. (003:235)"""

    original_partner_reference_no: Annotated[str, Field(max_length=64)]
    """Identifier of the original payment at the partner. (003:236)"""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the provider. (003:237)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (003:238, erratum 003-26, erratum 003-27)"""

    partner_refund_no: Annotated[str, Field(max_length=64)]
    """Identifier of the refund at the partner. (003:240)"""

    refund_amount: Money | None = None
    """Net amount of the refund. (003:241)"""

    reason: Annotated[str | None, Field(max_length=256)] = None
    """Why the payment is given back. (003:245)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:246, erratum 003-8)"""


class RefundPaymentResponse(ResponseBody):
    """Success answer of API Refund Payment (service 80)."""

    response_code: ResponseCode
    """Outcome of the request, as HTTP status, service code and case code. (003:251)"""

    response_message: Annotated[str, Field(max_length=150)]
    """Outcome of the request in words. (003:252)"""

    original_partner_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the partner. (003:253)"""

    original_reference_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the original payment at the provider. Present when the request succeeded. (003:254)"""

    original_external_id: Annotated[str | None, Field(max_length=36)] = None
    """X-EXTERNAL-ID of the message that started the original payment. (003:255, erratum 003-26, erratum 003-27)"""

    refund_no: Annotated[str, Field(max_length=64)]
    """Identifier of the refund at the provider. (003:257)"""

    partner_refund_no: Annotated[str | None, Field(max_length=64)] = None
    """Identifier of the refund at the partner. (003:258)"""

    refund_amount: Money | None = None
    """Net amount of the refund. (003:259)"""

    refund_time: Annotated[str, Field(max_length=25)]
    """Time of the refund, as 2020-12-21T17:21:41+07:00. (003:263)"""

    additional_info: dict[str, Json] | None = None
    """Anything else that both sides agreed on. (003:265, erratum 003-8)"""
