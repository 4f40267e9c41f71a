"""Rules on the fields of bodies: which there are, and which must be sent."""

from __future__ import annotations

from snapgen.changes.rule import directed, undirected
from snapgen.changes.verdict import breaks, risks, spares

LAG = "A message of whoever still follows the old edition is refused."

FIELD_MANDATORY = directed(
    "field-mandatory",
    "A field became mandatory.",
    breaks("Every message must carry it: one without it is refused, and code that leaves it out fails."),
    risks(LAG),
)
FIELD_OPTIONAL = directed(
    "field-optional",
    "A field is no longer mandatory.",
    spares("It may be sent as before."),
    breaks("It may be missing: its attribute may be None, and the old package refuses a message without it."),
)
FIELD_CONDITIONAL = directed(
    "field-conditional",
    "An optional field became conditional.",
    risks("There are cases in which it must be sent: look whether yours are among them."),
    spares("It comes no less often than before."),
)
FIELD_UNCONDITIONAL = directed(
    "field-unconditional",
    "A conditional field became optional.",
    spares("It may be sent as before."),
    risks("It may be missing where the condition promised it."),
)
FIELD_CONDITION = directed(
    "field-condition",
    "The condition of a field was worded otherwise.",
    risks("It may have to be sent in other cases."),
    risks("It may be missing in other cases."),
)
FIELD_ADDED = directed(
    "field-added",
    "A field was added that may be left out.",
    spares("It may be left out."),
    spares("The old package keeps it as a field that is not listed."),
    adds=True,
)
FIELD_ADDED_MANDATORY = directed(
    "field-added-mandatory",
    "A mandatory field was added.",
    breaks("A message without it is refused, and code that does not give it fails."),
    risks(LAG),
    adds=True,
)
FIELD_REMOVED = directed(
    "field-removed",
    "A field was removed.",
    breaks("Code that gives it no longer passes its type checks, and nobody reads it."),
    breaks("The attribute is gone, and the old package may demand the field."),
    removes=True,
)
FIELD_RENAMED = directed(
    "field-renamed",
    "A field has another name on the wire.",
    breaks("The old package sends the old name, and the attribute may have a new one."),
    breaks("The old package looks for the old name, and the attribute may have a new one."),
)
FIELD_SECRET = undirected(
    "field-secret",
    "A field is kept secret.",
    spares("Neither repr nor a log of the package shows it."),
    spares("Neither repr nor a log of the package shows it."),
)
FIELD_SHOWN = undirected(
    "field-shown",
    "A field is no longer kept secret.",
    risks("repr and logs show its value."),
    risks("repr and logs show its value."),
)
ONE_OF_NARROWED = directed(
    "one-of-narrowed",
    "Fewer fields satisfy the rule that one of them must be present.",
    breaks("A message that had only one of the others is refused."),
    risks(LAG),
)
ONE_OF_WIDENED = directed(
    "one-of-widened",
    "More fields, or none at all, satisfy the rule that one of them must be present.",
    spares("Every message of the old edition satisfies it."),
    breaks("All the fields that used to be relied on may be missing at once."),
)
ONE_OF_CHANGED = directed(
    "one-of-changed",
    "Other fields satisfy the rule that one of them must be present.",
    breaks("A message that had only one of those that no longer count is refused."),
    breaks("All the fields that used to be relied on may be missing at once."),
)

RULES = (
    FIELD_MANDATORY,
    FIELD_OPTIONAL,
    FIELD_CONDITIONAL,
    FIELD_UNCONDITIONAL,
    FIELD_CONDITION,
    FIELD_ADDED,
    FIELD_ADDED_MANDATORY,
    FIELD_REMOVED,
    FIELD_RENAMED,
    FIELD_SECRET,
    FIELD_SHOWN,
    ONE_OF_NARROWED,
    ONE_OF_WIDENED,
    ONE_OF_CHANGED,
)
