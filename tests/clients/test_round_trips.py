"""Each emitted client calls its emitted server over a socket: success, and every code that the document lists."""

import asyncio
import ssl
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from snapbi_runtime import (
    AiohttpTransport,
    AsyncHttpTransport,
    Credentials,
    HttpTransport,
    Meaning,
    NoAnswer,
    OutcomeUnknown,
    Pending,
    Refused,
)

sys.path.append(str(Path(__file__).parents[1] / "servers"))

from operations import SIGNED, TRANSACTIONS, answering
from snapbi_runtime.server import Raise
from sockets import Server, served
from systems import CLIENT_ID, CUSTOMER_TOKEN, NAMES, SECRET, System, key, system

TRANSPORTS: dict[str, Any] = {"sync": HttpTransport, "async": AsyncHttpTransport, "aiohttp": AiohttpTransport}
TLS = ssl.create_default_context()  # takes longer to make than all else that a client is made of
OURS = {"authorization", "authorization-customer", "channel-id", "content-type"}
OURS |= {"x-external-id", "x-partner-id", "x-signature", "x-timestamp"}


@pytest.fixture(scope="module")
def everyone() -> Iterator[dict[str, tuple[System, Server]]]:
    with ExitStack() as stack:
        yield {name: (each, stack.enter_context(served(each.app()))) for name in NAMES for each in [system(name)]}


def call(flavour: str, each: System, url: str, operation: Any) -> Any:
    """Send the document's own request with one kind of client; its second attempt would be a mistake here."""
    who = Credentials(
        client_id=CLIENT_ID, partner_id=CLIENT_ID, channel_id="1", client_secret=SECRET, private_key=key()
    )
    body = operation.request.model_validate(each.example(operation, "REQUEST"), by_alias=True, by_name=False)
    headers = {rule.name: "1" for rule in operation.headers if rule.required and rule.name.lower() not in OURS}
    options: dict[str, Any] = {"headers": headers}
    needs_customer = each.profile.authentication == "bearer" or "authorization-customer" in operation.header_rules
    if needs_customer:
        options["customer_token"] = CUSTOMER_TOKEN
    transport = TRANSPORTS[flavour](tls=TLS)
    settings: dict[str, Any] = {"base_url": url, "clock": each.clock, "attempts": 1, "transport": transport}
    name = next(name for name in each.package.__all__ if name.startswith("Async"))
    if flavour == "sync":
        with getattr(each.package, name.removeprefix("Async"))(who, **settings) as client:
            return getattr(client, operation.name)(body, **options)

    async def awaited() -> Any:
        async with getattr(each.package, name)(who, **settings) as client:
            return await getattr(client, operation.name)(body, **options)

    return asyncio.run(awaited())


@pytest.mark.parametrize("flavour", TRANSPORTS)
@pytest.mark.parametrize(("each", "operation"), TRANSACTIONS)
def test_the_documented_request_gets_the_documented_answer(
    each: System, operation: Any, flavour: str, everyone: dict[str, tuple[System, Server]]
) -> None:
    each, server = everyone[each.name]
    model = call(flavour, each, server.url, operation)
    assert type(model) is operation.response
    assert model.answer.status == 200
    assert operation.codes is None or model.answer.code.success


def situation(operation: Any, code: Any) -> type[Exception]:
    """Give the situation that a code puts the caller of the only attempt in."""
    if code.meaning is Meaning.PENDING:
        return Pending if operation.writes else NoAnswer
    if code.meaning is Meaning.SUCCESS:
        return OutcomeUnknown
    if code.meaning is Meaning.ASK and (code.http_status, code.case_code) != (409, "00"):
        return OutcomeUnknown if operation.writes else NoAnswer if code.http_status >= 500 else Refused
    return Refused


@pytest.mark.parametrize("flavour", TRANSPORTS)
@pytest.mark.parametrize(("each", "operation"), SIGNED)
def test_every_documented_code_becomes_the_situation_that_it_means(each: System, operation: Any, flavour: str) -> None:
    raised: list[Raise] = []

    async def answer(request: Any, call: Any) -> Any:
        raise raised[0]

    with served(each.app(answering(each, operation, answer))) as server:
        for code in map(operation.codes, operation.own_codes):
            if code.http_status == 200:
                continue
            raised[:] = [Raise(code)]
            with pytest.raises(situation(operation, code)) as caught:
                call(flavour, each, server.url, operation)
            assert caught.value.code == code  # type: ignore[attr-defined]
