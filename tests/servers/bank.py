"""A bank that carries out one operation, and notes under which reference it did."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from operations import answering
from snapbi_runtime.stores import MemoryReferences
from sockets import Reply, Server, served
from systems import HeldClock, system

QR = "snapbi_aspi_qr_cpm"
ONCE = ["generate_qr", "pay_qr", "refund_payment"]
"""The operations of QR CPM that its document wants carried out once."""


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
