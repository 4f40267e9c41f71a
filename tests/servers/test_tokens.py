"""The token endpoints: who gets a token, and what it opens."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

from operations import TOKENS, expected_code
from snapbi_runtime.clock import timestamp
from snapbi_runtime.server import MemoryTokens, token_hash
from snapbi_runtime.signing.keys import PrivateKey
from snapbi_runtime.signing.signature import sign_token, sign_transaction
from sockets import served
from systems import CLIENT_ID, NOW, SECRET, HeldClock, system

CODE = b'{"grantType":"authorization_code","authCode":"a"}'


def body_for(operation) -> bytes:
    return b'{"grantType":"client_credentials"}' if operation.issues_token == "b2b" else CODE


@pytest.mark.parametrize(("system", "operation"), TOKENS)
def test_a_token_is_refused_with_the_documented_codes(system, operation, everyone):
    each, server = everyone[system.name]
    request = each.token_request(operation, body_for(operation))

    def refused(sent, status, case):
        reply = server.send(sent)
        assert (reply.status, reply.code) == (status, expected_code(operation, status, case))
        return reply.json["responseMessage"]

    for name in ("X-TIMESTAMP", "X-CLIENT-KEY", "X-SIGNATURE", "Content-Type"):
        assert refused(request.without(name), 400, "02") == f"Invalid Mandatory Field {name}"
    assert refused(request.having("X-TIMESTAMP", "yesterday"), 400, "01") == "Invalid Field Format X-TIMESTAMP"
    stranger = PrivateKey(generate_private_key(65537, 2048))
    stamp = timestamp(NOW)
    known = refused(request.having("X-SIGNATURE", sign_token(stranger, CLIENT_ID, stamp)), 401, "00")
    unknown = refused(each.token_request(operation, body_for(operation), client="nobody"), 401, "00")
    assert known == unknown == "Unauthorized. Invalid Signature"
    old = timestamp(NOW - timedelta(seconds=301))
    late = request.having("X-TIMESTAMP", old).having("X-SIGNATURE", sign_token(stranger, CLIENT_ID, old))
    assert refused(late, 401, "00") == "Unauthorized. Invalid Timestamp"
    assert refused(each.token_request(operation, b"{}"), 400, "02") == "Invalid Mandatory Field grantType"
    assert refused(each.token_request(operation, b"["), 400, "00") == "Bad Request"


@pytest.mark.parametrize("written", ["string", "integer"])
def test_the_lifetime_is_text_or_a_number_as_the_profile_says(written):
    each = system("snapbi_paydia", expires_in=written, token_lifetime=899)
    operation = each.token_operations[0]
    with served(each.app()) as server:
        assert server.send(each.token_request(operation)).json["expiresIn"] == ("899" if written == "string" else 899)


def test_an_issued_token_opens_operations_until_it_expires():
    clock = HeldClock()
    each = replace(system("snapbi_nicepay_payout"), clock=clock)
    (issue,), (operation,) = each.token_operations, each.transactions
    with served(each.app()) as server:
        token = server.send(each.token_request(issue)).json["accessToken"]

        def call():
            stamp = timestamp(clock())
            request = each.request(operation)
            signature = sign_transaction(
                SECRET,
                method="POST",
                target=operation.path,
                token=token,
                body=request.body,
                timestamp=stamp,
                profile=each.profile,
            )
            return server.send(request.having("Authorization", f"Bearer {token}").having("X-SIGNATURE", signature))

        assert call().status == 200
        clock.now += timedelta(seconds=899)
        assert call().status == 200
        clock.now += timedelta(seconds=1)
        assert call().code == "401XX01"


def test_a_refresh_token_is_used_once():
    each = system("snapbi_finnet")
    operation = next(operation for operation in each.token_operations if operation.issues_token == "b2b2c")
    with served(each.app()) as server:
        first = server.send(each.token_request(operation, CODE)).json
        again = json.dumps({"grantType": "REFRESH_TOKEN", "refreshToken": first["refreshToken"]}).encode()
        second = server.send(each.token_request(operation, again))
        assert second.status == 200
        assert second.json["accessToken"] != first["accessToken"]
        assert server.send(each.token_request(operation, again)).code == "4017400"
        lacking = b'{"grantType":"refresh_token","authCode":"a"}'
        assert server.send(each.token_request(operation, lacking)).json["responseMessage"].endswith("refreshToken")


def test_tokens_are_kept_as_hashes_and_expired_ones_are_forgotten():
    clock = HeldClock()
    each = replace(system("snapbi_paydia"), clock=clock)
    operation = each.token_operations[0]
    tokens = MemoryTokens(clock)
    with served(each.app(tokens=tokens)) as server:
        token = server.send(each.token_request(operation)).json["accessToken"]
        assert len(token) >= 43
        assert list(tokens._grants) == [token_hash(token)]
        tokens._sweep_at = 1
        clock.now += timedelta(days=3)
        assert server.send(each.token_request(operation)).status == 200
        assert len(tokens._grants) == 1


def test_tokens_in_memory_refuse_several_workers(monkeypatch):
    monkeypatch.setenv("WEB_CONCURRENCY", "2")
    with pytest.raises(ValueError, match="issued tokens cannot be kept in memory with WEB_CONCURRENCY=2"):
        MemoryTokens()
