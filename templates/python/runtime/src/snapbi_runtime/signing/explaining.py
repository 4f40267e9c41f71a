"""Finding out why a signature does not match: for logs and people, never for the caller on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ..profile import Profile
from ..secret import Secret
from .body import body_hash, minified
from .checking import verify_token, verify_transaction
from .dimensions import token_dimensions, transaction_dimensions
from .explanation import Explanation, Part
from .makers import hmac_makers, recovered, rsa_makers
from .problems import problems_with_parts, problems_with_signature, problems_with_time
from .search import readings_that_match
from .spelling import spellings
from .text import signed_target

if TYPE_CHECKING:  # keys load cryptography, which symmetric signatures do not need
    from .keys import PublicKey

_HMAC, _RSA = "HMAC-SHA512", "SHA256withRSA"
_NOT_THE_OWNERS = "the owner of this key did not make it, or it was changed afterwards"


def explain(
    secret_or_key: Secret | PublicKey,
    *,
    method: str,
    target: str,
    token: str | None,
    body: bytes,
    timestamp: str,
    signature: str,
    profile: Profile,
    client_id: str | None = None,
    customer_token: str | None = None,
    host: str | None = None,
    now: datetime | None = None,
    changes: int = 1,
) -> Explanation:
    """Tell what a transaction's signature covers and, if it is not good, what its maker did otherwise. Never raises.

    The first are what `verify_transaction` takes; the client id, the customer's token and the host help to guess, and
    with `now` the time is judged by the profile's tolerance. `changes` says in how many parts at once the maker may
    have erred: 1 takes milliseconds; 2 takes tenths of a second, too long for a server that is under attack.
    """
    if isinstance(secret_or_key, Secret):
        algorithm, size, makers = _HMAC, 64, hmac_makers(secret_or_key)
        maker = algorithm
    else:
        algorithm, size, makers = _RSA, secret_or_key.size, rsa_makers()
        maker = f"{algorithm} with this key"
    valid = verify_transaction(
        secret_or_key,
        method=method,
        target=target,
        token=token,
        body=body,
        timestamp=timestamp,
        signature=signature,
        profile=profile,
    )
    found = spellings(signature, size)
    problems = [
        *problems_with_signature(signature, found, size, maker),
        *problems_with_parts(method, target, token, timestamp, isinstance(secret_or_key, Secret)),
        *problems_with_time(timestamp, profile.timestamp_tolerance, now),
    ]
    if not isinstance(secret_or_key, Secret) and found:
        found = recovered(secret_or_key, found)
        problems += [] if found else [_NOT_THE_OWNERS]
    would_match = (
        ()
        if valid
        else readings_that_match(
            transaction_dimensions(
                method=method,
                target=target,
                token=token,
                body=body,
                timestamp=timestamp,
                profile=profile,
                client_id=client_id,
                customer_token=customer_token,
                host=host,
            ),
            makers,
            found,
            changes,
        )
    )
    parts = transaction_parts(method, target, token, body, timestamp, profile)
    return Explanation(valid, algorithm, ":", parts, would_match, tuple(problems))


def explain_token(
    public_key: PublicKey,
    client_id: str,
    timestamp: str,
    signature: str,
    *,
    tolerance: int | None = None,
    now: datetime | None = None,
    changes: int = 1,
) -> Explanation:
    """Tell why the signature of a token request is not good. Never raises.

    With `now` and a tolerance in seconds the time is judged, too; `changes` is as for `explain`.
    """
    found = spellings(signature, public_key.size)
    problems = [
        *problems_with_signature(signature, found, public_key.size, f"{_RSA} with this key"),
        *problems_with_time(timestamp, tolerance, now),
    ]
    valid = verify_token(public_key, client_id, timestamp, signature)
    if found:
        found = recovered(public_key, found)
        problems += [] if found else [_NOT_THE_OWNERS]
    would_match = (
        () if valid else readings_that_match(token_dimensions(client_id, timestamp), rsa_makers(), found, changes)
    )
    return Explanation(valid, _RSA, "|", token_parts(client_id, timestamp), would_match, tuple(problems))


def transaction_parts(
    method: str, target: str, token: str | None, body: bytes, timestamp: str, profile: Profile
) -> tuple[Part, ...]:
    """Return the string that a transaction signs, part by part; of the token only how long it is."""
    tokens = () if token is None else (Part("token", f"({len(token)} characters)"),)
    return (
        Part("method", method),
        Part("target", signed_target(target, profile)),
        *tokens,
        Part("body", body_hash(minified(body))),
        Part("timestamp", timestamp),
    )


def token_parts(client_id: str, timestamp: str) -> tuple[Part, ...]:
    """Return the string that a token request signs, part by part."""
    return (Part("client id", client_id), Part("timestamp", timestamp))
