"""The operations of Finnet SNAP as data, for clients and servers alike."""

from snapbi_runtime import HeaderRule, Operation, Profile

from .models import (
    AccessTokenB2b2cRequest,
    AccessTokenB2b2cResponse,
    AccessTokenB2bRequest,
    AccessTokenB2bResponse,
    QueryPaymentRequest,
    QueryPaymentResponse,
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
    "sandbox": "https://snapstag.finnet.co.id",
    "production": "https://snap.finnet.co.id",
}
"""The documented addresses by environment."""

_TOKEN_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("X-TIMESTAMP", required=True),
    HeaderRule("X-CLIENT-KEY", required=True),
    HeaderRule("X-SIGNATURE", required=True),
)

_QUERY_PAYMENT_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("Authorization", required=True),
    HeaderRule("Authorization-Customer", required=True),
    HeaderRule("X-TIMESTAMP", required=True),
    HeaderRule("X-PARTNER-ID", required=True),
    HeaderRule("X-SIGNATURE", required=True),
    HeaderRule("X-EXTERNAL-ID", required=True, maximum=36),
    HeaderRule("CHANNEL-ID", required=True),
    HeaderRule("ORIGIN", required=True),
    HeaderRule("X-IP-ADDRESS", required=True),
    HeaderRule("X-DEVICE-ID", required=True),
    HeaderRule("X-LATITUDE", required=True),
    HeaderRule("X-LONGITUDE", required=True),
)

_TOKEN_RESPONSE_HEADERS = (
    HeaderRule("X-TIMESTAMP", required=True),
    HeaderRule("X-CLIENT-KEY", required=True),
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

QUERY_PAYMENT = Operation(
    name="query_payment",
    title="Query Payment",
    service_code="51",
    method="POST",
    path="/v1.0/qr/qr-mpm-query",
    request=QueryPaymentRequest,
    response=QueryPaymentResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("51"),
    writes=False,
    headers=_QUERY_PAYMENT_HEADERS,
)

OPERATIONS = {
    operation.name: operation
    for operation in (
        ACCESS_TOKEN_B2B,
        ACCESS_TOKEN_B2B2C,
        QUERY_PAYMENT,
    )
}
"""All of them, by the names of their methods."""
