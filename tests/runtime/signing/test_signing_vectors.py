"""What others have computed, we compute as well."""

import json
from typing import Any

import pytest
from signing_samples import (
    CLIENT_ID,
    PRIVATE_KEY,
    PUBLIC_KEY,
    SECRET,
    SIGNATURES,
    STANDARD,
    TIMESTAMP,
    TOKEN,
    VECTORS,
    Request,
)

from snapbi_runtime import (
    Profile,
    Secret,
    load_public_key,
    sign_token,
    sign_transaction,
    verify_token,
    verify_transaction,
)
from snapbi_runtime.signing.encoding import encoded, same
from snapbi_runtime.signing.symmetric import hmac_sha512
from snapbi_runtime.signing.text import token_text, transaction_text

Vector = dict[str, Any]
TOKENS = [vector for vector in SIGNATURES["vectors"] if vector["kind"] == "asymmetric-token"]
TRANSACTIONS = [vector for vector in SIGNATURES["vectors"] if vector["kind"].endswith("transaction")]
WYCHEPROOF = json.loads((VECTORS / "rsa_signature_2048_sha256_test.json").read_text(encoding="utf-8"))

RFC_4231 = [  # sections 4.2 to 4.8 but 4.6, which is truncated: key, data, HMAC-SHA-512
    (
        b"\x0b" * 20,
        b"Hi There",
        "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
        "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854",
    ),
    (
        b"Jefe",
        b"what do ya want for nothing?",
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
        "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
    ),
    (
        b"\xaa" * 20,
        b"\xdd" * 50,
        "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39"
        "bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb",
    ),
    (
        bytes(range(1, 26)),
        b"\xcd" * 50,
        "b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3db"
        "a91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd",
    ),
    (
        b"\xaa" * 131,
        b"Test Using Larger Than Block-Size Key - Hash Key First",
        "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
        "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598",
    ),
    (
        b"\xaa" * 131,
        b"This is a test using a larger than block-size key and a larger than block-size data. "
        b"The key needs to be hashed before being used by the HMAC algorithm.",
        "e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944"
        "b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58",
    ),
]


def request_of(vector: Vector, body: str) -> Request:
    token = TOKEN if vector["kind"] == "symmetric-transaction" else None
    return Request(
        method=vector["method"],
        target=vector["path"],
        token=token,
        body=body.encode(),
        timestamp=vector["timestamp"],
        profile=STANDARD,
    )


def named(vector: Vector) -> str:
    return f"{vector['sdk']}-{vector.get('case', 'token')}"


def test_no_vector_is_left_out() -> None:
    assert (len(TOKENS), len(TRANSACTIONS), len(SIGNATURES["derived"])) == (3, 24, 4)
    assert len(TOKENS) + len(TRANSACTIONS) == len(SIGNATURES["vectors"])


@pytest.mark.parametrize("vector", TOKENS, ids=named)
def test_the_token_requests_of_other_sdks_are_accepted_and_reproduced(vector: Vector) -> None:
    assert token_text(CLIENT_ID, vector["timestamp"]).decode() == vector["string_to_sign"]
    assert sign_token(PRIVATE_KEY, CLIENT_ID, vector["timestamp"]) == vector["signature"]
    assert verify_token(PUBLIC_KEY, CLIENT_ID, vector["timestamp"], vector["signature"])


@pytest.mark.parametrize("vector", TRANSACTIONS, ids=named)
def test_the_transactions_of_other_sdks_are_accepted_as_they_travel(vector: Vector) -> None:
    symmetric = vector["kind"] == "symmetric-transaction"
    wire = request_of(vector, vector["wire_body"] if "wire_body" in vector else vector["hashed_body"])
    assert verify_transaction(SECRET if symmetric else PUBLIC_KEY, **wire, signature=vector["signature"])


@pytest.mark.parametrize("vector", TRANSACTIONS, ids=named)
def test_the_transactions_of_other_sdks_are_reproduced_from_what_they_hashed(vector: Vector) -> None:
    symmetric = vector["kind"] == "symmetric-transaction"
    request = request_of(vector, vector["hashed_body"])
    text = transaction_text(
        request["method"], request["target"], request["token"], vector["body_sha256"], request["timestamp"]
    )
    assert text.decode() == vector["string_to_sign"]
    assert sign_transaction(SECRET if symmetric else PRIVATE_KEY, **request) == vector["signature"]


@pytest.mark.parametrize("vector", SIGNATURES["derived"], ids=lambda vector: vector["case"])
@pytest.mark.parametrize("encoding", ["base64", "hex"])
def test_both_encodings_are_written_and_read(vector: Vector, encoding: Any) -> None:
    expected = vector[f"signature_{encoding}"]
    if vector["kind"] == "asymmetric-token":
        assert sign_token(PRIVATE_KEY, CLIENT_ID, TIMESTAMP, encoding) == expected
        assert verify_token(PUBLIC_KEY, CLIENT_ID, TIMESTAMP, expected)
        return
    symmetric = vector["kind"] == "symmetric-transaction"
    method, target, *_ = vector["string_to_sign"].split(":")
    request = Request(
        method=method,
        target=target,
        token=TOKEN if symmetric else None,
        body=b"{}" if "{}" in vector["case"] else b"",
        timestamp=TIMESTAMP,
        profile=Profile(signature_encoding=encoding),
    )
    assert sign_transaction(SECRET if symmetric else PRIVATE_KEY, **request) == expected
    request["profile"] = STANDARD
    assert verify_transaction(SECRET if symmetric else PUBLIC_KEY, **request, signature=expected)


@pytest.mark.parametrize(("key", "data", "expected"), RFC_4231)
def test_hmac_is_that_of_rfc_4231(key: bytes, data: bytes, expected: str) -> None:
    made = hmac_sha512(Secret(key), data)
    assert encoded(made, "hex") == expected
    assert same(made, expected)


def test_rsa_verification_answers_every_case_of_wycheproof() -> None:
    asked = 0
    for group in WYCHEPROOF["testGroups"]:
        key = load_public_key(group["publicKeyPem"])
        for case in group["tests"]:
            answer = key.verifies(bytes.fromhex(case["msg"]), bytes.fromhex(case["sig"]))
            assert answer is (case["result"] == "valid"), case["comment"]
            asked += 1
    assert asked == WYCHEPROOF["numberOfTests"] == 259
