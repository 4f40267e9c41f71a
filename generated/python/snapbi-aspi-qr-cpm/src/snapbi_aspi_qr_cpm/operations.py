"""The operations of ASPI QR CPM as data, for clients and servers alike."""

from snapbi_runtime import HeaderRule, Operation, OutcomeQuery, Profile

from .models import (
    AccessTokenB2b2cRequest,
    AccessTokenB2b2cResponse,
    AccessTokenB2bRequest,
    AccessTokenB2bResponse,
    CancelPaymentRequest,
    CancelPaymentResponse,
    GenerateQrRequest,
    GenerateQrResponse,
    NotifyPaymentRequest,
    NotifyPaymentResponse,
    PayQrRequest,
    PayQrResponse,
    QueryPaymentRequest,
    QueryPaymentResponse,
    RefundPaymentRequest,
    RefundPaymentResponse,
)
from .response_codes import ResponseCode

PROFILE = Profile(
    authentication="symmetric",
    signature_encoding="base64",
    signed_query="keep",
    timestamp_tolerance=300,
    external_id_scope="partner-day",
    expires_in="string",
    token_lifetime=900,
    customer_token="required",
)
"""How the provider signs, dates and numbers messages."""

SERVERS: dict[str, str] = {
    "sandbox": "https://apidevportal.aspi-indonesia.or.id:44310/api",
}
"""The documented addresses by environment."""

_TOKEN_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("X-TIMESTAMP", required=True),
    HeaderRule("X-CLIENT-KEY", required=True),
    HeaderRule("X-SIGNATURE", required=True),
)

_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("Authorization", required=True),
    HeaderRule("Authorization-Customer", required=True),
    HeaderRule("X-TIMESTAMP", required=True, maximum=25),
    HeaderRule("X-SIGNATURE", required=True),
    HeaderRule("ORIGIN", required=False),
    HeaderRule("X-PARTNER-ID", required=True, maximum=36),
    HeaderRule("X-EXTERNAL-ID", required=True, maximum=36, digits=True),
    HeaderRule("X-IP-ADDRESS", required=False, maximum=15),
    HeaderRule("X-DEVICE-ID", required=True, maximum=400),
    HeaderRule("X-LATITUDE", required=False, maximum=10),
    HeaderRule("X-LONGITUDE", required=False, maximum=11),
    HeaderRule("CHANNEL-ID", required=True, maximum=5),
)

_NOTIFY_PAYMENT_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("Authorization", required=True),
    HeaderRule("Authorization-Customer", required=False),
    HeaderRule("X-TIMESTAMP", required=True, maximum=25),
    HeaderRule("X-SIGNATURE", required=True),
    HeaderRule("ORIGIN", required=False),
    HeaderRule("X-PARTNER-ID", required=True, maximum=36),
    HeaderRule("X-EXTERNAL-ID", required=True, maximum=36, digits=True),
    HeaderRule("X-IP-ADDRESS", required=False, maximum=15),
    HeaderRule("X-DEVICE-ID", required=False, maximum=400),
    HeaderRule("X-LATITUDE", required=False, maximum=10),
    HeaderRule("X-LONGITUDE", required=False, maximum=11),
    HeaderRule("CHANNEL-ID", required=True, maximum=5),
)

_TOKEN_RESPONSE_HEADERS = (
    HeaderRule("X-TIMESTAMP", required=True),
    HeaderRule("X-CLIENT-KEY", required=True),
)

_RESPONSE_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("X-TIMESTAMP", required=True, maximum=25),
)

ACCESS_TOKEN_B2B = Operation(
    name="access_token_b2b",
    title="Access Token B2B",
    service_code="73",
    method="POST",
    path="/v1.0/access-token/b2b",
    request=AccessTokenB2bRequest,
    response=AccessTokenB2bResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("73"),
    writes=False,
    headers=_TOKEN_HEADERS,
    response_headers=_TOKEN_RESPONSE_HEADERS,
    issues_token="b2b",
)

ACCESS_TOKEN_B2B2C = Operation(
    name="access_token_b2b2c",
    title="Access Token B2B2C",
    service_code="74",
    method="POST",
    path="/v1.0/access-token/b2b2c",
    request=AccessTokenB2b2cRequest,
    response=AccessTokenB2b2cResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("74"),
    writes=False,
    headers=_TOKEN_HEADERS,
    response_headers=_TOKEN_RESPONSE_HEADERS,
    issues_token="b2b2c",
)

CANCEL_PAYMENT = Operation(
    name="cancel_payment",
    title="API Cancel Payment",
    service_code="62",
    method="POST",
    path="/v1.0/qr/qr-cpm-cancel",
    request=CancelPaymentRequest,
    response=CancelPaymentResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("62"),
    writes=True,
    outcome_from="query_payment",
    outcome_query=OutcomeQuery(
        references=(("original_partner_reference_no", "original_partner_reference_no"),),
        status="latest_transaction_status",
        success=("05",),
        untouched=("00", "01", "02", "03"),
    ),
    headers=_HEADERS,
    response_headers=_RESPONSE_HEADERS,
)

GENERATE_QR = Operation(
    name="generate_qr",
    title="API Generate QR CPM",
    service_code="59",
    method="POST",
    path="/v1.0/qr/qr-cpm-generate",
    request=GenerateQrRequest,
    response=GenerateQrResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("59"),
    writes=True,
    reference="partner_reference_no",
    headers=_HEADERS,
    response_headers=_RESPONSE_HEADERS,
)

NOTIFY_PAYMENT = Operation(
    name="notify_payment",
    title="API Payment Notify",
    service_code="79",
    method="POST",
    path="/v1.0/qr/qr-cpm-notify",
    request=NotifyPaymentRequest,
    response=NotifyPaymentResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("79"),
    writes=True,
    headers=_NOTIFY_PAYMENT_HEADERS,
    response_headers=_RESPONSE_HEADERS,
)

PAY_QR = Operation(
    name="pay_qr",
    title="API CPM Payment",
    service_code="60",
    method="POST",
    path="/v1.0/qr/qr-cpm-payment",
    request=PayQrRequest,
    response=PayQrResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("60"),
    writes=True,
    outcome_from="query_payment",
    outcome_query=OutcomeQuery(
        references=(("original_partner_reference_no", "partner_reference_no"),),
        status="latest_transaction_status",
        success=("00", "04"),
        refused=("05", "06"),
        pending=("01", "02", "03"),
        untouched=("07",),
    ),
    reference="partner_reference_no",
    headers=_HEADERS,
    response_headers=_RESPONSE_HEADERS,
)

QUERY_PAYMENT = Operation(
    name="query_payment",
    title="API Query Payment",
    service_code="61",
    method="POST",
    path="/v1.0/qr/qr-cpm-query",
    request=QueryPaymentRequest,
    response=QueryPaymentResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("61"),
    writes=False,
    headers=_HEADERS,
    response_headers=_RESPONSE_HEADERS,
)

REFUND_PAYMENT = Operation(
    name="refund_payment",
    title="API Refund Payment",
    service_code="80",
    method="POST",
    path="/v1.0/qr/qr-cpm-refund",
    request=RefundPaymentRequest,
    response=RefundPaymentResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("80"),
    writes=True,
    outcome_from="query_payment",
    outcome_query=OutcomeQuery(
        references=(("original_partner_reference_no", "original_partner_reference_no"),),
        status="latest_transaction_status",
        success=("04",),
        untouched=("00",),
        not_with=("refund_amount",),
    ),
    reference="partner_refund_no",
    headers=_HEADERS,
    response_headers=_RESPONSE_HEADERS,
)

OPERATIONS = {
    operation.name: operation
    for operation in (
        ACCESS_TOKEN_B2B,
        ACCESS_TOKEN_B2B2C,
        CANCEL_PAYMENT,
        GENERATE_QR,
        NOTIFY_PAYMENT,
        PAY_QR,
        QUERY_PAYMENT,
        REFUND_PAYMENT,
    )
}
"""All of them, by the names of their methods."""
