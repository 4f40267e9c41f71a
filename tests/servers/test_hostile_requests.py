"""Requests that no client sends by mistake."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from operations import expected_code
from sockets import Server, served
from systems import System

NAME = "snapbi_paydia"


@pytest.fixture
def paydia(everyone) -> tuple[System, Server]:
    return everyone[NAME]


def send(paydia, body, **headers):
    system, server = paydia
    (operation,) = system.transactions
    request = system.request(operation, body)
    for name, value in headers.items():
        request = request.having(name.replace("_", "-"), value)
    return server.send(request)


def padded(size: int) -> bytes:
    head = b'{"serviceCode":"51","originalReferenceNo":"a","more":"'
    return head + b"x" * (size - len(head) - 2) + b'"}'


def nested(depth: int) -> bytes:
    inside = b"[" * (depth - 1) + b"]" * (depth - 1)
    return b'{"serviceCode":"51","originalReferenceNo":"a","more":' + (inside or b"1") + b"}"


def with_more(value: bytes) -> bytes:
    return b'{"serviceCode":"51","originalReferenceNo":"a","more":' + value + b"}"


@pytest.mark.parametrize(
    "body",
    [
        padded(64 * 1024),
        nested(32),
        with_more(b'"\\ud83d\\ude00 \\u00e9 \\t \\\\u0000"'),
        with_more(b"1.0e-7"),
        with_more('"é 😀"'.encode()),
        b" \r\n\t" + with_more(b"[]") + b"\n",
    ],
)
def test_what_is_large_but_allowed_gets_in(paydia, body):
    assert send(paydia, body).status == 200


@pytest.mark.parametrize(
    "body",
    [
        padded(64 * 1024 + 1),
        padded(600 * 1024),
        nested(33),
        b"[" * 60_000,
        b'{"a":' * 10_000,
        b'"\\"' * 20_000,
        b'{"serviceCode":"51","serviceCode":"51","originalReferenceNo":"a"}',
        b'{"serviceCode":"51","service\\u0043ode":"51","originalReferenceNo":"a"}',
        with_more(b'{"a":{"b":1,"b":2}}'),
        with_more(b"NaN"),
        with_more(b"-Infinity"),
        with_more(b"1e400"),
        with_more(b"1" * 5_000),
        with_more(b'"\\u0000"'),
        with_more(b'"\\u001b"'),
        with_more(b'"\x01"'),
        with_more(b'"\\ud800"'),
        with_more(b'"\\udc00\\ud800"'),
        with_more(b'"\\ud800\\ud800\\udc00"'),
        with_more(b'"\xff"'),
        with_more(b'"\xed\xa0\x80"'),
        "\ufeff{}".encode(),
        '{"serviceCode":"51"}'.encode("utf-16"),
        b"",
        b"null",
        b"[]",
        b'"text"',
        b"{}{}",
        b"{'a':1}",
        b'{"a":1,}',
    ],
)
def test_a_body_that_is_no_plain_json_object_is_a_bad_request(paydia, body):
    reply = send(paydia, body)
    assert (reply.status, reply.code) == (400, "4005100")


@pytest.mark.parametrize(
    "value", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"]
)
def test_other_media_types_are_refused_by_name(paydia, value):
    assert send(paydia, b"{}", Content_Type=value).code == "4005101"


@pytest.mark.parametrize(
    "value", ["Application/JSON", "application/json;charset=UTF-8", "application/json ; charset=utf-8"]
)
def test_json_is_json_however_it_is_written(paydia, value):
    assert send(paydia, None, Content_Type=value).status == 200


@pytest.mark.parametrize("encoding", ["gzip", "br", "identity, gzip"])
def test_encoded_bodies_are_refused(paydia, encoding):
    assert send(paydia, None, Content_Encoding=encoding).code == "4005100"


@pytest.mark.parametrize(
    "name",
    [
        "X-SIGNATURE",
        "x-signature",
        "Authorization",
        "X-TIMESTAMP",
        "X-EXTERNAL-ID",
        "X-PARTNER-ID",
        "CHANNEL-ID",
        "Content-Type",
    ],
)
def test_a_header_that_decides_anything_comes_once(paydia, name):
    system, server = paydia
    (operation,) = system.transactions
    request = system.request(operation)
    value = next(value for other, value in request.headers if other.lower() == name.lower())
    for extra in (value, "another", ""):
        assert server.send(request.also(name, extra)).status == 400
    assert server.send(request).status == 200


def test_more_headers_than_the_limits_are_refused(paydia):
    system, server = paydia
    (operation,) = system.transactions
    request = system.request(operation)
    many = replace(request, headers=(*request.headers, *((f"X-{number}", "1") for number in range(100))))
    assert server.send(many).code == "4005100"
    assert server.send(request.also("X-LONG", "x" * 17_000)).code == "4005100"


@pytest.mark.parametrize(
    "host", ["", "a b", "127.0.0.1/../evil?x", "evil.example/snap/v1.0/qr/qr-mpm-query", "[::1", "\xff"]
)
def test_a_malformed_host_changes_nothing(paydia, host):
    system, server = paydia
    (operation,) = system.transactions
    request = system.request(operation)
    lines = [f"POST {request.target} HTTP/1.1", f"Host: {host}", f"Content-Length: {len(request.body)}"]
    lines += [f"{name}: {value}" for name, value in request.headers]
    reply = server.send_bytes("\r\n".join([*lines, "", ""]).encode("latin-1") + request.body)
    assert reply.status in (200, 400)
    assert reply.status == 400 or reply.code == "2005100"
    other = replace(request, target=f"{request.target}/other")
    lines[0] = f"POST {other.target} HTTP/1.1"
    assert server.send_bytes("\r\n".join([*lines, "", ""]).encode("latin-1") + request.body).status in (400, 404)


def test_what_is_routed_is_what_is_signed(paydia):
    system, server = paydia
    (operation,) = system.transactions
    for target in ("/snap/v1.0/../v1.0/qr/qr-mpm-query", "//snap/v1.0/qr/qr-mpm-query", "/snap/v1.0/qr/%71r-mpm-query"):
        assert server.send(system.request(operation, target=target)).status == 404
    with_query = system.request(operation, target=f"{operation.path}?a=1&b=%20")
    assert server.send(with_query).status == 200
    unsigned = replace(system.request(operation), target=f"{operation.path}?a=1")
    assert server.send(unsigned).code == "4015100"


def test_nothing_that_is_repeated_breaks_a_line(paydia, caplog):
    system, server = paydia
    token = next(each for each in system.token_operations)
    caplog.set_level("DEBUG", "snapbi_runtime.server")
    for evil in ("a\tb", "a\x7fb", "a\x80\xffb", "a" * 3000):
        reply = server.send(system.token_request(token, client=CLIENT).having("X-CLIENT-KEY", evil))
        assert reply.status in (400, 401)
        echoed = reply.header("x-client-key")
        assert echoed is None or echoed.isprintable()
    body = json.dumps({"serviceCode": "51", "originalReferenceNo": {"a\r\nX-Evil: 1": 1}}).encode()
    reply = send(paydia, body)
    assert reply.status == 400
    assert reply.header("x-evil") is None
    assert all(len(record.getMessage().splitlines()) == 1 for record in caplog.records)


def test_a_caller_that_hangs_up_leaves_nothing_behind(paydia):
    system, server = paydia
    (operation,) = system.transactions
    request = system.request(operation)
    for end in (1, len(request.body) // 2):
        fresh = Server(server.port)
        head = f"POST {request.target} HTTP/1.1\r\nHost: a\r\nContent-Length: {len(request.body)}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in request.headers)
        import socket

        with socket.create_connection(("127.0.0.1", fresh.port)) as connection:
            connection.sendall(head.encode() + b"\r\n" + request.body[:end])
    assert server.send(request).status == 200


CLIENT = "962489e9-de5d-4eb7"


def test_an_error_of_the_service_is_named_in_the_answer_and_told_in_the_log_without_what_was_sent(everyone, caplog):
    from operations import answering

    system, _ = everyone[NAME]
    (operation,) = system.transactions

    async def answer(request, call):
        raise RuntimeError(f"planted {request.original_reference_no}")

    with served(system.app(answering(system, operation, answer))) as server:
        request = system.request(operation, b'{"serviceCode":"51","originalReferenceNo":"sentinel-of-the-body"}')
        reply = server.send(request)
    assert (reply.status, reply.code) == (500, expected_code(operation, 500, "01"))
    correlation = reply.json["additionalInfo"]["correlationId"]
    (line,) = [record.getMessage() for record in caplog.records if correlation in record.getMessage()]
    assert "RuntimeError" in line
    assert "in answer" in line
    everything = caplog.text + reply.body.decode()
    assert "sentinel-of-the-body" not in everything


def test_a_service_that_takes_too_long_times_out(everyone):
    import asyncio

    from operations import answering

    system, _ = everyone[NAME]
    (operation,) = system.transactions

    async def slow(request, call):
        await asyncio.sleep(30)

    async def own(request, call):
        raise TimeoutError

    with served(system.app(answering(system, operation, slow), handler_deadline=0.1)) as server:
        assert server.send(system.request(operation)).code == "5045100"
    with served(system.app(answering(system, operation, own))) as server:
        assert server.send(system.request(operation)).code == "5005101"
