"""Rules on lists of values, which become open enums: a value that is not listed is kept and never refused."""

from __future__ import annotations

from snapgen.changes.rule import directed, undirected
from snapgen.changes.verdict import breaks, risks, spares

VALUE_ADDED = directed(
    "value-added",
    "A value was added to a list.",
    spares("It may be left unused."),
    risks("A value that code has never met may come; the old package keeps it as one that is not known."),
    adds=True,
)
VALUE_REMOVED = directed(
    "value-removed",
    "A value was removed from a list.",
    breaks("The member of the enum is gone, and the other side no longer says what the value means."),
    breaks("The member of the enum is gone: code that compares with it fails."),
    removes=True,
)
VALUE_RENAMED = undirected(
    "value-renamed",
    "A value has another name.",
    breaks("The member of the enum has another name, and the value may mean something else."),
    breaks("The member of the enum has another name, and the value may mean something else."),
)
LIST_ADDED = undirected(
    "list-added",
    "A list of values was added.",
    spares("It is one more class."),
    spares("It is one more class."),
    adds=True,
)
LIST_REMOVED = undirected(
    "list-removed",
    "A list of values was removed or renamed.",
    breaks("Its class is gone: code that imports it fails."),
    breaks("Its class is gone: code that imports it fails."),
    removes=True,
)
LIST_BOUND = directed(
    "list-bound",
    "A text takes the values of a list.",
    risks("The type is the list's enum: texts are still taken, but do not pass type checks."),
    risks("The attribute is a member of an enum, which is still a text."),
)
LIST_UNBOUND = directed(
    "list-unbound",
    "A text no longer takes the values of a list.",
    spares("A member of the enum is still a text."),
    breaks("The attribute is a plain text without `known` and the other attributes of the enum."),
)
LIST_REPLACED = directed(
    "list-replaced",
    "A text takes the values of another list.",
    breaks("A member of the old enum is refused."),
    breaks("The attribute is of another enum: comparing with members of the old one fails."),
)

RULES = (
    VALUE_ADDED,
    VALUE_REMOVED,
    VALUE_RENAMED,
    LIST_ADDED,
    LIST_REMOVED,
    LIST_BOUND,
    LIST_UNBOUND,
    LIST_REPLACED,
)
