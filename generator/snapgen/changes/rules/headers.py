"""Rules on headers: which there are, and which must be sent; what they may hold is under the rules on texts.

An emitted client refuses no answer for its headers.
"""

from __future__ import annotations

from snapgen.changes.rule import Rule, undirected
from snapgen.changes.rules.fields import LAG
from snapgen.changes.verdict import Ruling, Sides, breaks, risks, spares


def _directed(
    identifier: str,
    sentence: str,
    *,
    request: tuple[Ruling, Ruling],
    response: tuple[Ruling, Ruling],
    adds: bool = False,
    removes: bool = False,
) -> Rule:
    """Return a rule that tells for requests and for answers what it means to client and server."""
    return Rule(identifier, sentence, Sides(*request), Sides(*response), adds, removes)


HEADER_MANDATORY = _directed(
    "header-mandatory",
    "A header became mandatory.",
    request=(
        breaks("A request without it is refused: pass it in `headers`, `customer_token` or the credentials."),
        risks(LAG),
    ),
    response=(spares("An answer without it is still read."), risks("Every answer must carry it.")),
)
HEADER_MANDATORY_SENT = undirected(
    "header-mandatory-sent",
    "A header that emitted clients send by themselves became mandatory.",
    spares("Every emitted client sends it with each request, whether it must or not."),
    risks("A request of a client that was not emitted, and that leaves it out, is refused."),
)
HEADER_OPTIONAL = _directed(
    "header-optional",
    "A header is no longer mandatory.",
    request=(
        spares("It may be sent as before."),
        breaks("It may be missing, and the old package refuses a request without it."),
    ),
    response=(risks("It may be missing from an answer."), spares("It may be sent as before.")),
)
HEADER_ADDED = undirected(
    "header-added",
    "A header was added that may be left out.",
    spares("It may be left out."),
    spares("The old package takes no notice of it."),
    adds=True,
)
HEADER_REMOVED = _directed(
    "header-removed",
    "A header was removed.",
    request=(
        risks("What is passed for it is sent in vain, and a customer_token is refused where it went there."),
        risks("It is no longer checked and may be missing; the old package may demand it."),
    ),
    response=(risks("It may be missing from an answer."), spares("It need not be sent.")),
    removes=True,
)
HEADER_CAPITALS = undirected(
    "header-capitals",
    "A header is written with other capitals.",
    spares("Capitals make no difference in the names of headers."),
    spares("Capitals make no difference in the names of headers."),
)

RULES = (HEADER_MANDATORY, HEADER_MANDATORY_SENT, HEADER_OPTIONAL, HEADER_ADDED, HEADER_REMOVED, HEADER_CAPITALS)
