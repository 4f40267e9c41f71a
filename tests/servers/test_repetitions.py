"""A write is carried out once under each partnerReferenceNo, whoever asks and however often."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count, cycle
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from operations import answering
from snapbi_runtime.outcome import Outcome, outcome_of
from snapbi_runtime.server import Raise
from snapbi_runtime.server.repetition import fingerprint
from snapbi_runtime.stores import MemoryReferences, MemoryStore, StoreUnavailable, open_stores
from sockets import Reply, Server, served
from systems import HeldClock, Request, system

KINDS = ["memory", "sqlite", "redis", "postgresql"]
QR = "snapbi_aspi_qr_cpm"
ONCE = ["generate_qr", "pay_qr", "refund_payment"]


class Bank:
    """A service for one operation: counts what it carries out, and answers as it is told."""

    def __init__(self, name: str) -> None:
        self.each = replace(system(QR), clock=HeldClock())
        self.operation = self.each.operations[name]
        self.carried_out: list[str] = []
        self.raises: Any = None
        self.wait: Callable[[], Any] | None = None

    async def answer(self, request: Any, call: Any) -> Any:
        self.carried_out.append(getattr(request, self.operation.reference))
        if self.wait is not None:
            await self.wait()
        if self.raises is not None:
            raise self.raises
        return self.operation.response.from_wire(json.dumps(self.each.example(self.operation, "ANSWER")).encode())

    def app(self, **options: Any) -> Any:
        return self.each.app(answering(self.each, self.operation, self.answer), **options)

    def body(self, reference: str, **changes: Any) -> bytes:
        wire = self.operation.request.model_fields[self.operation.reference].alias
        example = {**self.each.example(self.operation, "REQUEST"), wire: reference, **changes}
        return json.dumps(example).encode()

    def code(self, status: int, case: str) -> str:
        return f"{status}{self.operation.service_code}{case}"

    def send(self, server: Server, reference: str = "R1", **changes: Any) -> Reply:
        return server.send(self.each.request(self.operation, self.body(reference, **changes)))


@contextmanager
def banking(name: str = "pay_qr", **options: Any) -> Iterator[tuple[Bank, Server]]:
    bank = Bank(name)
    options.setdefault("references", MemoryReferences(clock=bank.each.clock, environment={}))
    with served(bank.app(**options)) as server:
        yield bank, server


def test_the_operations_that_their_document_wants_once():
    assert [name for name, each in system(QR).operations.items() if each.once] == ONCE
    for name in ("snapbi_paydia", "snapbi_finnet", "snapbi_nicepay_payout", "snapbi_emoney_linkage"):
        assert not any(each.once for each in system(name).operations.values())


@pytest.mark.parametrize("name", ONCE)
def test_the_same_payload_after_a_success_is_a_duplicate(name):
    with banking(name) as (bank, server):
        assert bank.send(server).code == bank.code(200, "00")
        again = bank.send(server)
        assert (again.status, again.code) == (409, bank.code(409, "01"))
        assert again.json["responseMessage"] == "Duplicate partnerReferenceNo"
        assert again.header("x-timestamp")
        assert bank.send(server, "R2").status == 200
        assert bank.carried_out == ["R1", "R2"]


@pytest.mark.parametrize("name", ONCE)
def test_another_payload_is_inconsistent(name):
    with banking(name) as (bank, server):
        assert bank.send(server).status == 200
        other = bank.send(server, additionalInfo={"note": "another"})
        assert (other.status, other.code) == (404, bank.code(404, "18"))
        assert other.json["responseMessage"] == "Inconsistent Request"
        assert bank.carried_out == ["R1"]


def test_the_same_json_written_otherwise_is_the_same_payload():
    with banking() as (bank, server):
        assert bank.send(server).status == 200
        body = json.loads(bank.body("R1"))
        turned = json.dumps(dict(reversed(body.items())), indent=1).encode()
        assert server.send(bank.each.request(bank.operation, turned)).code == bank.code(409, "01")


def test_while_the_first_is_under_way_a_second_is_told_to_ask_and_nothing_is_done_twice():
    let_go = threading.Event()

    async def until_let_go() -> None:
        while not let_go.is_set():
            await asyncio.sleep(0.01)

    with banking() as (bank, server), ThreadPoolExecutor(1) as threads:
        bank.wait = until_let_go
        request = bank.each.request(bank.operation, bank.body("R1"))
        first = threads.submit(alone, server.port, request)
        while not bank.carried_out:
            time.sleep(0.005)
        second = bank.send(server)
        assert (second.status, second.code) == (202, bank.code(202, "00"))
        assert second.json == {"responseCode": "2026000", "responseMessage": "Request In Progress"}
        assert bank.send(server, additionalInfo={"note": "another"}).code == bank.code(404, "18")
        let_go.set()
        assert first.result().status == 200
        assert bank.send(server).code == bank.code(409, "01")
        assert bank.carried_out == ["R1"]


def test_a_refusal_is_given_again_word_for_word():
    with banking() as (bank, server):
        bank.raises = Raise("4036015", reason="closed on Sundays")
        first = bank.send(server)
        bank.raises = None
        again = bank.send(server)
        assert (again.status, again.body) == (first.status, first.body)
        assert "closed on Sundays" in again.json["responseMessage"]
        assert bank.carried_out == ["R1"]


@pytest.mark.parametrize(("status", "case"), [(400, "00"), (400, "01"), (429, "00"), (401, "03")])
def test_what_was_not_done_and_may_be_sent_again_is_carried_out_when_it_comes(status, case):
    with banking() as (bank, server):
        bank.raises = Raise(bank.code(status, case))
        assert bank.send(server).status == status
        bank.raises = None
        assert bank.send(server, additionalInfo={"note": "mended"}).status == 200
        assert bank.carried_out == ["R1", "R1"]


@pytest.mark.parametrize("refusal", ["field", "signature", "external id"])
def test_nothing_is_kept_of_what_a_check_refuses(refusal):
    with banking() as (bank, server):
        request = bank.each.request(bank.operation, bank.body("R1", qrContent=5 if refusal == "field" else "QR"))
        if refusal == "signature":
            request = request.having("X-SIGNATURE", "A" * 88)
        if refusal == "external id":
            used = dict(bank.each.request(bank.operation, bank.body("R0")).headers)["X-EXTERNAL-ID"]
            for _ in range(2):
                reused = bank.each.request(bank.operation, bank.body("R0"), external_id=used)
                last = server.send(reused)
            assert last.code == bank.code(409, "00")
            assert bank.send(server, "R0").code == bank.code(409, "01")
            request = bank.each.request(bank.operation, bank.body("R1"), external_id=used)
        assert server.send(request).status in (400, 401, 409)
        assert bank.send(server).status == 200


def test_a_time_out_and_a_failure_are_given_again_and_the_payment_is_not_begun_again():
    with banking(handler_deadline=0.05) as (bank, server):
        bank.wait = lambda: asyncio.sleep(5)
        assert [bank.send(server).code for _ in range(2)] == [bank.code(504, "00")] * 2
        bank.wait, bank.raises = None, RuntimeError("the ledger is on fire")
        first, again = bank.send(server, "R2"), bank.send(server, "R2")
        assert first.code == bank.code(500, "01")
        assert again.body == first.body
        assert bank.carried_out == ["R1", "R2"]


def test_a_refund_is_called_inconsistent_only_after_a_success_since_that_is_what_it_is_taken_for():
    """Document 003 counts 404/18 as success for a refund: said of one that failed, it would hide the failure."""
    with banking("refund_payment") as (bank, server):
        bank.raises = Raise("4038015", reason="too late")
        refused = bank.send(server)
        again = bank.send(server, additionalInfo={"note": "another"})
        assert (again.status, again.body) == (403, refused.body)
        bank.raises = RuntimeError("lost")
        bank.send(server, "R2")
        assert bank.send(server, "R2", additionalInfo={"note": "another"}).status == 500
        assert bank.carried_out == ["R1", "R2"]


def test_references_belong_to_a_service_and_to_a_partner():
    references = MemoryReferences(environment={})
    with banking("generate_qr", references=references) as (bank, server):
        assert bank.send(server).status == 200
    with banking("pay_qr", references=references) as (bank, server):
        assert bank.send(server).status == 200
        assert bank.send(server).code == bank.code(409, "01")


def test_a_reference_is_forgotten_after_its_lifetime_and_not_before():
    with banking(reference_lifetime=timedelta(hours=2)) as (bank, server):
        assert bank.send(server).status == 200
        bank.each.clock.now += timedelta(hours=1, minutes=59, seconds=59)
        assert bank.send(server).code == bank.code(409, "01")
        bank.each.clock.now += timedelta(seconds=1)
        assert bank.send(server).status == 200
        assert bank.carried_out == ["R1", "R1"]


def test_an_answer_of_a_document_without_409_01_is_given_again():
    bank = Bank("pay_qr")
    own = tuple(code for code in bank.operation.own_codes if code != "4096001")
    bank.operation = replace(bank.operation, own_codes=own)
    from snapbi_runtime.server import Application, Endpoint

    made = bank.app(references=None)
    app = Application(
        [Endpoint(bank.operation, bank.answer)],
        bank.each.profile,
        made._checks._partners,
        MemoryStore(clock=bank.each.clock),
        clock=bank.each.clock,
        tokens=made._checks._tokens,
        references=MemoryReferences(clock=bank.each.clock, environment={}),
    )
    with served(app) as server:
        first, again = bank.send(server), bank.send(server)
        assert (first.status, again.status) == (200, 200)
        assert again.body == first.body
        assert bank.carried_out == ["R1"]


class Failing(MemoryReferences):
    """A store that is down when it is asked for something."""

    def __init__(self, *methods: str) -> None:
        super().__init__(environment={})
        for name in methods:
            setattr(self, name, self._down)

    async def _down(self, *_: Any) -> Any:
        raise StoreUnavailable("redis://", "down")


def test_a_store_that_is_down_lets_no_payment_through():
    with banking(references=Failing("begin")) as (bank, server):
        assert bank.send(server).code == bank.code(500, "02")
        assert bank.carried_out == []


def test_a_store_that_went_down_meanwhile_keeps_the_reference_open_and_the_answer_is_given(caplog):
    with banking(references=Failing("end", "release")) as (bank, server):
        assert bank.send(server).status == 200
        assert bank.send(server).code == bank.code(202, "00")
        assert bank.carried_out == ["R1"]
    assert "its reference stays open: StoreUnavailable" in caplog.text


def test_whoever_leaves_repetitions_to_the_service_has_to_say_so():
    each = system(QR)
    with pytest.raises(ValueError, match="generate_qr, pay_qr, refund_payment: documented to be carried out once"):
        each.package.create_app(each.package.ExampleService(), each.app()._checks._partners, MemoryStore())
    with banking(references=None) as (bank, server):
        assert [bank.send(server).status for _ in range(3)] == [200] * 3
        assert bank.carried_out == ["R1"] * 3


def alone(port: int, request: Request) -> Reply:
    """Send on a connection of its own."""
    server = Server(port)
    try:
        return server.send(request)
    finally:
        server.hang_up()


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
            codes = [reply.code for reply in threads.map(alone, cycle(ports), requests)]
    assert sorted(bank.carried_out) == sorted(f"{tag}-{number}" for number in range(10))
    assert codes.count("2006000") == 10
    assert set(codes) <= {"2006000", "2026000", "4096001"}


RESULTS = [None, "40315", "42900", "40000", "20200", "crash"]
"""How a service may end: with success, with a code, or not as it should."""

STEPS = st.lists(
    st.tuples(st.sampled_from(["R1", "R2"]), st.sampled_from(["a", "b"]), st.sampled_from(RESULTS)), max_size=8
)


@pytest.mark.parametrize("name", ONCE)
def test_whatever_is_sent_in_whatever_order_no_answer_contradicts_the_ledger(name):
    """Each answer is read as the emitted client reads it."""
    with banking(name) as (bank, server):
        runs = count()

        @settings(max_examples=25, deadline=None)
        @given(STEPS)
        def check(steps: list[tuple[str, str, str | None]]) -> None:
            run, paid, tried = next(runs), dict[str, str](), Counter[str]()
            for reference, payload, result in steps:
                own = f"{run}-{reference}"
                code = bank.code(int(result[:3]), result[3:]) if result not in (None, "crash") else None
                bank.raises = Raise(code) if code else RuntimeError("crash") if result else None
                before = len(bank.carried_out)
                reply = bank.send(server, own, additionalInfo={"payload": payload})
                if len(bank.carried_out) > before and result not in ("42900", "40000"):
                    tried[own] += 1
                    if result is None:
                        paid[own] = payload
                read = outcome_of(bank.operation, reply.status, bank.operation.codes(reply.code), False).outcome
                assert tried[own] <= 1
                assert read is not Outcome.SUCCESS or own in paid
                assert read is not Outcome.REFUSED or paid.get(own) != payload

        check()


def test_fingerprints_differ_where_payloads_do():
    bodies = [
        b'{"a":1}', b'{"a":"1"}', b'{"a":1.0}', b'{"a":1.00}', b'{"a":true}', b'{"a":null}', b'{"a":"None"}',
        b'{"a":{}}', b'{"a":[]}', b'{"a":[["b",1]]}', b'{"a":{"b":1}}', b'{}', b'{"a":[1,2]}', b'{"a":[2,1]}',
        b'{"a":9007199254740993.01}', b'{"a":9007199254740993.02}', b'{"a":["1.0"]}', b'{"a":[1.0]}',
    ]  # fmt: skip
    digests = {fingerprint(body, None) for body in bodies} | {fingerprint(b"{}", "budi"), fingerprint(b"{}", "None")}
    assert len(digests) == len(bodies) + 2
    assert fingerprint(b'{"a":1,"b":"\\u00e9"}', None) == fingerprint('{ "b": "é", "a": 1 }'.encode(), None)
