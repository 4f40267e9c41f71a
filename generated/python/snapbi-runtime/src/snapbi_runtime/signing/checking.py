"""Whether a signature is good: yes or no, in constant time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..secret import Secret
from .body import body_hash, minified
from .encoding import decoded, same
from .errors import SigningError
from .symmetric import hmac_sha512
from .text import accepted_targets, token_text, transaction_text

if TYPE_CHECKING:  # keys load cryptography, which symmetric signatures do not need
    from ..profile import Profile
    from .keys import PublicKey


def verify_token(public_key: PublicKey, client_id: str, timestamp: str, signature: str) -> bool:
    """Tell whether the signature of a token request is the key owner's. Never raises."""
    presented = decoded(signature, public_key.size)
    try:
        text = token_text(client_id, timestamp)
    except SigningError:
        return False
    return presented is not None and public_key.verifies(text, presented)


def verify_transaction(
    secret_or_key: Secret | PublicKey,
    *,
    method: str,
    target: str,
    token: str | None,
    body: bytes,
    timestamp: str,
    signature: str,
    profile: Profile,
) -> bool:
    """Tell whether the signature of a transaction is good; what it is good for, its parts say. Never raises.

    With a secret it must be HMAC-SHA512 and cover the B2B token; with a key SHA256withRSA, and `token` must be None.
    `target` is the request target as it travelled, `body` the bytes that came. Accepted are the body as it is or
    minified, and the path with or without the profile's prefix: all that real clients were seen to sign rightly.
    Whether the timestamp is recent is not asked here.
    """
    if isinstance(secret_or_key, Secret) is (token is None):
        return False
    try:
        texts = _accepted_texts(method, target, token, body, timestamp, profile)
        if isinstance(secret_or_key, Secret):
            return any(same(hmac_sha512(secret_or_key, text), signature) for text in texts)
        presented = decoded(signature, secret_or_key.size)
        return presented is not None and any(secret_or_key.verifies(text, presented) for text in texts)
    except SigningError:
        return False


def _accepted_texts(
    method: str, target: str, token: str | None, body: bytes, timestamp: str, profile: Profile
) -> Iterator[bytes]:
    targets = accepted_targets(target, profile)
    digest_of_body = body_hash(body)
    for accepted in targets:
        yield transaction_text(method, accepted, token, digest_of_body, timestamp)
    compact = minified(body)
    if compact != body:
        digest_of_body = body_hash(compact)
        for accepted in targets:
            yield transaction_text(method, accepted, token, digest_of_body, timestamp)
