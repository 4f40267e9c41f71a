"""The operations of Nicepay Payout SNAP as data, for clients and servers alike."""

from snapbi_runtime import HeaderRule, Operation, Profile

from .models import AccessTokenB2bRequest, AccessTokenB2bResponse, InquirePayoutRequest, InquirePayoutResponse
from .response_codes import ResponseCode

PROFILE = Profile(
    authentication="symmetric",
    signature_encoding="base64",
    signed_path_strip_prefix="/nicepay",
    signed_query="keep",
    timestamp_tolerance=300,
    external_id_scope="partner",
    expires_in="string",
    token_lifetime=900,
    customer_token="none",
)
"""How the provider signs, dates and numbers messages."""

SERVERS: dict[str, str] = {
    "sandbox": "https://dev.nicepay.co.id",
    "production": "https://www.nicepay.co.id",
}
"""The documented addresses by environment."""

_TOKEN_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("X-TIMESTAMP", required=True),
    HeaderRule("X-CLIENT-KEY", required=True),
    HeaderRule("X-SIGNATURE", required=True),
)

_INQUIRE_PAYOUT_HEADERS = (
    HeaderRule("Content-Type", required=True, maximum=127),
    HeaderRule("Authorization", required=True),
    HeaderRule("X-TIMESTAMP", required=True, maximum=25),
    HeaderRule("X-SIGNATURE", required=True),
    HeaderRule("X-PARTNER-ID", required=True, maximum=20),
    HeaderRule("X-EXTERNAL-ID", required=True, maximum=40),
    HeaderRule("CHANNEL-ID", required=True, maximum=20),
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
    path="/nicepay/v1.0/access-token/b2b",
    request=AccessTokenB2bRequest,
    response=AccessTokenB2bResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("73"),
    writes=False,
    headers=_TOKEN_HEADERS,
    response_headers=_TOKEN_RESPONSE_HEADERS,
    issues_token="b2b",
)

INQUIRE_PAYOUT = Operation(
    name="inquire_payout",
    title="Inquiry - API Payout (Disbursement) SNAP",
    service_code=None,
    method="POST",
    path="/nicepay/api/v1.0/transfer/inquiry",
    request=InquirePayoutRequest,
    response=InquirePayoutResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("XX"),
    writes=False,
    headers=_INQUIRE_PAYOUT_HEADERS,
)

OPERATIONS = {
    operation.name: operation
    for operation in (
        ACCESS_TOKEN_B2B,
        INQUIRE_PAYOUT,
    )
}
"""All of them, by the names of their methods."""
