"""Rules on how clients learn what became of a write whose answer was lost."""

from __future__ import annotations

from snapgen.changes.rule import undirected
from snapgen.changes.verdict import breaks, risks, spares

_SERVER = spares("Servers take no part in it.")

OUTCOME_TOLD = undirected(
    "outcome-told",
    "The outcome of a write can be asked for.",
    spares("`resolve` has an answer where it had none."),
    _SERVER,
    adds=True,
)
OUTCOME_UNTOLD = undirected(
    "outcome-untold",
    "The outcome of a write can no longer be asked for.",
    breaks("`resolve` has no answer any more: code must ask by other means."),
    _SERVER,
    removes=True,
)
OUTCOME_ASKED = undirected(
    "outcome-asked",
    "The outcome of a write is asked for in another way.",
    risks("`resolve` asks another operation, or with other references: look whether they are at hand."),
    _SERVER,
)
OUTCOME_DECIDED = undirected(
    "outcome-decided",
    "A value of the status decides where it used to decide nothing.",
    risks("`resolve` ends where it used to go on asking."),
    _SERVER,
)
OUTCOME_REVERSED = undirected(
    "outcome-reversed",
    "The outcome of a write is read otherwise from the same answer.",
    breaks("`resolve` decides otherwise over the same payment."),
    _SERVER,
)

RULES = (OUTCOME_TOLD, OUTCOME_UNTOLD, OUTCOME_ASKED, OUTCOME_DECIDED, OUTCOME_REVERSED)
