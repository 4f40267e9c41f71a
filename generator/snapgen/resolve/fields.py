"""Resolve rows of header and body tables: errata applied, types closed, value lists bound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from snapgen import ir
from snapgen.loading.located import Text
from snapgen.names import class_name, snake_case
from snapgen.resolve.lengths import amount_of, length_of, length_text
from snapgen.resolve.readings import in_words, replaced_values
from snapgen.resolve.report import Report
from snapgen.resolve.sources import SourceBinder
from snapgen.resolve.types import closed_type, misplaced
from snapgen.spec_model.erratum import Erratum
from snapgen.spec_model.length import Length
from snapgen.spec_model.rows import Body, FieldRow, ValueRow
from snapgen.spec_model.system import StatusList
from snapgen.spec_text import SpecText, Word, optional


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
        effective = replaced_values(row.errata)
        resolved_name = Word(str(effective.get("name", name)))
        shape = self._shape(name, resolved_name, row, effective)
        return ir.Field(
            name=resolved_name,
            shape=shape,
            presence=Word(str(effective.get("presence", row.row.presence or "O"))),
            description=SpecText(row.description),
            source=self.sources.bind(row.source or source, row.row.line, self.document, row.span),
            row=ir.Row(Word(name), SpecText(row.row.type), _word(row.row.presence), optional(length_text(row.row))),
            span=name.span,
            condition=optional(row.condition),
            example=optional(row.example),
            secret=row.secret,
            errata=self.errata(row.errata, row, str(name)),
        )

    def errata(self, errata: Iterable[Erratum], row: FieldRow | None = None, name: str = "") -> tuple[ir.Erratum, ...]:
        """Resolve errata; what a row documents is filled in where the erratum replaces it."""
        return tuple(self._erratum(erratum, row, name) for erratum in errata)

    def _erratum(self, erratum: Erratum, row: FieldRow | None, name: str) -> ir.Erratum:
        documented, reading = in_words(erratum, row, name)
        source = self.sources.bind(erratum.source, None, self.document, erratum.span) if erratum.source else None
        return ir.Erratum(
            id=SpecText(erratum.id),
            reason=SpecText(erratum.reason),
            also=tuple(map(SpecText, erratum.also)),
            about=optional(erratum.about),
            documented=optional(documented),
            reading=optional(reading),
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
        length = effective.get("length", length_of(row.row))
        assert length is None or isinstance(length, Length)
        text_format = str(effective.get("format", row.format or "none"))
        closed = self._closed_type(name, row, str(effective.get("type", row.row.type)), length)
        for what, wanted in misplaced(row, text_format, closed):
            message = f"`{name}` has {what} and the type `{closed}`"
            self.report.mistake(name.span, "wrong-type", message, f"make it {wanted} by an erratum")
        if closed in ("Object", "Money"):
            return self._object_shape(closed, row)
        if closed in ("Number", "Integer", "Boolean"):
            return ir.PlainShape(Word(closed.lower()))
        if closed == "Amount":
            return amount_of(length)
        return self._text_shape(resolved_name, row, length, text_format)

    def _closed_type(self, name: Text, row: FieldRow, spelt: str, length: Length | None) -> str:
        closed = closed_type(spelt, length)
        if closed is not None:
            return closed
        likely = "Object" if row.fields else "String"
        message = f"the type `{spelt}` of `{name}` is not one we know"
        hint = f"add an erratum with `effective: {{type: {likely}}}` and the reason"
        self.report.mistake(row.row.type.span, "unknown-type", message, hint)
        return likely

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

    def _text_shape(self, name: str, row: FieldRow, length: Length | None, text_format: str) -> ir.TextShape:
        minimum = length.minimum if length else 0
        maximum = length.maximum if length else None
        return ir.TextShape(
            minimum=minimum,
            maximum=maximum,
            format=None if text_format == "none" else Word(text_format),
            only=optional(row.value),
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
                optional(row.description),
                self.sources.bind(row.source, row.line, self.document, row.span),
                value.span,
            )
            for value, row in rows.items()
        )
        self.value_lists[name] = ir.ValueList(name, SpecText(description), values, minimum, maximum, errata, place.span)


def _word(text: str | None) -> Word | None:
    return None if text is None else Word(text)
