"""A write is carried out once under each partnerReferenceNo: what whoever sends it again is answered."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bank import ONCE, QR, Bank, banking
from snapbi_runtime.server import Application, Endpoint, Raise
from snapbi_runtime.stores import MemoryReferences, MemoryStore, StoreUnavailable
from sockets import served
from systems import system


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
    another = Bank("pay_qr")
    another.each = replace(another.each, partner="another-partner")
    with served(another.app(references=references)) as server:
        assert another.send(server).status == 200


def test_a_reference_is_forgotten_after_its_lifetime_and_not_before():
    with banking(reference_lifetime=timedelta(hours=2)) as (bank, server):
        assert bank.send(server).status == 200
        bank.each.clock.now += timedelta(hours=1, minutes=59, seconds=59)
        assert bank.send(server).code == bank.code(409, "01")
        bank.each.clock.now += timedelta(seconds=1)
        assert bank.send(server).status == 200
        assert bank.carried_out == ["R1", "R1"]


def test_whoever_leaves_repetitions_to_the_service_has_to_say_so():
    each = system(QR)
    with pytest.raises(ValueError, match="generate_qr, pay_qr, refund_payment: documented to be carried out once"):
        each.package.create_app(each.package.ExampleService(), each.app()._checks._partners, MemoryStore())
    with banking(references=None) as (bank, server):
        assert [bank.send(server).status for _ in range(3)] == [200] * 3
        assert bank.carried_out == ["R1"] * 3


def test_an_answer_of_a_document_without_409_01_is_given_again():
    bank = Bank("pay_qr")
    own = tuple(code for code in bank.operation.own_codes if code != "4096001")
    bank.operation = replace(bank.operation, own_codes=own)
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
