"""The choices that the standard leaves to a provider, by name."""

from __future__ import annotations

DEFAULTS = {
    "authentication": "symmetric",
    "signature_encoding": "base64",
    "signed_path_strip_prefix": "",
    "signed_query": "keep",
    "timestamp_tolerance": "300",
    "external_id_scope": "partner-day",
    "expires_in": "string",
    "token_lifetime": "900",
    "customer_token": "none",
}
"""The choices that hold where a spec makes none; those of the runtime's Profile."""

NUMBERS = frozenset({"timestamp_tolerance", "token_lifetime"})
"""Those that are whole numbers, or `none`; all others are words."""
