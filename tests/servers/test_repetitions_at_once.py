"""However many ask at once, at however many servers, each payment is made once."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import cycle
from uuid import uuid4

import pytest

from bank import Bank, banking
from snapbi_runtime.stores import open_stores
from sockets import Reply, alone, served
from systems import Request

KINDS = ["memory", "sqlite", "redis", "postgresql"]


def send_alone(port: int, request: Request) -> Reply:
    with alone(port) as server:
        return server.send(request)


def test_while_the_first_is_under_way_a_second_is_told_to_ask_and_nothing_is_done_twice():
    let_go = threading.Event()

    async def until_let_go() -> None:
        while not let_go.is_set():
            await asyncio.sleep(0.01)

    with banking() as (bank, server), ThreadPoolExecutor(1) as threads:
        bank.wait = until_let_go
        request = bank.each.request(bank.operation, bank.body("R1"))
        first = threads.submit(send_alone, server.port, request)
        while not bank.carried_out:
            assert not first.done()
            time.sleep(0.005)
        second = bank.send(server)
        assert (second.status, second.code) == (202, bank.code(202, "00"))
        assert second.json == {"responseCode": "2026000", "responseMessage": "Request In Progress"}
        assert bank.send(server, additionalInfo={"note": "another"}).code == bank.code(404, "18")
        let_go.set()
        assert first.result().status == 200
        assert bank.send(server).code == bank.code(409, "01")
        assert bank.carried_out == ["R1"]


@pytest.mark.parametrize("kind", KINDS)
def test_of_many_requests_at_once_at_two_servers_one_is_carried_out(kind, address):
    bank, url, tag = Bank("pay_qr"), address(kind), uuid4().hex[:12]
    in_memory = open_stores(url) if kind == "memory" else None
    with ExitStack() as stack:
        ports = []
        for _ in range(2):
            stores = in_memory or open_stores(url, timeout=30)
            app = bank.app(store=stores.external_ids, references=stores.references)
            ports.append(stack.enter_context(served(app)).port)
        requests = [
            bank.each.request(bank.operation, bank.body(f"{tag}-{number}"), external_id=f"{tag}-{number}-{sender}")
            for number in range(10)
            for sender in range(32)
        ]
        with ThreadPoolExecutor(32) as threads:
            codes = [reply.code for reply in threads.map(send_alone, cycle(ports), requests)]
    assert sorted(bank.carried_out) == sorted(f"{tag}-{number}" for number in range(10))
    assert codes.count("2006000") == 10
    assert set(codes) <= {"2006000", "2026000", "4096001"}
