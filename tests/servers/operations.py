"""What tests are parametrized with: every operation of every system."""

from __future__ import annotations

from typing import Any

import pytest

from systems import NAMES, System, system

SYSTEMS = [system(name) for name in NAMES]

TRANSACTIONS = [
    pytest.param(each, operation, id=f"{each.name[7:]}-{operation.name}")
    for each in SYSTEMS
    for operation in each.transactions
]
SIGNED = [parameter for parameter in TRANSACTIONS if parameter.values[0].profile.authentication != "bearer"]  # type: ignore[attr-defined]
TOKENS = [
    pytest.param(each, operation, id=f"{each.name[7:]}-{operation.name}")
    for each in SYSTEMS
    for operation in each.token_operations
]


def answering(each: System, operation: Any, answer: Any) -> Any:
    """Make a service that does as `answer` says for one operation: `answer(request, call)` may return or raise."""

    async def method(self: Any, request: Any, call: Any) -> Any:
        return await answer(request, call)

    return type("Service", (each.package.ExampleService,), {operation.name: method})()


def expected_code(operation: Any, status: int, case: str) -> str:
    """Give the documented code of a failed check, or the standard's where the document lists none."""
    own = [code for code in operation.own_codes if code.startswith(str(status)) and code.endswith(case)]
    return own[0] if own else f"{status}{operation.service_code or 'XX'}{case}"
