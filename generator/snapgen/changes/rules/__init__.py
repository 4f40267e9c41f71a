"""The table of rules on changes, one file a subject."""

from __future__ import annotations

from snapgen.changes.rule import Rule
from snapgen.changes.rules import (
    codes,
    documentation,
    fields,
    headers,
    operations,
    outcomes,
    profile,
    shapes,
    systems,
    values,
)

SUBJECTS: dict[str, tuple[Rule, ...]] = {
    "systems": systems.RULES,
    "dialect": profile.RULES,
    "operations": operations.RULES,
    "outcomes": outcomes.RULES,
    "headers": headers.RULES,
    "fields": fields.RULES,
    "types, lengths, forms and amounts": shapes.RULES,
    "lists of values": values.RULES,
    "response codes": codes.RULES,
    "documentation": documentation.RULES,
}
"""Every rule, by its subject, in the order in which `snapgen diff --rules` lists them."""

RULES: tuple[Rule, ...] = tuple(rule for rules in SUBJECTS.values() for rule in rules)
"""Every rule."""
