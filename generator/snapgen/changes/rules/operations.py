"""Rules on operations as a whole."""

from __future__ import annotations

from snapgen.changes.rule import undirected
from snapgen.changes.verdict import breaks, risks, spares

OPERATION_ADDED = undirected(
    "operation-added",
    "An operation was added.",
    spares("It is one more method."),
    breaks("The service has one more abstract method: a class without it cannot be made."),
    adds=True,
)
TOKENS_ADDED = undirected(
    "tokens-added",
    "An operation was added that the emitted application carries out by itself.",
    spares("It is one more method."),
    risks("The application issues tokens: partners need a public key there, and nothing else changes."),
    adds=True,
)
OPERATION_REMOVED = undirected(
    "operation-removed",
    "An operation was removed.",
    breaks("Its method, models and codes are gone."),
    breaks("Its models and codes are gone, and it is no longer served."),
    removes=True,
)
OPERATION_RENAMED = undirected(
    "operation-renamed",
    "An operation has another name in Python.",
    breaks("Its method, models and members of ResponseCode have other names."),
    breaks("Its method, models and members of ResponseCode have other names."),
)
METHOD_CHANGED = undirected(
    "method-changed",
    "An operation has another HTTP method.",
    breaks("The old package sends the old method, which is signed and refused."),
    breaks("The old package serves the old method."),
)
PATH_CHANGED = undirected(
    "path-changed",
    "An operation has another path.",
    breaks("The old package calls the old path, and signs it."),
    breaks("The old package serves the old path."),
)
SERVICE_CODE_CHANGED = undirected(
    "service-code-changed",
    "An operation has another service code.",
    breaks("All its response codes have other numbers, which the old package does not know."),
    breaks("The old package answers with the old numbers."),
)
SERVICE_CODE_LEARNT = undirected(
    "service-code-learnt",
    "The service code of an operation is no longer unknown.",
    risks("Its response codes have numbers where XX stood; code that compares whole numbers meets others."),
    risks("It is answered with numbers where XX stood."),
)
EFFECT_TO_READ = undirected(
    "effect-to-read",
    "An operation counts as a query.",
    breaks("It is sent again by itself, and raises NoAnswer where it raised OutcomeUnknown."),
    risks("Callers repeat it by themselves: carrying it out twice must do no harm."),
)
EFFECT_TO_WRITE = undirected(
    "effect-to-write",
    "An operation counts as one that changes something, as a payment does.",
    breaks("It is no longer sent again, and raises OutcomeUnknown or Pending."),
    risks("Callers no longer repeat it, and ask for its outcome."),
)
TOKEN_ISSUING = undirected(
    "token-issuing",
    "An operation issues access tokens, or no longer does.",
    breaks("It is signed in another way."),
    breaks("It is checked in another way, and carried out by the application or no longer so."),
)
FACT_CHANGED = undirected(
    "fact-changed",
    "The page states something else about an operation as a whole.",
    risks("Nothing that is emitted depends on it: read whether it concerns you."),
    risks("Nothing that is emitted depends on it: read whether it concerns you."),
)

RULES = (
    OPERATION_ADDED,
    TOKENS_ADDED,
    OPERATION_REMOVED,
    OPERATION_RENAMED,
    METHOD_CHANGED,
    PATH_CHANGED,
    SERVICE_CODE_CHANGED,
    SERVICE_CODE_LEARNT,
    EFFECT_TO_READ,
    EFFECT_TO_WRITE,
    TOKEN_ISSUING,
    FACT_CHANGED,
)
