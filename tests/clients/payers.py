"""Whoever pays by a client and asks what became of it, and what they are told, held against the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from snapbi_aspi_qr_cpm import AspiQrCpm, AsyncAspiQrCpm

from fault_server import FaultServer, Ledger
from snapbi_runtime import NotSent, Outcome, Refused, Resolution, Unsettled

OPTIONS: dict[str, Any] = {"customer_token": "customer", "headers": {"X-DEVICE-ID": "device-1"}}


QUESTIONS = 8
"""How often a write is resolved at most until it is final, as a caller would who comes back later."""


@dataclass
class Result:
    """What the clients were told, and what the ledger says."""

    payments: dict[str, Outcome] = field(default_factory=dict)
    refunds: dict[str, Outcome] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)
    ledger: Ledger = field(default_factory=Ledger)
    refused: int = 0

    def mistakes(self) -> list[str]:
        """Give every write whose outcome is open, false or doubled, and every message id that came twice."""
        found = [f"X-EXTERNAL-ID {name} {count} times" for name, count in self.ledger.external_ids.items() if count > 1]
        for what, told, truth in (
            ("payment", self.payments, self.ledger.debits),
            ("refund", self.refunds, self.ledger.refunds),
        ):
            for reference, outcome in told.items():
                expected = {Outcome.SUCCESS: 1, Outcome.REFUSED: 0}.get(outcome)
                if truth[reference] != expected:
                    found.append(f"{what} {reference}: {outcome.value}, carried out {truth[reference]} times")
        return found


def payment(reference: str) -> dict[str, Any]:
    return {"partner_reference_no": reference, "qr_content": "qr", "merchant_id": "m", "expiry_time": "60"}


def refund_of(reference: str) -> dict[str, Any]:
    return {"original_partner_reference_no": reference, "partner_refund_no": f"R{reference}"}


class Payer:
    """Pays and refunds by a client, whichever way it is called, and notes what it is told."""

    def __init__(self, server: FaultServer, result: Result) -> None:
        self._server, self._result = server, result

    def refunds(self, reference: str) -> bool:
        refunded: bool = self._server.chance("refund", reference).random() < 0.2
        return self._result.payments[reference] is Outcome.SUCCESS and refunded

    def note(self, error: Exception) -> None:
        self._result.told[type(error).__name__] += 1

    def by_thread(self, client: AspiQrCpm, number: int) -> None:
        reference = f"P{number:06}"
        pay = lambda: client.pay_qr(**payment(reference), **OPTIONS)  # noqa: E731
        self._result.payments[reference] = self._outcome(pay)
        if self.refunds(reference):
            refund = lambda: client.refund_payment(**refund_of(reference), **OPTIONS)  # noqa: E731
            self._result.refunds[reference] = self._outcome(refund)

    async def by_task(self, client: AsyncAspiQrCpm, number: int) -> None:
        reference = f"P{number:06}"
        self._result.payments[reference] = await self._outcome_async(client.pay_qr(**payment(reference), **OPTIONS))
        if self.refunds(reference):
            refund = client.refund_payment(**refund_of(reference), **OPTIONS)
            self._result.refunds[reference] = await self._outcome_async(refund)

    def _outcome(self, write: Callable[[], object]) -> Outcome:
        try:
            write()
        except Unsettled as error:
            self.note(error)
            return self._final(error.resolve)
        except (Refused, NotSent) as error:
            self.note(error)
            return Outcome.REFUSED
        return Outcome.SUCCESS

    def _final(self, resolve: Callable[[], Resolution]) -> Outcome:
        last = resolve()
        for _ in range(QUESTIONS - 1):
            if last.outcome in (Outcome.SUCCESS, Outcome.REFUSED):
                break
            self._result.told["resolved again"] += 1
            last = resolve()
        return last.outcome

    async def _outcome_async(self, write: Coroutine[Any, Any, object]) -> Outcome:
        try:
            await write
        except Unsettled as error:
            self.note(error)
            return await self._final_async(error.resolve_async)
        except (Refused, NotSent) as error:
            self.note(error)
            return Outcome.REFUSED
        return Outcome.SUCCESS

    async def _final_async(self, resolve: Callable[[], Awaitable[Resolution]]) -> Outcome:
        last = await resolve()
        for _ in range(QUESTIONS - 1):
            if last.outcome in (Outcome.SUCCESS, Outcome.REFUSED):
                break
            self._result.told["resolved again"] += 1
            last = await resolve()
        return last.outcome
