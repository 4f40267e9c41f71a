"""Rules on descriptions: every field, value and code says in our words what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.loading.located import Text
from snapgen.spec_model.rows import ValueRow

_FEWEST_WORDS = 2
_HINT = "say in one sentence what it holds"


def are_sentences(specs: Specs) -> Iterator[Finding]:
    """Find descriptions that are missing or have fewer than two words."""
    for what, text, place in _described(specs):
        if text is None:
            yield Finding(place.span, f"{what} has no description", "add `description:`; " + _HINT)
        elif len(text.split()) < _FEWEST_WORDS:
            yield Finding(place.span, f"the description of {what} has fewer than {_FEWEST_WORDS} words", _HINT)
    for _, operation in specs.operations():
        for code in operation.codes:
            if not code.description:
                hint = "add `description:` with what the code means"
                yield Finding(code.span, f"the code `{code.code}` has no description", hint)


def are_not_the_name(specs: Specs) -> Iterator[Finding]:
    """Find descriptions that only repeat the name of their field."""
    for placed in specs.rows:
        if _letters(placed.row.description) == _letters(placed.name):
            message = f"the description of `{placed.name}` only repeats its name"
            yield Finding(placed.row.description.span, message, _HINT)


def _described(specs: Specs) -> Iterator[tuple[str, Text | None, Text]]:
    """Return what is described, the description, and the text whose place serves for messages."""
    for placed in specs.rows:
        yield f"`{placed.name}`", placed.row.description, placed.row.description
        yield from _values(placed.row.values)
    for files in specs.folder.systems.values():
        yield f"`{files.system.system}`", files.system.summary, files.system.summary
        for name, listed in files.system.statuses.items():
            yield f"the list `{name}`", listed.description, listed.description
            yield from _values(listed.values)
    for _, operation in specs.files():
        yield f"`{operation.operation}`", operation.summary, operation.summary


def _values(values: Mapping[Text, ValueRow]) -> Iterator[tuple[str, Text | None, Text]]:
    for value, row in values.items():
        yield f"the value `{value}`", row.description, row.description or value


def _letters(text: str) -> str:
    return re.sub("[^a-z0-9]", "", text.lower())
