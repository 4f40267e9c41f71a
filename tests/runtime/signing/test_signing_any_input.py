"""Nothing that comes from outside raises anything but our own errors."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from signing_samples import (
    ASYMMETRIC_SIGNATURE,
    PUBLIC_KEY,
    SECRET,
    STANDARD,
    SYMMETRIC_SIGNATURE,
    TIMESTAMP,
    TOKEN,
)

from snapbi_runtime import (
    Profile,
    PublicKey,
    Secret,
    SigningError,
    explain,
    sign_transaction,
    verify_token,
    verify_transaction,
)
from snapbi_runtime.signing.verification import explain_token

ANY_TEXT = st.text() | st.sampled_from(
    [
        TOKEN,
        TIMESTAMP,
        "POST",
        "/x?y",
        SYMMETRIC_SIGNATURE,
        ASYMMETRIC_SIGNATURE,
        "9" * 30,
        "0001-01-01T00:00:00Z",
        "{0}",
    ]
)


@given(
    key=st.sampled_from([SECRET, PUBLIC_KEY]),
    method=ANY_TEXT,
    target=ANY_TEXT,
    token=st.none() | ANY_TEXT,
    body=st.binary(),
    timestamp=ANY_TEXT,
    signature=ANY_TEXT,
)
@example(
    key=SECRET, method="POST", target="/\ud800", token="\ud800", body=b"\xff", timestamp="\ud800", signature="\ud800"
)
def test_verifying_never_raises(key: Secret | PublicKey, **request: Any) -> None:
    assert not verify_transaction(key, profile=STANDARD, **request)
    assert not verify_token(PUBLIC_KEY, request["method"], request["timestamp"], request["signature"])


@given(method=ANY_TEXT, target=ANY_TEXT, token=ANY_TEXT, body=st.binary(), timestamp=ANY_TEXT)
def test_signing_raises_nothing_but_its_own(**request: Any) -> None:
    try:
        signature = sign_transaction(SECRET, **request, profile=STANDARD)
    except SigningError:
        return
    assert verify_transaction(SECRET, **request, profile=STANDARD, signature=signature)


@settings(max_examples=40, deadline=None)
@given(
    key=st.sampled_from([SECRET, Secret(b" \xff"), PUBLIC_KEY]),
    signature=ANY_TEXT,
    method=ANY_TEXT,
    target=ANY_TEXT,
    token=st.none() | ANY_TEXT,
    body=st.binary() | st.sampled_from([b"[" * 5000, b"9" * 5000, b"1e999", b"NaN", b'"\\ud800"', b'{"a":-0.0}']),
    timestamp=ANY_TEXT,
    profile=st.sampled_from([STANDARD, Profile(signed_path_strip_prefix="/x", signed_query="drop")]),
    client_id=st.none() | ANY_TEXT,
    customer_token=st.none() | ANY_TEXT,
    host=st.none() | ANY_TEXT,
)
def test_explaining_never_raises(key: Secret | PublicKey, **request: Any) -> None:
    assert not explain(key, **request).valid
    told = explain_token(PUBLIC_KEY, request["method"], request["timestamp"], request["signature"])
    assert told.valid is verify_token(PUBLIC_KEY, request["method"], request["timestamp"], request["signature"])
