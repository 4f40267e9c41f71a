"""The operations of Shop as data, for clients and servers alike."""

from snapbi_runtime import Operation, Profile

from .models import PayRequest, PayResponse
from .response_codes import ResponseCode

PROFILE = Profile(
    authentication="symmetric",
)
"""How the provider signs, dates and numbers messages."""

SERVERS: dict[str, str] = {}
"""The documented addresses by environment."""

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
)

OPERATIONS = {operation.name: operation for operation in (PAY,)}
"""All of them, by the names of their methods."""
