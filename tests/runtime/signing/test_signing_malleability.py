"""A signature has two spellings, canonical base64 and lower-case hex, and no third."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signing_samples import ASYMMETRIC_SIGNATURE, CASES, SYMMETRIC_SIGNATURE, Request

from snapbi_runtime import PublicKey, Secret, verify_transaction
from snapbi_runtime.signing.encoding import decoded, encoded

BOTH = pytest.mark.parametrize(("key", "request_", "signature"), CASES, ids=["symmetric", "asymmetric"])


def malleable(signature: str) -> dict[str, str]:
    """Return texts that decoders read as the same signature."""
    raw = base64.b64decode(signature)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    pads = len(signature) - len(signature.rstrip("="))
    last = signature[-pads - 1]
    return {
        "pad bits that are not zero": signature[: -pads - 1] + alphabet[alphabet.index(last) + 1] + "=" * pads,
        "no padding": signature.rstrip("="),
        "too much padding": f"{signature}=",
        "a blank before": f" {signature}",
        "a newline after": f"{signature}\n",
        "a newline within": f"{signature[:76]}\n{signature[76:]}",
        "a stray character": f"{signature[:8]}!{signature[8:]}",
        "base64url": base64.urlsafe_b64encode(raw).decode(),
        "capital hex": raw.hex().upper(),
        "mixed hex": raw.hex()[:9].upper() + raw.hex()[9:],
        "hex with blanks": raw.hex(" "),
        "hex with 0x": f"0x{raw.hex()}",
        "base64 of hex": base64.b64encode(raw.hex().encode()).decode(),
        "small letters": signature.lower(),
        "wide characters": signature.translate({ord("A"): "\N{FULLWIDTH LATIN CAPITAL LETTER A}"}),
        "a NUL after": f"{signature}\x00",
        "the bytes themselves": raw.decode("latin-1"),
        "twice": signature * 2,
        "nothing": "",
    }


@BOTH
@pytest.mark.parametrize("what", malleable(SYMMETRIC_SIGNATURE))
def test_a_signature_has_no_third_spelling(
    key: Secret | PublicKey, request_: Request, signature: str, what: str
) -> None:
    spelt = malleable(signature)[what]
    assert spelt != signature
    assert not verify_transaction(key, **request_, signature=spelt)


def test_the_malleable_spellings_are_read_by_ordinary_decoders() -> None:
    for signature in (SYMMETRIC_SIGNATURE, ASYMMETRIC_SIGNATURE):
        spelt = malleable(signature)
        for what in ("pad bits that are not zero", "a newline within", "a stray character", "a blank before"):
            assert base64.b64decode(spelt[what]) == base64.b64decode(signature)
        assert base64.b64decode(spelt["pad bits that are not zero"], validate=True) == base64.b64decode(signature)


@given(st.binary(min_size=5, max_size=300))
def test_each_spelling_is_read_back(signature: bytes) -> None:
    size = len(signature)
    assert decoded(encoded(signature, "base64"), size) == decoded(encoded(signature, "hex"), size) == signature
    assert decoded(encoded(signature, "hex"), size + 1) is None
