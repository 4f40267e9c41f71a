"""Rules on systems as a whole."""

from __future__ import annotations

from snapgen.changes.rule import undirected
from snapgen.changes.verdict import breaks, risks, spares

SYSTEM_ADDED = undirected(
    "system-added",
    "A system was added.",
    spares("It is a package of its own."),
    spares("It is a package of its own."),
    adds=True,
)
SYSTEM_REMOVED = undirected(
    "system-removed",
    "A system was removed.",
    breaks("Its package is no longer made."),
    breaks("Its package is no longer made."),
    removes=True,
)
CLASS_RENAMED = undirected(
    "class-renamed",
    "The client and the service of a system have another class name.",
    breaks("The class of the client has another name."),
    breaks("The class of the service has another name."),
)
STANDARD_CHANGED = undirected(
    "standard-changed",
    "A system follows SNAP, or no longer does.",
    breaks("Answers are read in another way."),
    breaks("Answers are made in another way."),
)
SERVER_ADDED = undirected(
    "server-added",
    "A server was added.",
    spares("It may be left unused."),
    spares("It is where others serve."),
    adds=True,
)
SERVER_REMOVED = undirected(
    "server-removed",
    "A server was removed.",
    breaks("Clients can no longer be made by the name of this environment."),
    spares("It is where others serve."),
    removes=True,
)
SERVER_MOVED = undirected(
    "server-moved",
    "A server has another address.",
    risks("Clients that are made by the name of this environment call another host: look at lists of allowed hosts."),
    spares("It is where others serve."),
)

RULES = (
    SYSTEM_ADDED,
    SYSTEM_REMOVED,
    CLASS_RENAMED,
    STANDARD_CHANGED,
    SERVER_ADDED,
    SERVER_REMOVED,
    SERVER_MOVED,
)
