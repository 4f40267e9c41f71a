"""The closed types of rows, and what a row of each may have."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen.spec_model.length import Length
from snapgen.spec_model.rows import FieldRow

_TYPES = {
    "String": "String",
    "string": "String",
    "Object": "Object",
    "Money": "Money",
    "Amount": "Amount",
    "Number": "Number",
    "Integer": "Integer",
    "Boolean": "Boolean",
}
"""The documents' spellings of a type that need no erratum, and the closed type each stands for."""

_TEXTS = frozenset({"String"})
_OBJECTS = frozenset({"Object", "Money"})


def closed_type(spelt: str, length: Length | None) -> str | None:
    """Return the type that a spelling stands for, None for one that is not known.

    A text whose length counts digits around a point is an amount.
    """
    known = _TYPES.get(spelt)
    return "Amount" if known == "String" and length is not None and length.fraction is not None else known


def misplaced(row: FieldRow, text_format: str, closed: str) -> Iterator[tuple[str, str]]:
    """Give each thing that a row of the type cannot have, and the type that could.

    `text_format` is the format that is used, which may be `none`.
    """
    parts = (
        (bool(row.fields), "fields of its own", _OBJECTS, "an Object"),
        (bool(row.values) or row.values_of is not None, "a list of values", _TEXTS, "a String"),
        (text_format != "none", "a format", _TEXTS, "a String"),
        (row.value is not None, "an only value", _TEXTS, "a String"),
    )
    return ((what, wanted) for given, what, types, wanted in parts if given and closed not in types)
