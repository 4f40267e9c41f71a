"""Making signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..secret import Secret
from .body import body_hash
from .encoding import Encoding, encoded
from .errors import SigningError
from .symmetric import hmac_sha512
from .text import signed_target, token_text, transaction_text

if TYPE_CHECKING:  # keys load cryptography, which symmetric signatures do not need
    from ..profile import Profile
    from .keys import PrivateKey


def sign_token(key: PrivateKey, client_id: str, timestamp: str, encoding: Encoding = "base64") -> str:
    """Sign a request for an access token: SHA256withRSA of client_id|timestamp.

    Raises SigningError for anything but visible ASCII.
    """
    return encoded(key.sign(token_text(client_id, timestamp)), encoding)


def sign_transaction(
    secret_or_key: Secret | PrivateKey,
    *,
    method: str,
    target: str,
    token: str | None,
    body: bytes,
    timestamp: str,
    profile: Profile,
) -> str:
    """Sign a transaction: with a secret HMAC-SHA512, which needs the B2B token; with a key SHA256withRSA, without.

    `target` is the request target as it travels, `body` the bytes that are sent. Send compact JSON (`Model.to_wire()`
    gives it): then they are their own minified form, which is what the standard hashes. Raises SigningError for a part
    that cannot be signed, a token too many, or one too few.
    """
    text = transaction_text(method, signed_target(target, profile), token, body_hash(body), timestamp)
    if isinstance(secret_or_key, Secret):
        if token is None:
            raise SigningError("a symmetric signature covers the access token, and there is none")
        signature = hmac_sha512(secret_or_key, text)
    else:
        if token is not None:
            del token, text  # so that a traceback that lists locals has no token to list
            raise SigningError("an asymmetric signature covers no access token: leave it out")
        signature = secret_or_key.sign(text)
    return encoded(signature, profile.signature_encoding)
