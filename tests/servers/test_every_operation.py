"""Each operation of each system, over a socket: success, and every code that its document lists."""

from __future__ import annotations

import pytest

from operations import SIGNED, TOKENS, TRANSACTIONS, answering
from snapbi_runtime.server import Raise
from sockets import served


@pytest.mark.parametrize(("system", "operation"), TRANSACTIONS)
def test_the_documented_request_is_accepted_and_its_answer_can_be_read(system, operation, everyone):
    each, server = everyone[system.name]
    reply = server.send(each.request(operation))
    assert reply.status == 200
    assert reply.header("content-type") == "application/json"
    answer = operation.response.from_wire(reply.body)
    if operation.codes is not None:
        assert answer.response_code.success
    for name in operation.echoed:
        asked = getattr(operation.request.from_wire(each.request(operation).body), name)
        assert asked is None or getattr(answer, name) == asked


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_every_documented_code_comes_with_its_status_and_message(system, operation):
    raised = []

    async def answer(request, call):
        raise raised[0]

    with served(system.app(answering(system, operation, answer))) as server:
        for code in operation.own_codes:
            member = operation.codes(code)
            if code.startswith("200"):
                continue
            raised[:] = [Raise(member, field="amount.value", reason="Because", info="42")]
            reply = server.send(system.request(operation))
            assert reply.status == int(code[:3])
            assert reply.code == code
            message = reply.json["responseMessage"]
            assert not set("[]{}") & set(message)
            assert message.startswith(member.message.partition("[")[0].partition("{")[0].strip())
            assert ("Because" in message) == ("[reason]" in member.message.lower())
            assert ("amount.value" in message) == ("{field" in member.message)
            assert ("42" in message) == ("[info]" in member.message)


@pytest.mark.parametrize(("system", "operation"), SIGNED)
def test_a_code_that_the_operation_does_not_document_is_never_sent(system, operation):
    raised = []

    async def answer(request, call):
        raise raised[0]

    with served(system.app(answering(system, operation, answer))) as server:
        for code in ("4049977", operation.own_codes[0], "404", 404, None):
            raised[:] = [Raise(code)]
            reply = server.send(system.request(operation))
            assert (reply.status, reply.code[-2:]) == (500, "01")
            assert reply.json["additionalInfo"]["correlationId"]


@pytest.mark.parametrize(("system", "operation"), TOKENS)
def test_tokens_are_issued_and_the_document_s_model_reads_the_answer(system, operation, everyone):
    each, server = everyone[system.name]
    bodies = {"b2b": b'{"grantType":"client_credentials"}'}
    body = bodies.get(operation.issues_token, b'{"grantType":"authorization_code","authCode":"a"}')
    reply = server.send(each.token_request(operation, body))
    assert reply.status == 200
    answer = operation.response.from_wire(reply.body)
    assert answer.response_code.success
    assert reply.header("x-client-key") == dict(each.token_request(operation).headers)["X-CLIENT-KEY"]
    assert reply.header("cache-control") == "no-store"


def test_an_operation_without_codes_raises_http_statuses(everyone):
    system, _ = everyone["snapbi_emoney_linkage"]
    (operation,) = system.transactions
    raised = []

    async def answer(request, call):
        raise raised[0]

    with served(system.app(answering(system, operation, answer))) as server:
        for status in (400, 402, 404, 409, 422, 500, 503):
            raised[:] = [Raise(status)]
            reply = server.send(system.request(operation))
            assert reply.status == status
            assert reply.header("content-type") == "application/problem+json"
            assert reply.json["status"] == status
        for wrong in (200, 399, 600, "404", True):
            raised[:] = [Raise(wrong)]
            assert server.send(system.request(operation)).status == 500
