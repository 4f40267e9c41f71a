"""Strings to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import SigningError

if TYPE_CHECKING:
    from ..profile import Profile


def token_text(client_id: str, timestamp: str) -> bytes:
    """Return the string that a token request signs: client_id|timestamp.

    Raises SigningError for anything but visible ASCII.
    """
    text = f"{client_id}|{timestamp}"
    if not _travels(text) or not client_id or not _is_timestamp(timestamp):
        raise SigningError(_first_problem(client_id=client_id, timestamp=timestamp))
    return text.encode()


def transaction_text(method: str, target: str, token: str | None, body_hash: str, timestamp: str) -> bytes:
    """Return the string that a transaction signs: METHOD:target:token:hash:timestamp.

    `token` is the B2B token of a symmetric signature, without "Bearer", never the customer's; an asymmetric signature
    has none, and then its colon goes as well. `target` is what `signed_target` says. No part can be taken for another:
    raises SigningError for a part that is not visible ASCII, a method that is not capital letters, a target that does
    not begin with a slash, an empty token or one with a colon, and a hash that is not 64 characters.
    """
    text = (
        f"{method}:{target}:{body_hash}:{timestamp}"
        if token is None
        else (f"{method}:{target}:{token}:{body_hash}:{timestamp}")
    )
    if not (
        _travels(text)
        and method.isalpha()
        and method.isupper()
        and target.startswith("/")
        and (token is None or (token and ":" not in token))
        and len(body_hash) == 64
        and _is_timestamp(timestamp)
    ):
        problem = _first_problem(method=method, target=target, token=token, body_hash=body_hash, timestamp=timestamp)
        del token, text  # so that a traceback that lists locals has no token to list
        raise SigningError(problem)
    return text.encode()


def signed_target(raw_target: str, profile: Profile) -> str:
    """Return the part of a request target that is signed, with the target as it travels: never decoded, with its query.

    The profile may leave out a prefix of the path, and the query.
    """
    return without_prefix(with_signed_query(raw_target, profile), profile)


def accepted_targets(raw_target: str, profile: Profile) -> tuple[str, ...]:
    """Return what a caller may have signed for this target: the whole path, and the path less the profile's prefix."""
    whole = with_signed_query(raw_target, profile)
    stripped = without_prefix(whole, profile)
    return (whole,) if stripped == whole else (whole, stripped)


def with_signed_query(raw_target: str, profile: Profile) -> str:
    """Return the target with its query, or without it where the profile drops it."""
    return raw_target if profile.signed_query == "keep" else raw_target.partition("?")[0]


def without_prefix(target: str, profile: Profile) -> str:
    """Return the target less the profile's prefix, if it begins with that and another slash."""
    prefix = profile.signed_path_strip_prefix.rstrip("/")
    return target[len(prefix) :] if prefix and target.startswith(f"{prefix}/") else target


def _travels(text: str) -> bool:
    return text.isascii() and text.isprintable() and " " not in text


def _is_timestamp(text: str) -> bool:
    return 0 < len(text) <= 40 and "|" not in text  # short enough that it cannot hold a hash


def _first_problem(**parts: str | None) -> str:
    for name, part in parts.items():
        if part is not None and (not part or not _travels(part)):
            return f"the {name} is empty or not visible ASCII, and cannot be signed"
    return f"the {', the '.join(parts)} do not have the form that a string to sign needs"
