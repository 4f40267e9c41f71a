"""Rules on presence: M mandatory, O optional, C conditional."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from snapgen.lint.explained import named_in
from snapgen.lint.rule import Finding
from snapgen.lint.specs import PlacedRow, Specs
from snapgen.spec_model.erratum import Erratum

_PRESENCE_WORDS = re.compile(
    r"\b(presence|mandatory|optional|conditional|null|present|missing|absent)\b", re.IGNORECASE
)


def is_told(specs: Specs) -> Iterator[Finding]:
    """Find rows without a presence that no erratum explains."""
    for placed in specs.rows:
        if _presence(placed) is None and not placed.enveloped and not _about_presence(placed.row.errata):
            hint = (
                "add `presence: M`, `O` or `C`; if the document is silent, an erratum with `effective: {presence: O}`"
            )
            yield Finding(placed.name.span, f"`{placed.name}` has no presence and is taken as optional", hint)


def has_a_condition(specs: Specs) -> Iterator[Finding]:
    """Find conditional rows without a condition, neither in words nor computed."""
    for placed in specs.rows:
        computed = placed.name in placed.one_of
        explained = named_in(placed.row.errata, "condition")
        if _presence(placed) == "C" and placed.row.condition is None and not computed and not explained:
            hint = "add `condition: Present when ...`, or list the field under `at_least_one_of`"
            yield Finding(placed.name.span, f"`{placed.name}` is conditional, and no condition is told", hint)


def needs_its_condition(specs: Specs) -> Iterator[Finding]:
    """Find rows with a condition that are mandatory or optional."""
    for placed in specs.rows:
        presence = _presence(placed)
        if placed.row.condition is not None and presence != "C":
            message = f"`{placed.name}` has a condition and the presence {presence or 'O'}"
            hint = "delete the condition, or add an erratum with `effective: {presence: C}` and the reason"
            yield Finding(placed.row.condition.span, message, hint)


def _presence(placed: PlacedRow) -> str | None:
    """Return the presence as it is read: the last erratum's, else the row's."""
    presence = placed.row.row.presence
    for erratum in placed.row.errata:
        if erratum.effective is not None and erratum.effective.presence is not None:
            presence = erratum.effective.presence
    return presence


def _about_presence(errata: Iterable[Erratum]) -> bool:
    return any(_PRESENCE_WORDS.search(f"{erratum.documented} {erratum.reading}") for erratum in errata)
