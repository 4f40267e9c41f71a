"""Resolve rows of header and body tables: errata applied, types closed, value lists bound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from snapgen import ir
from snapgen.loading.located import Text
from snapgen.names import class_name, snake_case
from snapgen.resolve.report import Report
from snapgen.resolve.sources import SourceBinder
from snapgen.spec_model.erratum import Effective, Erratum
from snapgen.spec_model.length import Length
from snapgen.spec_model.rows import Body, FieldRow, Row, ValueRow
from snapgen.spec_model.system import StatusList
from snapgen.spec_text import SpecText, Word

TYPES = {
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

_WITHOUT_VALUES = frozenset({"Object", "Money", "Amount", "Number", "Integer", "Boolean"})
"""Types whose values are no texts, so that no list can name them."""


@dataclass(slots=True)
class FieldResolver:
    """Resolves the rows of one system; collects the value lists that its fields use."""

    document: str
    sources: SourceBinder
    report: Report
    statuses: Mapping[Text, StatusList] = field(default_factory=dict)
    value_lists: dict[str, ir.ValueList] = field(default_factory=dict)

    def headers(self, rows: Mapping[Text, FieldRow], source: str | None = None) -> tuple[ir.Field, ...]:
        """Resolve a header table; `source` is that of rows which name none."""
        return tuple(self.field(name, row, source) for name, row in rows.items())

    def body(self, body: Body) -> ir.Body:
        """Resolve a body table and check its computed condition."""
        fields = self._fields(body.fields)
        names: list[str] = [resolved.name for resolved in fields]
        for name in body.at_least_one_of:
            if name not in names:
                self.report.unknown_reference(name.span, "field", name, names, body.span, "the fields stand here")
        at_least_one_of = tuple(Word(name) for name in body.at_least_one_of if name in names)
        return ir.Body(fields, at_least_one_of, self.errata(body.errata), body.span)

    def field(self, name: Text, row: FieldRow, source: str | None = None) -> ir.Field:
        """Resolve one row with its children; `source` holds where the row names none."""
        effective = _overlay(row.errata)
        resolved_name = Word(str(effective.get("name", name)))
        shape = self._shape(name, resolved_name, row, effective)
        return ir.Field(
            name=resolved_name,
            shape=shape,
            presence=Word(str(effective.get("presence", row.row.presence or "O"))),
            description=SpecText(row.description),
            source=self.sources.bind(row.source or source, row.row.line, self.document, row.span),
            row=ir.Row(Word(name), SpecText(row.row.type), _word(row.row.presence), _optional(_length_text(row.row))),
            span=name.span,
            condition=_optional(row.condition),
            example=_optional(row.example),
            secret=row.secret,
            errata=self.errata(row.errata, row, str(name)),
        )

    def errata(self, errata: Iterable[Erratum], row: FieldRow | None = None, name: str = "") -> tuple[ir.Erratum, ...]:
        """Resolve errata; what a row documents is filled in where the erratum replaces it."""
        return tuple(self._erratum(erratum, row, name) for erratum in errata)

    def _erratum(self, erratum: Erratum, row: FieldRow | None, name: str) -> ir.Erratum:
        documented: str | None = erratum.documented
        reading: str | None = erratum.reading
        if erratum.effective is not None:
            replaced = _given(erratum.effective)
            reading = reading or _listing(replaced)
            if row is not None:
                printed = {key: _as_documented(row, name, key) for key in replaced}
                documented = documented or _listing(printed)
        source = self.sources.bind(erratum.source, None, self.document, erratum.span) if erratum.source else None
        return ir.Erratum(
            id=SpecText(erratum.id),
            reason=SpecText(erratum.reason),
            also=tuple(map(SpecText, erratum.also)),
            about=_optional(erratum.about),
            documented=_optional(documented),
            reading=_optional(reading),
            source=source,
            span=erratum.span,
        )

    def _fields(self, rows: Mapping[Text, FieldRow]) -> tuple[ir.Field, ...]:
        fields = tuple(self.field(name, row) for name, row in rows.items())
        seen: dict[str, ir.Field] = {}
        for resolved in fields:
            attribute = snake_case(resolved.name)
            if attribute in seen:
                first = seen[attribute]
                message = f"`{resolved.name}` and `{first.name}` both become the Python name `{attribute}`"
                related = ((first.span, "the other one is here"),)
                self.report.mistake(
                    resolved.span,
                    "colliding-names",
                    message,
                    "rename one by an erratum with `effective: {name: ...}`",
                    related,
                )
            seen[attribute] = resolved
        return fields

    def _shape(self, name: Text, resolved_name: str, row: FieldRow, effective: dict[str, object]) -> ir.Shape:
        documented = str(effective.get("type", row.row.type))
        closed = TYPES.get(documented)
        if closed is None:
            message = f"the type `{documented}` of `{name}` is not one we know"
            hint = "add an erratum with `effective: {type: String}` and the reason"
            self.report.mistake(row.row.type.span, "unknown-type", message, hint)
            closed = "String"
        length = effective.get("length", _length(row.row))
        assert length is None or isinstance(length, Length)
        if row.fields and closed not in ("Object", "Money"):
            message = f"`{name}` has fields of its own and the type `{closed}`"
            self.report.mistake(name.span, "wrong-type", message, "make it an Object by an erratum")
        if length is not None and length.fraction is not None and closed == "String":
            closed = "Amount"
        if (row.values or row.values_of is not None) and closed in _WITHOUT_VALUES:
            message = f"`{name}` has a list of values and the type `{closed}`"
            self.report.mistake(name.span, "wrong-type", message, "make it a String by an erratum")
        if closed in ("Object", "Money"):
            return self._object_shape(closed, row)
        if closed in ("Number", "Integer", "Boolean"):
            return ir.PlainShape(Word(closed.lower()))
        if closed == "Amount":
            return _amount(length)
        return self._text_shape(resolved_name, row, length, effective)

    def _object_shape(self, closed: str, row: FieldRow) -> ir.Shape:
        children = self._fields(row.fields)
        by_name: dict[str, ir.Field] = {child.name: child for child in children}
        if set(by_name) == {"value", "currency"} and isinstance(by_name["value"].shape, ir.AmountShape):
            sources = tuple(child.source for child in children)
            errata = tuple(erratum for child in children for erratum in child.errata)
            return ir.MoneyShape(by_name["value"].shape, sources, errata)
        if closed == "Money":
            return ir.MoneyShape(ir.STANDARD_AMOUNT)
        return ir.ObjectShape(children)

    def _text_shape(
        self, name: str, row: FieldRow, length: Length | None, effective: dict[str, object]
    ) -> ir.TextShape:
        minimum = length.minimum if length else 0
        maximum = length.maximum if length else None
        text_format = str(effective.get("format", row.format or "none"))
        return ir.TextShape(
            minimum=minimum,
            maximum=maximum,
            format=None if text_format == "none" else Word(text_format),
            only=_optional(row.value),
            values=self._values(name, row, minimum, maximum),
        )

    def _values(self, name: str, row: FieldRow, minimum: int, maximum: int | None) -> Word | None:
        if row.values_of is not None:
            listed = next((known for known in self.statuses if known == row.values_of), None)
            if listed is None:
                home = next(iter(self.statuses), row.values_of).span
                where = "lists of values stand under `statuses` in system.yaml"
                self.report.unknown_reference(
                    row.values_of.span, "list of values", row.values_of, self.statuses, home, where
                )
                return None
            status = self.statuses[listed]
            errata = self.errata(status.errata)
            self._list(Word(listed), status.description, status.values, minimum, maximum, errata, listed)
            return Word(listed)
        if row.values:
            list_name = Word(class_name(name))
            self._list(list_name, row.description, row.values, minimum, maximum, (), next(iter(row.values)))
            return list_name
        return None

    def _list(
        self,
        name: Word,
        description: Text,
        rows: Mapping[Text, ValueRow],
        minimum: int,
        maximum: int | None,
        errata: tuple[ir.Erratum, ...],
        place: Text,
    ) -> None:
        known = self.value_lists.get(name)
        if known is not None:
            minimum = min(minimum, known.minimum)
            maximum = None if maximum is None or known.maximum is None else max(maximum, known.maximum)
        values = tuple(
            ir.Value(
                Word(value),
                SpecText(row.name),
                _optional(row.description),
                self.sources.bind(row.source, row.line, self.document, row.span),
                value.span,
            )
            for value, row in rows.items()
        )
        self.value_lists[name] = ir.ValueList(name, SpecText(description), values, minimum, maximum, errata, place.span)


def _overlay(errata: Iterable[Erratum]) -> dict[str, object]:
    overlay: dict[str, object] = {}
    for erratum in errata:
        if erratum.effective is not None:
            overlay.update(_given(erratum.effective))
    return overlay


def _given(effective: Effective) -> dict[str, object]:
    return {key: value for key in type(effective).model_fields if (value := getattr(effective, key)) is not None}


def _listing(values: dict[str, object]) -> str:
    return ", ".join(f"{key} {value.text if isinstance(value, Length) else value}" for key, value in values.items())


def _as_documented(field: FieldRow, name: str, key: str) -> object:
    if key == "name":
        return name
    if key == "length":
        return _length_text(field.row) or "none"
    return getattr(field if key == "format" else field.row, key) or "none"


def _length(row: Row) -> Length | None:
    if row.length is not None:
        return row.length
    if row.max is None:
        return None if row.min is None else Length(_length_text(row) or "", row.min)
    if "," in row.max:
        digits, _, fraction = row.max.partition(",")
        return Length(str(row.max), 0, int(digits), int(fraction))
    return Length(_length_text(row) or "", row.min or 0, int(row.max))


def _length_text(row: Row) -> str | None:
    if row.length is not None:
        return row.length.text
    if row.min is None and row.max is None:
        return None
    return f"{row.min or 0}-{row.max or 'any'}"


def _amount(length: Length | None) -> ir.AmountShape:
    if length is None or length.maximum is None or length.fraction is None:
        return ir.STANDARD_AMOUNT
    return ir.AmountShape(length.maximum, length.fraction)


def _optional(text: str | None) -> SpecText | None:
    return None if text is None else SpecText(text)


def _word(text: str | None) -> Word | None:
    return None if text is None else Word(text)
