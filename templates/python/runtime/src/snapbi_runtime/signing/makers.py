"""How a signature may have been made of its string: with the right secret and algorithm, or nearly."""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64decode
from binascii import unhexlify
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from ..secret import Secret
from .reading import Choice, choice
from .search import Maker
from .symmetric import hmac_sha512

if TYPE_CHECKING:  # keys load cryptography, which symmetric signatures do not need
    from .keys import PublicKey

_DIGEST_INFO = {  # RFC 8017, section 9.2, note 1: what stands before the digest
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha1": bytes.fromhex("3021300906052b0e03021a05000414"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}


def hmac_makers(secret: Secret) -> list[Choice[Maker]]:
    """Return HMAC-SHA512 with the secret; other hashes with it; HMAC-SHA512 with what the secret was taken for."""
    makers: list[Choice[Maker]] = [Choice(partial(hmac_sha512, secret))]
    for name in ("sha256", "sha384", "sha1"):
        makers.append(choice("algorithm", f"HMAC-{name.upper()}", _hmac(secret, name)))
    makers.append(choice("algorithm", "plain SHA512 of secret and string, not HMAC", _plain(secret)))
    for says, other in _other_secrets(secret):
        makers.append(choice("secret", says, partial(hmac_sha512, other)))
    return makers


def rsa_makers() -> list[Choice[Maker]]:
    """Return the digest that SHA256withRSA holds, and those of other hashes."""
    makers = [Choice(_digest_info("sha256"))]
    for name in ("sha1", "sha384", "sha512"):
        makers.append(choice("algorithm", f"{name.upper()}withRSA", _digest_info(name)))
    return makers


def recovered(key: PublicKey, spelt: Mapping[bytes, str | None]) -> dict[bytes, str | None]:
    """Return what the key's owner signed, for each signature that is the owner's."""
    return {held: says for signature, says in spelt.items() if (held := key.recover(signature)) is not None}


def _hmac(secret: Secret, name: str) -> Maker:
    return lambda text: hmac.digest(secret.reveal_bytes(), text, name)


def _plain(secret: Secret) -> Maker:
    return lambda text: hashlib.sha512(secret.reveal_bytes() + text).digest()


def _digest_info(name: str) -> Maker:
    return lambda text: _DIGEST_INFO[name] + hashlib.new(name, text, usedforsecurity=False).digest()


def _other_secrets(secret: Secret) -> Iterator[tuple[str, Secret]]:
    held = secret.reveal_bytes()
    yield "with a newline at its end", Secret(held + b"\n")
    if held.strip() not in (b"", held):
        yield "without the whitespace at its ends", Secret(held.strip())
    for says, decode in (("decoded from base64", b64decode), ("decoded from hex", unhexlify)):
        try:
            yield says, Secret(decode(held))
        except ValueError:  # it is not that, or nothing is left of it
            continue
