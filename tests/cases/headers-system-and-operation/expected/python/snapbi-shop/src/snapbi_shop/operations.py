"""The operations of Shop as data, for clients and servers alike."""

from snapbi_runtime import HeaderRule, Operation, Profile

from .models import PayRequest, PayResponse, QueryRequest, QueryResponse
from .response_codes import ResponseCode

PROFILE = Profile(
    authentication="symmetric",
)
"""How the provider signs, dates and numbers messages."""

SERVERS: dict[str, str] = {}
"""The documented addresses by environment."""

_PAY_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("Authorization", required=True),
    HeaderRule("X-TIMESTAMP", required=True, minimum=25, maximum=25),
    HeaderRule("CHANNEL-ID", required=False, maximum=12),
    HeaderRule("X-DEVICE-ID", required=False, maximum=400),
)

_QUERY_HEADERS = (
    HeaderRule("Content-Type", required=True),
    HeaderRule("Authorization", required=True),
    HeaderRule("X-TIMESTAMP", required=True, minimum=25, maximum=25),
    HeaderRule("CHANNEL-ID", required=True, maximum=5),
)

_PAY_RESPONSE_HEADERS = (
    HeaderRule("X-TIMESTAMP", required=True, minimum=25, maximum=25),
    HeaderRule("X-TRACE", required=False),
)

_QUERY_RESPONSE_HEADERS = (HeaderRule("X-TIMESTAMP", required=True, minimum=25, maximum=25),)

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
    response_headers=_PAY_RESPONSE_HEADERS,
)

QUERY = Operation(
    name="query",
    title="Query",
    service_code="51",
    method="POST",
    path="/v1.0/query",
    request=QueryRequest,
    response=QueryResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("51"),
    writes=False,
    headers=_QUERY_HEADERS,
    response_headers=_QUERY_RESPONSE_HEADERS,
)

OPERATIONS = {
    operation.name: operation
    for operation in (
        PAY,
        QUERY,
    )
}
"""All of them, by the names of their methods."""
