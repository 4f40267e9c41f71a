"""Whatever befalls a payment on its way, nobody pays twice, and everybody is told the truth."""

import subprocess
import sys
from collections import Counter

import pytest

import campaign
import snapbi_runtime.outcome
from campaign import run
from fault_server import FAULTS
from snapbi_runtime import Outcome


@pytest.mark.parametrize(("flavour", "seed"), [("threads", 1), ("tasks", 2), ("aiohttp", 3)])
def test_no_payment_is_doubled_lost_or_told_wrong(flavour: str, seed: int) -> None:
    result = run(payments=400, seed=seed, rate=0.5, flavour=flavour, workers=48)
    assert result.mistakes() == []
    assert len(result.payments) == 400
    befallen = {fault for name in result.ledger.faults for _, fault in [name.split(": ")]}
    assert befallen == {*FAULTS, "none"}
    assert result.refused > 0
    assert min(Counter(result.payments.values()).values()) > 20


def test_the_campaign_is_a_program_of_its_own() -> None:
    arguments = ["--payments", "30", "--workers", "16", "--rate", "0"]  # what befalls payments is tried above
    ran = subprocess.run([sys.executable, campaign.__file__, *arguments], capture_output=True, text=True, check=True)
    assert ran.stdout.count("0 mistakes") == len(campaign.FLAVOURS)


def test_the_ledger_finds_out_a_client_that_sends_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapbi_runtime.outcome, "_UNKNOWN", snapbi_runtime.outcome._NO_ANSWER)
    assert any("2 times" in mistake for mistake in run(payments=100, seed=4, rate=0.5, flavour="tasks").mistakes())


def test_the_ledger_finds_out_a_client_that_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    guess = snapbi_runtime.outcome.Verdict(Outcome.REFUSED)
    monkeypatch.setattr(snapbi_runtime.outcome, "_UNKNOWN", guess)
    mistakes = run(payments=100, seed=5, rate=0.5, flavour="tasks").mistakes()
    assert any("refused, carried out 1 times" in mistake for mistake in mistakes)
