"""The parts of a string to sign, each with its accepted values and its unusual readings."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable

from ..profile import Profile
from .body import body_hash, minified
from .body_readings import body_readings
from .part_readings import Readings, method_readings, target_readings, timestamp_readings, token_readings
from .reading import Choice, choice
from .search import Dimension
from .text import accepted_targets


def transaction_dimensions(
    *,
    method: str,
    target: str,
    token: str | None,
    body: bytes,
    timestamp: str,
    profile: Profile,
    client_id: str | None,
    customer_token: str | None,
    host: str | None,
) -> tuple[Dimension, ...]:
    """Return the form of the whole, then method, target, token with its colon, hash of the body, and timestamp."""
    forms = [
        Choice("{0}:{1}:{2}{3}:{4}"),
        choice("string to sign", "followed by a newline", "{0}:{1}:{2}{3}:{4}\n"),
        choice("string to sign", "without the method", "{1}:{2}{3}:{4}"),
        choice("string to sign", "without the timestamp", "{0}:{1}:{2}{3}"),
    ]
    if client_id:
        says = "being client_id|timestamp, as in a token request: the body is not covered (Nicepay's notifications)"
        forms.append(choice("string to sign", says, client_id.replace("{", "{{").replace("}", "}}") + "|{4}"))
    return (
        forms,
        [Choice(method), *_unusual(method_readings(method))],
        [*map(Choice, accepted_targets(target, profile)), *_unusual(target_readings(target, profile, host))],
        [Choice(f"{token}:" if token else ""), *_unusual(token_readings(token, customer_token, client_id))],
        _hashes(body),
        [Choice(timestamp), *_unusual(timestamp_readings(timestamp))],
    )


def token_dimensions(client_id: str, timestamp: str) -> tuple[Dimension, ...]:
    """Return the form of the whole, then client id and timestamp of a token request."""
    forms = [
        Choice("{0}|{1}"),
        choice("string to sign", "with a colon for its |", "{0}:{1}"),
        choice("string to sign", "with nothing between its parts", "{0}{1}"),
        choice("string to sign", "with blanks around its |", "{0} | {1}"),
        choice("string to sign", "with its parts exchanged", "{1}|{0}"),
        choice("string to sign", "followed by a newline", "{0}|{1}\n"),
        choice("string to sign", "being the client id alone", "{0}"),
        choice("string to sign", "being the timestamp alone", "{1}"),
    ]
    return (
        forms,
        [Choice(client_id), choice("client id", "in small letters", client_id.lower())],
        [Choice(timestamp), *_unusual(timestamp_readings(timestamp))],
    )


def _unusual(readings: Readings) -> Iterable[Choice[str]]:
    return (choice(part, says, text) for part, says, text in readings)


def _hashes(body: bytes) -> list[Choice[str]]:
    forms = {body: "as it was sent", minified(body): "minified"}
    hashes = [Choice(body_hash(form)) for form in forms]
    for form, says in forms.items():
        digest = hashlib.sha256(form)
        hashes += [
            choice("body", f"{says}, hashed with SHA-512", hashlib.sha512(form).hexdigest()),
            choice("body", f"{says}, its hash in capital letters", digest.hexdigest().upper()),
            choice("body", f"{says}, its hash in base64", b64encode(digest.digest()).decode()),
            choice("body", f"{says}, hashed with SHA-1", hashlib.sha1(form, usedforsecurity=False).hexdigest()),
            choice("body", f"{says}, hashed with MD5", hashlib.md5(form, usedforsecurity=False).hexdigest()),
            choice("body", f"{says}, hashed twice", body_hash(digest.hexdigest().encode())),
            choice("body", f"{says}, not hashed", form.decode("utf-8", "surrogateescape")),
        ]
    for says, form in body_readings(body):
        if form not in forms:
            forms[form] = says
            hashes.append(choice("body", says, body_hash(form)))
    return hashes
