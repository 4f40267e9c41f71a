"""A signature is good for what it was made of, and for nothing else."""

import base64
import json
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from signing_samples import (
    ASYMMETRIC,
    ASYMMETRIC_SIGNATURE,
    CASES,
    CLIENT_ID,
    PRIVATE_KEY,
    PUBLIC_KEY,
    REQUEST,
    SECRET,
    STANDARD,
    SYMMETRIC_SIGNATURE,
    TIMESTAMP,
    TOKEN,
    Request,
)

from snapbi_runtime import (
    Profile,
    PublicKey,
    Secret,
    SigningError,
    sign_token,
    sign_transaction,
    verify_token,
    verify_transaction,
)
from snapbi_runtime.signing.body import body_hash, minified
from snapbi_runtime.signing.encoding import encoded
from snapbi_runtime.signing.symmetric import hmac_sha512
from snapbi_runtime.signing.text import transaction_text

BOTH = pytest.mark.parametrize(("key", "request_", "signature"), CASES, ids=["symmetric", "asymmetric"])


def changed(request: Request, **change: Any) -> Request:
    return Request(**{**request, **change})  # type: ignore[typeddict-item]


@st.composite
def other_bytes(draw: st.DrawFn, original: bytes) -> bytes:
    """Change, drop, insert or exchange one byte."""
    at = draw(st.integers(0, len(original) - 1))
    byte = draw(st.binary(min_size=0, max_size=2))
    after = at + draw(st.integers(0, 1))
    other = original[:at] + byte + original[after:]
    assume(other != original)
    return other


def other_text(original: str) -> st.SearchStrategy[str]:
    return other_bytes(original.encode()).map(lambda other: other.decode("latin-1"))


@BOTH
def test_what_was_signed_is_accepted(key: Secret | PublicKey, request_: Request, signature: str) -> None:
    assert verify_transaction(key, **request_, signature=signature)


@BOTH
@given(data=st.data())
def test_no_change_of_the_body_is_accepted_but_whitespace_without_meaning(
    key: Secret | PublicKey, request_: Request, signature: str, data: st.DataObject
) -> None:
    body = data.draw(other_bytes(request_["body"]))
    accepted = verify_transaction(key, **changed(request_, body=body), signature=signature)
    assert accepted is (minified(body) == request_["body"])
    if accepted:
        assert json.loads(body) == json.loads(request_["body"])


@BOTH
@pytest.mark.parametrize("part", ["method", "target", "timestamp", "token"])
@given(data=st.data())
def test_no_change_of_another_part_is_accepted(
    key: Secret | PublicKey, request_: Request, signature: str, part: str, data: st.DataObject
) -> None:
    original = request_[part] or "x"  # type: ignore[literal-required]
    other = data.draw(other_text(original))
    assert not verify_transaction(key, **changed(request_, **{part: other}), signature=signature)


@BOTH
@given(data=st.data())
def test_no_change_of_the_signature_is_accepted(
    key: Secret | PublicKey, request_: Request, signature: str, data: st.DataObject
) -> None:
    for written in (signature, base64.b64decode(signature).hex()):
        assert verify_transaction(key, **request_, signature=written)
        assert not verify_transaction(key, **request_, signature=data.draw(other_text(written)))


@given(other_text(sign_token(PRIVATE_KEY, CLIENT_ID, TIMESTAMP)), other_text(CLIENT_ID), other_text(TIMESTAMP))
def test_no_change_of_a_token_request_is_accepted(signature: str, client_id: str, timestamp: str) -> None:
    good = sign_token(PRIVATE_KEY, CLIENT_ID, TIMESTAMP)
    assert verify_token(PUBLIC_KEY, CLIENT_ID, TIMESTAMP, good)
    assert not verify_token(PUBLIC_KEY, CLIENT_ID, TIMESTAMP, signature)
    assert not verify_token(PUBLIC_KEY, client_id, TIMESTAMP, good)
    assert not verify_token(PUBLIC_KEY, CLIENT_ID, timestamp, good)


BODIES = (b'{"a": "b  c", "n": 1.0}', b'{"a":"b  c","n":1.0}')


@pytest.mark.parametrize(("signed", "sent"), [(BODIES[0], BODIES[0]), (BODIES[1], BODIES[1]), (BODIES[1], BODIES[0])])
def test_the_body_is_taken_as_it_is_or_minified(signed: bytes, sent: bytes) -> None:
    signature = sign_transaction(SECRET, **changed(REQUEST, body=signed))
    assert verify_transaction(SECRET, **changed(REQUEST, body=sent), signature=signature)


@pytest.mark.parametrize(
    ("signed", "sent"),
    [
        (BODIES[0], BODIES[1]),
        (b'{"a":1.0}', b'{"a":1}'),
        (b'{"a":"/"}', b'{"a":"\\/"}'),
        ('{"a":"é"}'.encode(), b'{"a":"\\u00e9"}'),
        (b'{"a":1,"b":2}', b'{"b":2,"a":1}'),
        (b'{"a":1,"a":2}', b'{"a":2}'),
        (b'{"a":"b c"}', b'{"a":"bc"}'),
        (b'{"a":12}', b'{"a":1 2}'),
        (b"", b"{}"),
        (b"{}", b""),
    ],
)
def test_a_body_that_says_it_otherwise_is_another_body(signed: bytes, sent: bytes) -> None:
    signature = sign_transaction(SECRET, **changed(REQUEST, body=signed))
    assert not verify_transaction(SECRET, **changed(REQUEST, body=sent), signature=signature)


def test_the_path_is_taken_with_and_without_the_providers_prefix() -> None:
    nicepay = changed(REQUEST, profile=Profile(signed_path_strip_prefix="/nicepay"))
    assert sign_transaction(SECRET, **nicepay) != SYMMETRIC_SIGNATURE
    assert verify_transaction(SECRET, **nicepay, signature=sign_transaction(SECRET, **nicepay))
    assert verify_transaction(SECRET, **nicepay, signature=SYMMETRIC_SIGNATURE)
    assert not verify_transaction(SECRET, **REQUEST, signature=sign_transaction(SECRET, **nicepay))


def test_the_query_is_signed_unless_the_provider_leaves_it_out() -> None:
    without = changed(REQUEST, target=REQUEST["target"].partition("?")[0])
    signature = sign_transaction(SECRET, **without)
    assert not verify_transaction(SECRET, **REQUEST, signature=signature)
    assert verify_transaction(SECRET, **changed(REQUEST, profile=Profile(signed_query="drop")), signature=signature)


def test_a_symmetric_signature_needs_a_token_and_an_asymmetric_one_has_none() -> None:
    with pytest.raises(SigningError, match="covers the access token, and there is none"):
        sign_transaction(SECRET, **ASYMMETRIC)
    with pytest.raises(SigningError, match="covers no access token"):
        sign_transaction(PRIVATE_KEY, **REQUEST)
    assert not verify_transaction(SECRET, **ASYMMETRIC, signature=SYMMETRIC_SIGNATURE)
    assert not verify_transaction(PUBLIC_KEY, **REQUEST, signature=ASYMMETRIC_SIGNATURE)


def test_each_algorithm_is_refused_over_the_string_of_the_other() -> None:
    def string(token: str | None) -> bytes:
        digest = body_hash(REQUEST["body"])
        return transaction_text(REQUEST["method"], REQUEST["target"], token, digest, REQUEST["timestamp"])

    with_token = encoded(PRIVATE_KEY.sign(string(TOKEN)), "base64")
    without_token = encoded(hmac_sha512(SECRET, string(None)), "base64")
    assert not verify_transaction(PUBLIC_KEY, **REQUEST, signature=with_token)
    assert not verify_transaction(SECRET, **ASYMMETRIC, signature=without_token)


def test_two_colons_in_a_row_are_refused_as_only_one_sdk_writes_them() -> None:
    _, target, *_ = request_parts = ("POST", "/v1.0/x", "0" * 64, TIMESTAMP)
    method, _, digest, timestamp = request_parts
    snapapi = encoded(PRIVATE_KEY.sign(f"{method}:{target}::{digest}:{timestamp}".encode()), "base64")
    for token in (None, ""):
        assert not verify_transaction(
            PUBLIC_KEY,
            method=method,
            target=target,
            token=token,
            body=b"",
            timestamp=timestamp,
            signature=snapapi,
            profile=STANDARD,
        )


def test_a_token_cannot_take_over_a_piece_of_the_path() -> None:
    signature = sign_transaction(SECRET, **changed(REQUEST, target="/v1.0/a:b", token="c"))
    assert verify_transaction(SECRET, **changed(REQUEST, target="/v1.0/a:b", token="c"), signature=signature)
    assert not verify_transaction(SECRET, **changed(REQUEST, target="/v1.0/a", token="b:c"), signature=signature)


def test_another_secret_or_key_is_refused() -> None:
    assert not verify_transaction(Secret("other"), **REQUEST, signature=SYMMETRIC_SIGNATURE)
    assert not verify_transaction(PUBLIC_KEY, **ASYMMETRIC, signature=SYMMETRIC_SIGNATURE)
    assert not verify_transaction(SECRET, **REQUEST, signature=ASYMMETRIC_SIGNATURE)
