"""RSA keys, in every form in which providers and partners hand them over."""

from __future__ import annotations

import base64
import binascii
import re
from typing import NoReturn, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from ..secret import Secret
from .errors import KeyFormatError

SMALLEST, LARGEST = 2048, 8192
"""Bits of the keys that are accepted; the standard's are 2048."""

_PADDING, _HASH = PKCS1v15(), SHA256()


class PublicKey:
    """A caller's RSA key, which tells its signatures from others."""

    __slots__ = ("_key", "size")

    def __init__(self, key: RSAPublicKey) -> None:
        self._key = key
        self.size = (key.key_size + 7) // 8
        """Bytes of a signature."""

    def verifies(self, text: bytes, signature: bytes) -> bool:
        """Tell whether the signature is one of SHA256withRSA (PKCS#1 v1.5) of the text by this key's owner."""
        try:
            self._key.verify(signature, text, _PADDING, _HASH)
        except InvalidSignature:
            return False
        return True

    def recover(self, signature: bytes) -> bytes | None:
        """Return what the key's owner signed (an ASN.1 DigestInfo); None if somebody else did."""
        try:
            return self._key.recover_data_from_signature(signature, _PADDING, None)
        except (InvalidSignature, ValueError):
            return None

    def __repr__(self) -> str:
        return f"PublicKey(RSA {self._key.key_size})"


class PrivateKey:
    """Our RSA key. Neither repr nor pickle gives it away."""

    __slots__ = ("_key",)

    def __init__(self, key: RSAPrivateKey) -> None:
        self._key = key

    def sign(self, text: bytes) -> bytes:
        """Return the signature of a text: SHA256withRSA (PKCS#1 v1.5)."""
        return self._key.sign(text, _PADDING, _HASH)

    def public_key(self) -> PublicKey:
        """Return the key to hand to the other side."""
        return PublicKey(self._key.public_key())

    def __repr__(self) -> str:
        return f"PrivateKey(RSA {self._key.key_size})"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a private key is not pickled: hand it to the other process by itself")


def load_private_key(data: str | bytes, password: Secret | None = None) -> PrivateKey:
    """Read a private RSA key: PEM or DER, PKCS#1 or PKCS#8, encrypted or not, or base64 of the DER without PEM's lines.

    Raises KeyFormatError, which never shows the key, for anything else and for keys below 2048 bits.
    """
    key = _private_key(data, password)
    del data  # so that a traceback that lists locals has no key to list
    if isinstance(key, str):
        raise KeyFormatError(key)
    return PrivateKey(key)


def load_public_key(data: str | bytes) -> PublicKey:
    """Read a public RSA key: PEM or DER, PKCS#1 or SubjectPublicKeyInfo, or base64 of the DER without PEM's lines.

    Raises KeyFormatError for anything else, for a private key, and for keys below 2048 bits.
    """
    key = _public_key(data)
    del data  # it may be a private key after all
    if isinstance(key, str):
        raise KeyFormatError(key)
    return PublicKey(key)


def _private_key(data: str | bytes, password: Secret | None) -> RSAPrivateKey | str:
    raw = _bytes_of(data)
    if b"PUBLIC KEY-----" in raw or b"CERTIFICATE-----" in raw:
        return "this is a public key or a certificate, and a private key is needed"
    secret = None if password is None else password.reveal_bytes()
    der = _der(raw)
    try:
        if der is None:
            key = serialization.load_pem_private_key(raw, secret)
        else:
            key = serialization.load_der_private_key(der, secret)
    except TypeError:  # how cryptography says it
        return "the key is encrypted and needs its password" if secret is None else "the key is not encrypted"
    except Exception:  # whatever it is, its text may quote the key
        return "this is no private key that can be read" + (", or the password is wrong" if secret is not None else "")
    if not isinstance(key, RSAPrivateKey):
        return "the key is not an RSA key"
    return _size_problem(key) or key


def _public_key(data: str | bytes) -> RSAPublicKey | str:
    raw = _bytes_of(data)
    if b"PRIVATE KEY-----" in raw:
        return "this is a private key, which only its owner should have; a public key is needed"
    if b"CERTIFICATE-----" in raw:
        return "this is a certificate; its key is printed by `openssl x509 -pubkey -noout`"
    der = _der(raw)
    try:
        key = serialization.load_pem_public_key(raw) if der is None else serialization.load_der_public_key(der)
    except Exception:  # whatever it is, its text may quote the key
        return "this is no public key that can be read"
    if not isinstance(key, RSAPublicKey):
        return "the key is not an RSA key"
    return _size_problem(key) or key


def _size_problem(key: RSAPrivateKey | RSAPublicKey) -> str | None:
    if SMALLEST <= key.key_size <= LARGEST:
        return None
    return f"the key has {key.key_size} bits, and from {SMALLEST} to {LARGEST} are needed"


def _bytes_of(data: str | bytes) -> bytes:
    return data.encode("utf-8", "replace") if isinstance(data, str) else data


def _der(raw: bytes) -> bytes | None:
    """Return the DER of a key that is not PEM; None if it is, or is nothing at all."""
    if b"-----BEGIN" in raw:
        return None
    if raw[:1] == b"\x30" and raw[1:2] >= b"\x80":  # a sequence longer than any text could claim
        return raw
    try:
        return base64.b64decode(re.sub(rb"\s", b"", raw), validate=True)
    except binascii.Error:
        return None
