"""Keys are read in every form in which they are handed over."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import PRIVATE_KEY, PRIVATE_PEM, PUBLIC_KEY, PUBLIC_PEM

from snapbi_runtime import KeyFormatError, PrivateKey, PublicKey, Secret, load_private_key, load_public_key

KEY = s.load_pem_private_key(PRIVATE_PEM.encode(), None)
PASSWORD = Secret("correct horse")
ENCRYPTION = s.BestAvailableEncryption(PASSWORD.reveal_bytes())
PKCS1, PKCS8 = s.PrivateFormat.TraditionalOpenSSL, s.PrivateFormat.PKCS8
PEM, DER = s.Encoding.PEM, s.Encoding.DER


def private(encoding: s.Encoding, form: s.PrivateFormat, encryption: Any = None) -> bytes:
    return KEY.private_bytes(encoding, form, encryption or s.NoEncryption())


def public(encoding: s.Encoding, form: s.PublicFormat) -> bytes:
    return KEY.public_key().public_bytes(encoding, form)


def bare(der: bytes) -> str:
    return base64.b64encode(der).decode()


def wrapped(der: bytes) -> str:
    return base64.encodebytes(der).decode().replace("\n", "\r\n")


def spellings(der: bytes, pem: bytes) -> Iterator[str | bytes]:
    yield from (pem, pem.decode(), b"\n " + pem + b"\n\n", pem.replace(b"\n", b"\r\n"))
    yield from (der, bare(der), bare(der).encode(), f" {bare(der)}\n", wrapped(der))


def signs(key: PrivateKey) -> bool:
    return PUBLIC_KEY.verifies(b"text", key.sign(b"text"))


@pytest.mark.parametrize("form", [PKCS1, PKCS8])
def test_private_keys_are_read_as_pem_and_der_of_pkcs1_and_pkcs8(form: s.PrivateFormat) -> None:
    for data in spellings(private(DER, form), private(PEM, form)):
        assert signs(load_private_key(data)), data


def test_encrypted_keys_are_read_with_their_password() -> None:
    for data in spellings(private(DER, PKCS8, ENCRYPTION), private(PEM, PKCS8, ENCRYPTION)):
        assert signs(load_private_key(data, PASSWORD)), data
    assert signs(load_private_key(private(PEM, PKCS1, ENCRYPTION), PASSWORD))


@pytest.mark.parametrize("form", [s.PublicFormat.PKCS1, s.PublicFormat.SubjectPublicKeyInfo])
def test_public_keys_are_read_as_pem_and_der(form: s.PublicFormat) -> None:
    for data in spellings(public(DER, form), public(PEM, form)):
        assert load_public_key(data).verifies(b"text", PRIVATE_KEY.sign(b"text")), data


def test_a_private_key_knows_its_public_key() -> None:
    assert PRIVATE_KEY.public_key().verifies(b"text", PRIVATE_KEY.sign(b"text"))
    assert not PRIVATE_KEY.public_key().verifies(b"texts", PRIVATE_KEY.sign(b"text"))
    assert PUBLIC_KEY.size == 256


SMALL = rsa.generate_private_key(65537, 1024)
CURVE = ec.generate_private_key(ec.SECP256R1())


@pytest.mark.parametrize(
    ("data", "password", "message"),
    [
        (PUBLIC_PEM, None, "this is a public key or a certificate"),
        ("-----BEGIN CERTIFICATE-----", None, "this is a public key or a certificate"),
        (private(PEM, PKCS8, ENCRYPTION), None, "the key is encrypted and needs its password"),
        (private(PEM, PKCS8, ENCRYPTION), Secret("wrong"), "or the password is wrong"),
        (PRIVATE_PEM, PASSWORD, "the key is not encrypted"),
        (CURVE.private_bytes(PEM, PKCS8, s.NoEncryption()), None, "the key is not an RSA key"),
        (SMALL.private_bytes(PEM, PKCS8, s.NoEncryption()), None, "the key has 1024 bits, and from 2048 to 8192"),
        ("", None, "no private key that can be read"),
        ("secret", None, "no private key that can be read"),
        ("é" * 40, None, "no private key that can be read"),
    ],
)
def test_a_private_key_that_will_not_do_is_refused_with_the_reason(
    data: str | bytes, password: Secret | None, message: str
) -> None:
    with pytest.raises(KeyFormatError, match=message):
        load_private_key(data, password)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (PRIVATE_PEM, "this is a private key, which only its owner should have"),
        ("-----BEGIN CERTIFICATE-----", "this is a certificate; its key is printed by `openssl x509 -pubkey -noout`"),
        (CURVE.public_key().public_bytes(PEM, s.PublicFormat.SubjectPublicKeyInfo), "the key is not an RSA key"),
        (SMALL.public_key().public_bytes(PEM, s.PublicFormat.PKCS1), "the key has 1024 bits"),
        (private(DER, PKCS8), "no public key that can be read"),
        ("", "no public key that can be read"),
    ],
)
def test_a_public_key_that_will_not_do_is_refused_with_the_reason(data: str | bytes, message: str) -> None:
    with pytest.raises(KeyFormatError, match=message):
        load_public_key(data)


DAMAGED = st.one_of(
    st.binary(max_size=64),
    st.text(max_size=64),
    st.builds(
        lambda at, byte: public(DER, s.PublicFormat.PKCS1)[:at] + byte, st.integers(0, 269), st.binary(max_size=4)
    ),
    st.builds(lambda at, byte: private(DER, PKCS8)[:at] + byte, st.integers(0, 400), st.binary(max_size=4)),
    st.builds(lambda at, text: PRIVATE_PEM[:at] + text + PRIVATE_PEM[at:], st.integers(0, 400), st.text(max_size=4)),
)


@given(DAMAGED, st.none() | st.builds(Secret, st.binary(min_size=1, max_size=8)))
def test_no_key_raises_anything_else(data: str | bytes, password: Secret | None) -> None:
    for load in (lambda: load_private_key(data, password), lambda: load_public_key(data)):
        try:
            assert isinstance(load(), PrivateKey | PublicKey)
        except KeyFormatError:
            continue
