"""What does not get in, and with which code it is told so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from operations import SIGNED, TRANSACTIONS, expected_code
from snapbi_runtime.clock import timestamp
from snapbi_runtime.stores import StoreUnavailable
from sockets import served
from systems import NOW, HeldClock, system


def refused(reply, operation, status, case):
    assert (reply.status, reply.code) == (status, expected_code(operation, status, case))
    assert reply.header("x-timestamp")
    return reply.json["responseMessage"]


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_a_mandatory_header_that_is_missing_is_named(system, operation, everyone):
    each, server = everyone[system.name]
    for rule in operation.headers:
        if rule.required and not rule.name.startswith("Authorization"):
            message = refused(server.send(each.request(operation).without(rule.name)), operation, 400, "02")
            assert rule.name in message or "{" not in (operation.codes(f"400{operation.service_code}02").message or "")


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_tokens_are_looked_at_before_the_signature(system, operation, everyone):
    each, server = everyone[system.name]
    request = each.request(operation)
    for value, case in (
        (None, "03"),
        ("Bearer unknown", "03"),
        ("Basic abc", "01"),
        ("Bearer", "01"),
        ("Bearer a b", "01"),
    ):
        sent = request.without("Authorization") if value is None else request.having("Authorization", value)
        known = any(code.startswith("401") and code.endswith("03") for code in operation.own_codes)
        refused(server.send(sent), operation, 401, case if known else "01")
    rule = operation.header_rules.get("authorization-customer")
    if rule and rule.required:
        refused(server.send(request.without("Authorization-Customer")), operation, 401, "04")
        refused(server.send(request.having("Authorization-Customer", "Bearer unknown")), operation, 401, "04")
        other_kind = request.having("Authorization-Customer", dict(request.headers)["Authorization"])
        refused(server.send(other_kind), operation, 401, "02")
        bare = dict(request.headers)["Authorization-Customer"].removeprefix("Bearer ")
        assert server.send(request.having("Authorization-Customer", bare)).status == 200


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_a_timestamp_may_be_off_by_the_tolerance_and_no_more(system, operation, everyone):
    each, server = everyone[system.name]
    tolerance = each.profile.timestamp_tolerance
    for offset in (tolerance + 1, -tolerance - 1, 7 * 3600, -(10**9)):
        stamp = timestamp(NOW + timedelta(seconds=offset))
        assert "Timestamp" in refused(server.send(each.request(operation, stamp=stamp)), operation, 401, "00")
    for offset in (tolerance, -tolerance):
        stamp = timestamp(NOW + timedelta(seconds=offset))
        assert server.send(each.request(operation, stamp=stamp)).status == 200


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_a_signature_covers_body_target_token_and_time(system, operation, everyone):
    each, server = everyone[system.name]
    request = each.request(operation)
    later = timestamp(NOW + timedelta(seconds=1))
    for changed in (
        replace(request, body=request.body[:-1] + b',"more":1}'),
        replace(request, target=f"{request.target}?a=b"),
        request.having("X-TIMESTAMP", later),
        request.having("X-SIGNATURE", "A" * 88),
        request.having("X-PARTNER-ID", "nobody"),
    ):
        reply = server.send(changed)
        assert reply.status == 401
        assert reply.code in {expected_code(operation, 401, "00"), expected_code(operation, 401, "01")}
    assert server.send(request).status == 200  # none of them used up the id


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_an_external_id_is_accepted_once(system, operation, everyone):
    each, server = everyone[system.name]
    request = each.request(operation)
    assert server.send(request).status == 200
    refused(server.send(request), operation, 409, "00")


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_a_replay_after_midnight_is_refused(system, operation):
    clock = HeldClock(NOW.replace(hour=16, minute=59, second=58))  # 23:59:58 in Jakarta
    each = replace(system, clock=clock)
    with served(each.app()) as server:
        request = each.request(operation)
        assert server.send(request).status == 200
        clock.now += timedelta(seconds=3)
        refused(server.send(request), operation, 409, "00")
        another_day = each.request(operation, external_id=dict(request.headers)["X-EXTERNAL-ID"])
        assert server.send(another_day).status == (409 if each.profile.external_id_scope == "partner" else 200)


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_a_store_that_is_down_lets_nothing_in(system, operation):
    class Down:
        async def reserve(self, *key):
            raise StoreUnavailable("redis://", "down")

        async def close(self):
            pass

    with served(system.app(store=Down())) as server:
        refused(server.send(system.request(operation)), operation, 500, "02")


@pytest.mark.parametrize(("system", "operation"), TRANSACTIONS)
def test_another_method_is_not_supported_and_another_path_is_not_found(system, operation, everyone):
    each, server = everyone[system.name]
    for method in ("GET", "PUT", "DELETE", "PATCH", "post"):
        reply = server.send(replace(each.request(operation), method=method))
        assert reply.status == 405 or (method == "post" and reply.status in (400, 200))
        if reply.status == 405:
            assert reply.header("allow") == "POST"
            assert operation.codes is None or reply.code == expected_code(operation, 405, "00")
    for target in (
        operation.path + "/",
        operation.path.upper(),
        "/" + operation.path,
        operation.path.replace("r", "%72"),
        "/",
    ):
        if target != operation.path:
            assert server.send(replace(each.request(operation), target=target)).status == 404


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_a_field_that_is_missing_or_wrong_is_named(system, operation, everyone):
    import json

    each, server = everyone[system.name]
    example = each.example(operation, "REQUEST")
    for name, info in operation.request.model_fields.items():
        wire = info.alias or name
        if info.is_required():
            body = {key: value for key, value in example.items() if key != wire}
            refused(server.send(each.request(operation, json.dumps(body).encode())), operation, 400, "02")
            refused(
                server.send(each.request(operation, json.dumps({**example, wire: None}).encode())), operation, 400, "02"
            )
        if wire in example:
            message = refused(
                server.send(each.request(operation, json.dumps({**example, wire: [1]}).encode())), operation, 400, "01"
            )
            template = operation.codes(expected_code(operation, 400, "01")).message
            assert wire in message or "{" not in template


def test_a_bearer_token_opens_what_is_not_snap():
    each = system("snapbi_emoney_linkage")
    (operation,) = each.transactions
    with served(each.app()) as server:
        assert server.send(each.request(operation)).status == 200
        assert server.send(each.request(operation)).status == 200
        for sent in (
            each.request(operation).without("Authorization"),
            each.request(operation).having("Authorization", "Bearer unknown"),
            each.request(operation).having("Authorization", "Bearer a-b2b-token-of-these-tests"),
        ):
            reply = server.send(sent)
            assert (reply.status, reply.header("content-type")) == (401, "application/problem+json")
