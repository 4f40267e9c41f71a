"""What errata say of a row: the values that replace its own, and both in words."""

from __future__ import annotations

from collections.abc import Iterable

from snapgen.resolve.lengths import length_text
from snapgen.spec_model.erratum import Effective, Erratum
from snapgen.spec_model.length import Length
from snapgen.spec_model.rows import FieldRow


def replaced_values(errata: Iterable[Erratum]) -> dict[str, object]:
    """Return the values that replace those of a row, by their key; the last erratum counts."""
    replaced: dict[str, object] = {}
    for erratum in errata:
        if erratum.effective is not None:
            replaced.update(_given(erratum.effective))
    return replaced


def in_words(erratum: Erratum, row: FieldRow | None, name: str) -> tuple[str | None, str | None]:
    """Return what is documented and how it is read; what is not said in words follows from the values replaced.

    `row` is the row that the erratum stands at, and `name` its name; None where it stands elsewhere.
    """
    documented: str | None = erratum.documented
    reading: str | None = erratum.reading
    if erratum.effective is not None:
        replaced = _given(erratum.effective)
        reading = reading or _listing(replaced)
        if row is not None:
            documented = documented or _listing({key: _as_documented(row, name, key) for key in replaced})
    return documented, reading


def _given(effective: Effective) -> dict[str, object]:
    return {key: value for key in type(effective).model_fields if (value := getattr(effective, key)) is not None}


def _listing(values: dict[str, object]) -> str:
    return ", ".join(f"{key} {value.text if isinstance(value, Length) else value}" for key, value in values.items())


def _as_documented(field: FieldRow, name: str, key: str) -> object:
    if key == "name":
        return name
    if key == "length":
        return length_text(field.row) or "none"
    return getattr(field if key == "format" else field.row, key) or "none"
