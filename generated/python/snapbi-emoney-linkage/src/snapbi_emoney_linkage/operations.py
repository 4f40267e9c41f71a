"""The operations of E-Money Account Linkage as data, for clients and servers alike."""

from snapbi_runtime import HeaderRule, Operation, Profile

from .models import PayQrInternalRequest, PayQrInternalResponse

PROFILE = Profile(
    authentication="bearer",
)
"""How the provider signs, dates and numbers messages."""

SERVERS: dict[str, str] = {}
"""The documented addresses by environment."""

_PAY_QR_INTERNAL_HEADERS = (
    HeaderRule("Authorization", required=True),
    HeaderRule("Content-Type", required=True),
)

_PAY_QR_INTERNAL_RESPONSE_HEADERS = (HeaderRule("Content-Type", required=True),)

PAY_QR_INTERNAL = Operation(
    name="pay_qr_internal",
    title="QR Internal Payment",
    service_code=None,
    method="POST",
    path="/b2b/customer/me/transaction/customer/payment",
    request=PayQrInternalRequest,
    response=PayQrInternalResponse,
    codes=None,
    own_codes=(),
    writes=True,
    headers=_PAY_QR_INTERNAL_HEADERS,
    response_headers=_PAY_QR_INTERNAL_RESPONSE_HEADERS,
)

OPERATIONS = {operation.name: operation for operation in (PAY_QR_INTERNAL,)}
"""All of them, by the names of their methods."""
