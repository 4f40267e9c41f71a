"""The headers that emitted clients write by themselves; names in small letters, as capitals make no difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snapgen import ir

NOT_PASSED = frozenset(
    {
        "authorization",
        "authorization-customer",
        "channel-id",
        "content-type",
        "x-client-key",
        "x-external-id",
        "x-partner-id",
        "x-signature",
        "x-timestamp",
    }
)
"""What no caller hands over as a header: it is made for each request, or comes from credentials or `customer_token`."""

_ALWAYS = frozenset({"accept", "content-type"})
_SIGNED = frozenset({"x-signature", "x-timestamp"})


def always_sent(operation: ir.Operation, system: ir.System) -> frozenset[str]:
    """Return the request headers that clients of a system send whether they must or not."""
    if operation.issues_token:
        return _ALWAYS | _SIGNED | {"x-client-key"}
    return _ALWAYS | _SIGNED | {"x-external-id", "x-partner-id"} if system.signed else _ALWAYS
