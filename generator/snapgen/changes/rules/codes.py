"""Rules on response codes."""

from __future__ import annotations

from snapgen.changes.rule import undirected
from snapgen.changes.verdict import breaks, risks, spares

CODE_ADDED = undirected(
    "code-added",
    "A response code was added.",
    risks("An outcome that code has never met may come; the old package keeps it as a code that is not known."),
    spares("It may be left unused."),
    adds=True,
)
CODE_REMOVED = undirected(
    "code-removed",
    "A response code was removed.",
    breaks("Its member of ResponseCode is gone: code that compares with it fails."),
    breaks("Its member of ResponseCode is gone: code that answers with it fails."),
    removes=True,
)
CODE_MOVED = undirected(
    "code-moved",
    "A response code has another HTTP status or case.",
    breaks("The old package does not know the new number, and takes the answer for one that decides nothing."),
    breaks("The old package answers with the old number."),
)
CODE_RENAMED = undirected(
    "code-renamed",
    "A response code has another name.",
    breaks("Its member of ResponseCode has another name."),
    breaks("Its member of ResponseCode has another name."),
)
CODE_MEANING = undirected(
    "code-meaning",
    "A response code means something else for the caller.",
    breaks("Clients act otherwise on it: another error is raised, or the request is sent again where it was not."),
    spares("It is answered as before."),
)
CODE_CATEGORY = undirected(
    "code-category",
    "A response code is in another category.",
    risks("The attribute `category` has another text."),
    spares("It is answered as before."),
)
CODE_MESSAGE = undirected(
    "code-message",
    "The message of a response code is worded otherwise.",
    risks("Code that reads the message instead of the code meets another text."),
    spares("The emitted server answers with the new message by itself."),
)

RULES = (CODE_ADDED, CODE_REMOVED, CODE_MOVED, CODE_RENAMED, CODE_MEANING, CODE_CATEGORY, CODE_MESSAGE)
