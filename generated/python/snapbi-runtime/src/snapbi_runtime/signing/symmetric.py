"""The symmetric signature."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..secret import Secret


def hmac_sha512(secret: Secret, text: bytes) -> bytes:
    """Return HMAC-SHA512 (RFC 2104) of a text: 64 bytes."""
    return hmac.digest(secret.reveal_bytes(), text, "sha512")
