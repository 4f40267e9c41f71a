"""Whatever is sent in whatever order, and however a service ends: no answer contradicts what was carried out."""

from __future__ import annotations

from collections import Counter
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank import ONCE, banking
from snapbi_runtime.outcome import Outcome, outcome_of
from snapbi_runtime.server import Raise

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
