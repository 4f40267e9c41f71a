"""What real SDKs send against the letter of the documents: lenient servers take it, strict ones do not."""

from __future__ import annotations

import json

import pytest

from snapbi_runtime.signing.signature import sign_token, sign_transaction
from snapbi_runtime.signing.text import transaction_text
from sockets import served
from systems import CLIENT_ID, SECRET, TOKEN, key, system


def signed(each, operation, *, signed_body, sent_body, stamp, target=None, external_id="1"):
    request = each.request(operation, sent_body, external_id=external_id)
    signature = sign_transaction(
        SECRET,
        method="POST",
        target=target or operation.path,
        token=TOKEN,
        body=signed_body,
        timestamp=stamp,
        profile=each.profile,
    )
    return request.having("X-TIMESTAMP", stamp).having("X-SIGNATURE", signature)


def spaced(value) -> bytes:
    return json.dumps(value).encode()


def compact(value, ascii_only=True) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=ascii_only).encode()


@pytest.mark.parametrize(("mode", "status"), [("lenient", 200), ("strict", 400)])
def test_python_nicepay(mode, status):
    each = system("snapbi_nicepay_payout")
    issue, (operation,) = each.token_operations[0], each.transactions
    example = each.example(operation, "REQUEST")
    with served(each.app(mode=mode)) as server:
        token = each.token_request(issue, spaced({"grantType": "client_credentials", "additionalInfo": ""}))
        assert server.send(token.having("Content-Type", "Application/JSON")).status == status
        request = signed(
            each,
            operation,
            signed_body=spaced(example),
            sent_body=spaced(example),
            stamp="2026-11-21T10:00:00+07:00",
            target="/api/v1.0/transfer/inquiry",
            external_id="ordNo20261121014043",
        )
        request = request.having("Content-Type", "Application/JSON").having("CHANNEL-ID", f"{CLIENT_ID}01")
        assert server.send(request).status == 200  # its document allows letters, and 20 characters of a channel


@pytest.mark.parametrize(("mode", "status"), [("lenient", 200), ("strict", 400)])
def test_doku(mode, status):
    each = system("snapbi_paydia", expires_in="integer")
    (operation,) = each.transactions
    example = {**each.example(operation, "REQUEST"), "note": "déjà vu"}
    with served(each.app(mode=mode)) as server:
        request = signed(
            each,
            operation,
            signed_body=compact(example),
            sent_body=spaced(example),
            stamp="2026-11-21T03:00:00Z",
            external_id="12345678901234567890123456",
        )
        bare = dict(request.headers)["Authorization-Customer"].removeprefix("Bearer ")
        assert server.send(request.having("Authorization-Customer", bare)).status == status


@pytest.mark.parametrize(("mode", "status"), [("lenient", 200), ("strict", 400)])
def test_midtrans(mode, status):
    each = system("snapbi_paydia")
    issue, (operation,) = each.token_operations[0], each.transactions
    with served(each.app(mode=mode)) as server:
        stamp = "2026-11-21T03:00:16.119Z"
        token = each.token_request(issue, compact({"grant_type": "client_credentials"}))
        token = token.having("X-TIMESTAMP", stamp).having("X-SIGNATURE", sign_token(key(), CLIENT_ID, stamp))
        assert server.send(token).status == status
        body = compact({**each.example(operation, "REQUEST"), "note": "déjà vu 😀"}, ascii_only=False)
        request = signed(each, operation, signed_body=body, sent_body=body, stamp=stamp, external_id="uuid-like-id")
        assert server.send(request).status == status


@pytest.mark.parametrize(("mode", "status"), [("lenient", 200), ("strict", 400)])
def test_dana(mode, status):
    each = system("snapbi_paydia", authentication="asymmetric", customer_token="none")
    (operation,) = each.transactions
    example = each.example(operation, "REQUEST")
    with served(each.app(mode=mode)) as server:
        request = each.request(operation, compact(example), external_id="sdk4f6c1b2a-7c3e-4e41-9a54-9c6f7d2e")
        request = request.without("Authorization").without("Authorization-Customer").having("CHANNEL-ID", "95221")
        from dataclasses import replace

        assert server.send(replace(request, body=spaced(example))).status == status
        assert server.send(each.request(operation).without("Authorization")).status == 200


def test_hexadecimal_signatures_are_read_as_well():
    import hmac
    from hashlib import sha256

    each = system("snapbi_paydia")
    (operation,) = each.transactions
    with served(each.app()) as server:
        request = each.request(operation)
        stamp = dict(request.headers)["X-TIMESTAMP"]
        text = transaction_text("POST", operation.path, TOKEN, sha256(request.body).hexdigest(), stamp)
        signature = hmac.digest(SECRET.reveal_bytes(), text, "sha512").hex()
        assert server.send(request.having("X-SIGNATURE", signature)).status == 200
