"""How a provider signs, dates and numbers messages, where the standard leaves it open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One provider's dialect; the defaults are the standard's, or ours where it says nothing."""

    authentication: Literal["symmetric", "asymmetric", "bearer"] = "symmetric"
    """How a transaction is signed: HMAC-SHA512 with a token, SHA256withRSA without, or not at all (not SNAP)."""

    signature_encoding: Literal["base64", "hex"] = "base64"
    """How a signature is written. Both are read, whatever this says: their lengths differ."""

    signed_path_strip_prefix: str = ""
    """The beginning of the path that is left out of the string to sign, such as "/nicepay"."""

    signed_query: Literal["keep", "drop"] = "keep"
    """Whether the query of the URL is part of the string to sign; the standard says so."""

    timestamp_tolerance: int | None = 300
    """Seconds that X-TIMESTAMP may be off either way; None for no limit."""

    external_id_scope: Literal["partner-day", "partner-endpoint-day", "partner"] = "partner-day"
    """Within what an X-EXTERNAL-ID may come only once; a day is one of the signed timestamp, in WIB."""

    expires_in: Literal["string", "integer"] = "string"
    """The JSON type of expiresIn in a token's answer."""

    token_lifetime: int = 900
    """Seconds that a B2B token lives."""

    customer_token: Literal["required", "optional", "none"] = "none"  # noqa: S105 - no password
    """Whether Authorization-Customer is sent."""
