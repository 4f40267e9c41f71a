"""Of many claims of one id, in many processes at one moment, exactly one is accepted.

`campaign.py` is the same with the full numbers.
"""

import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from contention import Race, run

KINDS = ["sqlite", "redis", "postgresql"]


def race(kind: str, address: str) -> Race:
    ids = tuple(uuid.uuid4().hex for _ in range(32))
    return Race(kind, address, processes=8, ids=ids, sends=8, connections=8)


@pytest.mark.parametrize("kind", KINDS)
def test_of_64_claims_of_an_id_by_8_processes_on_64_connections_one_is_accepted(
    kind: str, address: Callable[[str], str]
) -> None:
    everyone = race(kind, address(kind))
    result = run(everyone)
    assert result.errors == 0
    assert result.arrived == 64 * len(everyone.ids)
    assert result.accepted == Counter(everyone.ids)
    assert run(replace(everyone, processes=1, sends=1, connections=1)).accepted.total() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_the_race_catches_a_store_that_looks_first_and_writes_then(kind: str, address: Callable[[str], str]) -> None:
    controls = (race(f"control-{kind}", address(kind)) for _ in range(5))  # one is nearly always enough
    assert any(run(control).twice(control) for control in controls)
