"""The operations of Shop as data, for clients and servers alike."""

from snapbi_runtime import HeaderRule, Operation, Profile

from .models import AccessTokenB2bRequest, AccessTokenB2bResponse, PayRequest, PayResponse
from .response_codes import ResponseCode

PROFILE = Profile(
    authentication="symmetric",
)
"""How the provider signs, dates and numbers messages."""

SERVERS: dict[str, str] = {}
"""The documented addresses by environment."""

_TOKEN_HEADERS = (HeaderRule("X-CLIENT-KEY", required=True),)

_PAY_HEADERS = (HeaderRule("Authorization", required=True),)

_TOKEN_RESPONSE_HEADERS = (HeaderRule("X-CLIENT-KEY", required=True),)

ACCESS_TOKEN_B2B = Operation(
    name="access_token_b2b",
    title="Access Token B2B",
    service_code="73",
    method="POST",
    path="/shop/v1.0/access-token/b2b",
    request=AccessTokenB2bRequest,
    response=AccessTokenB2bResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("73"),
    writes=False,
    headers=_TOKEN_RESPONSE_HEADERS,
    response_headers=_TOKEN_RESPONSE_HEADERS,
    issues_token="b2b",
)

PAY = Operation(
    name="pay",
    title="Pay",
    service_code="50",
    method="POST",
    path="/v1.0/pay",
    request=PayRequest,
    response=PayResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("50"),
    writes=True,
    headers=_PAY_HEADERS,
)

OPERATIONS = {
    operation.name: operation
    for operation in (
        ACCESS_TOKEN_B2B,
        PAY,
    )
}
"""All of them, by the names of their methods."""
