"""An explanation names what the maker of a signature did otherwise."""

import json
from datetime import datetime
from time import process_time
from typing import Any, cast

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from signing_deviations import ARRIVED, DEVIATIONS, HASH, METHOD, PATH, TARGET, VALUE, sha, signed, text
from signing_samples import (
    CLIENT_ID,
    PRIVATE_KEY,
    PRIVATE_PEM,
    PUBLIC_KEY,
    SECRET,
    TIMESTAMP,
    TOKEN,
    Request,
)

from snapbi_runtime import Profile, PublicKey, Secret, explain, sign_token, sign_transaction
from snapbi_runtime.signing.encoding import encoded
from snapbi_runtime.signing.verification import explain_token


def explained(signature: str, key: Secret | PublicKey = SECRET, **more: Any) -> Any:
    given_: dict[str, Any] = {"client_id": CLIENT_ID, "customer_token": "customers", "host": "host.example"}
    return explain(key, signature=signature, **{**ARRIVED, **given_, **more})


@pytest.mark.parametrize(("signature", "part", "says"), DEVIATIONS, ids=[f"{a}-{b}" for _, a, b in DEVIATIONS])
def test_one_deviation_is_named(signature: str, part: str, says: str) -> None:
    told = explained(signature)
    assert not told.valid
    assert [(reading.part, reading.says) for reading in told.would_match] == [(part, says)]
    assert told.differs == (part,)
    assert told.readings == (f"the {part} {says}",)
    assert f"it was made with the {part} {says}" in str(told)


def test_two_deviations_are_named_if_asked_for() -> None:
    signature = signed(text(target=PATH, digest=sha(json.dumps(VALUE))))
    assert explained(signature).would_match == ()
    assert explained(signature, changes=2).differs == ("query", "body")


def test_a_good_signature_needs_no_explanation() -> None:
    told = explained(signed(text()))
    assert (told.valid, told.would_match, told.problems) == (True, (), ())
    assert str(told) == "the HMAC-SHA512 signature is good"


def test_the_parts_are_shown_in_order_and_the_token_is_not() -> None:
    told = explained("")
    assert [(part.name, part.value) for part in told.parts] == [
        ("method", METHOD),
        ("target", TARGET),
        ("token", f"({len(TOKEN)} characters)"),
        ("body", HASH),
        ("timestamp", TIMESTAMP),
    ]
    assert [part.name for part in explained("", PUBLIC_KEY, token=None).parts] == [
        "method",
        "target",
        "body",
        "timestamp",
    ]


def test_a_body_that_was_changed_under_way_is_told_from_nothing_known() -> None:
    told = explained(signed(text(digest=sha("other"))))
    assert str(told) == "the HMAC-SHA512 signature is not good; no other reading that was tried matches"


RSA = cast(RSAPrivateKey, serialization.load_pem_private_key(PRIVATE_PEM.encode(), None))


def rsa_signed(string: str, algorithm: hashes.HashAlgorithm | None = None) -> str:
    return encoded(RSA.sign(string.encode(), PKCS1v15(), algorithm or hashes.SHA256()), "base64")


@pytest.mark.parametrize(
    ("signature", "part", "says"),
    [
        (rsa_signed(text(token=":")), "token", "as an empty token, two colons in a row (snapapi does so)"),
        (rsa_signed(text(token="", target=PATH)), "query", "left out"),
        (rsa_signed(text(token="", digest=sha(json.dumps(VALUE)))), "body", DEVIATIONS[0][2]),
        (rsa_signed(text(token=""), hashes.SHA512()), "algorithm", "SHA512withRSA"),
        (rsa_signed(text(token="")).rstrip("="), "signature", "as base64 with other padding"),
    ],
)
def test_deviations_of_an_asymmetric_signature_are_named(signature: str, part: str, says: str) -> None:
    told = explained(signature, PUBLIC_KEY, token=None)
    assert [(reading.part, reading.says) for reading in told.would_match] == [(part, says)]


def test_a_signature_of_another_key_is_told_from_one_of_another_text() -> None:
    wrong_text = explained(rsa_signed("something else"), PUBLIC_KEY, token=None)
    assert (wrong_text.would_match, wrong_text.problems) == ((), ())
    signature = rsa_signed(text(token=""))
    wrong_key = explained(f"AAAA{signature[4:]}", PUBLIC_KEY, token=None)
    assert wrong_key.problems == ("the owner of this key did not make it, or it was changed afterwards",)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"signature": ""}, "there is no signature"),
        ({"signature": "é"}, "the signature is neither base64 nor hex"),
        (
            {"signature": "85be817c55b2c135157c7e89f52499bf0c25ad6eeebe04a986e8c862561b19a5"},
            "the signature has 32 bytes, as SHA-256 has, and HMAC-SHA512 has 64",
        ),
        ({"token": None}, "there is no access token, and a symmetric signature covers it"),
        ({"token": "a b"}, "the token is empty or not visible ASCII, and cannot be signed"),
        ({"timestamp": "yesterday"}, "the timestamp is no timestamp of RFC 3339"),
        ({"key": PUBLIC_KEY}, "there is an access token, and an asymmetric signature covers none"),
    ],
)
def test_what_is_wrong_at_sight_is_told(change: dict[str, Any], problem: str) -> None:
    told = explained(**{"signature": signed(text()), **change})
    assert not told.valid
    assert problem in told.problems
    assert problem in str(told)


@pytest.mark.parametrize(
    ("now", "problems"),
    [
        ("2026-11-21T08:15:30+07:00", ()),
        ("2026-11-21T08:20:30+07:00", ()),
        ("2026-11-21T08:20:31+07:00", ("the timestamp is 301 seconds behind the clock, and 300 are tolerated",)),
        (
            "2026-11-21T01:15:40+07:00",
            (
                "the timestamp is 25190 seconds ahead of the clock, and 300 are tolerated",
                "it would be in time 7 hours earlier: a zone may be wrong",
            ),
        ),
    ],
)
def test_a_clock_that_is_off_is_told_apart_from_a_zone_that_is_wrong(now: str, problems: tuple[str, ...]) -> None:
    assert explained(signed(text()), now=datetime.fromisoformat(now)).problems == problems
    unlimited = explained(signed(text()), now=datetime.fromisoformat(now), profile=Profile(timestamp_tolerance=None))
    assert unlimited.problems == ()


@pytest.mark.parametrize(
    ("string", "part", "says"),
    [
        (f"{CLIENT_ID}:{TIMESTAMP}", "string to sign", "with a colon for its |"),
        (f"{TIMESTAMP}|{CLIENT_ID}", "string to sign", "with its parts exchanged"),
        (f"{CLIENT_ID}|2026-11-21T01:15:30Z", "timestamp", "as the moment in UTC with Z"),
    ],
)
def test_deviations_of_a_token_request_are_named(string: str, part: str, says: str) -> None:
    told = explain_token(PUBLIC_KEY, CLIENT_ID, TIMESTAMP, rsa_signed(string))
    assert [(reading.part, reading.says) for reading in told.would_match] == [(part, says)]
    assert [part.value for part in told.parts] == [CLIENT_ID, TIMESTAMP]


def test_a_good_token_request_needs_no_explanation() -> None:
    told = explain_token(PUBLIC_KEY, CLIENT_ID, TIMESTAMP, sign_token(PRIVATE_KEY, CLIENT_ID, TIMESTAMP))
    assert (told.valid, told.would_match, told.problems) == (True, (), ())
    assert explain_token(PUBLIC_KEY, "", "", "").problems[0] == "there is no signature"


@pytest.mark.parametrize("body", [b"[" * 65536, b'{"a":' * 10000, b'["\\u00e9", 1.5], ' * 3600, b" " * 65536])
def test_a_hostile_body_of_64_kib_is_explained_in_well_under_a_second(body: bytes) -> None:
    start = process_time()
    explain(SECRET, **Request(**{**ARRIVED, "body": body}), signature=sign_transaction(SECRET, **ARRIVED))
    assert process_time() - start < 0.5  # about 0.02 s; the limit is for a busy machine
