"""The operations of Shop as data, for clients and servers alike."""

from snapbi_runtime import HeaderRule, Operation, Profile

from .models import TellBalanceRequest, TellBalanceResponse, TopUpRequest, TopUpResponse
from .response_codes import ResponseCode

PROFILE = Profile(
    authentication="symmetric",
)
"""How the provider signs, dates and numbers messages."""

SERVERS: dict[str, str] = {}
"""The documented addresses by environment."""

_HEADERS = (
    HeaderRule("X-TIMESTAMP", required=True),
    HeaderRule("X-SIGNATURE", required=True),
    HeaderRule("X-PARTNER-ID", required=True, maximum=36),
    HeaderRule("X-EXTERNAL-ID", required=True, maximum=36),
)

TELL_BALANCE = Operation(
    name="tell_balance",
    title="Tell Balance",
    service_code="11",
    method="GET",
    path="/v1.0/balance",
    request=TellBalanceRequest,
    response=TellBalanceResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("11"),
    writes=False,
    headers=_HEADERS,
)

TOP_UP = Operation(
    name="top_up",
    title="Top Up",
    service_code="38",
    method="PUT",
    path="/v1.0/balance",
    request=TopUpRequest,
    response=TopUpResponse,
    codes=ResponseCode,
    own_codes=ResponseCode.of_service("38"),
    writes=False,
    headers=_HEADERS,
)

OPERATIONS = {
    operation.name: operation
    for operation in (
        TELL_BALANCE,
        TOP_UP,
    )
}
"""All of them, by the names of their methods."""
