"""Rules on documented samples: what the document shows must be accepted by what we emit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from snapgen import ir
from snapgen.diagnostics import Span
from snapgen.lint.explained import named_in
from snapgen.lint.fitting import Misfit, currency_misfit, misfit, shown
from snapgen.lint.json_tree import Node, NotJsonError, parse
from snapgen.lint.places import place_in
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.spec_folder import SpecFolder

_COPY = "correct the sample if it was not copied to the letter"


@dataclass(frozen=True, slots=True)
class _Sample:
    """A documented body, parsed, with the table that it should fit."""

    folder: SpecFolder
    message: ir.Message
    root: Node
    body: ir.Body
    errata: tuple[ir.Erratum, ...]
    lists: Mapping[str, ir.ValueList]

    @property
    def members(self) -> dict[str, Node]:
        """The members of the body, misprinted keys under the name that they are read as."""
        names = {printed.as_written: name.as_written for printed, name in self.message.read_as}
        members = self.root.value if isinstance(self.root.value, dict) else {}
        return {names.get(str(key), str(key)): node for key, node in members.items()}

    def place(self, offset: int) -> Span:
        return place_in(self.folder, self.message.body.as_written, self.message.span, offset)


def is_json(specs: Specs) -> Iterator[Finding]:
    """Find samples whose body is not one JSON object."""
    for _, operation in specs.operations():
        for message in (operation.sample_request, operation.sample_response):
            if message is None:
                continue
            try:
                root = parse(message.body.as_written)
            except NotJsonError as error:
                place = place_in(specs.folder, message.body.as_written, message.span, error.offset)
                yield Finding(place, str(error), f"{_COPY}, else repair it and say so in an erratum of the sample")
                continue
            if not isinstance(root.value, dict):
                hint = "a body is one JSON object, in braces"
                place = place_in(specs.folder, message.body.as_written, message.span, root.offset)
                yield Finding(place, f"the sample is {shown(root.value)}", hint)


def fits(specs: Specs) -> Iterator[Finding]:
    """Find samples that their own table would refuse."""
    for sample in _samples(specs):
        place = sample.root.offset
        yield from _fits(sample, sample.body.fields, sample.members, place)
        choices = sample.body.at_least_one_of
        if choices and not any(_given(sample.members.get(name)) for name in choices):
            message = f"the sample has none of {', '.join(f'`{name}`' for name in choices)}"
            related = ((sample.body.span, "the table is here"),)
            yield Finding(sample.place(place), message, f"{_COPY}, or change `at_least_one_of`", related)


def has_rows(specs: Specs) -> Iterator[Finding]:
    """Find fields of samples that no row describes; objects without rows may hold anything."""
    for sample in _samples(specs):
        if sample.body.fields:
            yield from _unlisted(sample, sample.body.fields, sample.members)


def has_listed_values(specs: Specs) -> Iterator[Finding]:
    """Find values of samples that are missing from the list of their field."""
    for sample in _samples(specs):
        yield from _unlisted_values(sample, sample.body.fields, sample.members)


def _samples(specs: Specs) -> Iterator[_Sample]:
    """Return the samples that are JSON objects; a refusal is measured by the envelope, not by the success table."""
    for system, operation in specs.operations():
        pairs = ((operation.sample_request, operation.request), (operation.sample_response, operation.response))
        for message, body in pairs:
            try:
                root = parse(message.body.as_written) if message is not None else None
            except NotJsonError:
                continue
            if message is None or root is None or not isinstance(root.value, dict):
                continue
            if body is operation.response and _refuses(root.value):
                body = ir.Body(system.envelope, (), (), body.span)
            yield _Sample(specs.folder, message, root, body, (*body.errata, *operation.errata), system.lists)


def _refuses(members: Mapping[str, Node]) -> bool:
    code = members["responseCode"].value if "responseCode" in members else None
    return isinstance(code, str) and not code.startswith("2")


def _given(node: Node | None) -> bool:
    return node is not None and node.value is not None


def _fits(sample: _Sample, fields: Iterable[ir.Field], members: Mapping[str, Node], place: int) -> Iterator[Finding]:
    for field in fields:
        node = members.get(field.name)
        if node is None or (node.value is None and not field.required):
            if field.required:
                message = f"the sample lacks the mandatory field `{field.name}`"
                hint = f"{_COPY}, or add an erratum with `effective: {{presence: O}}` to the row"
                yield Finding(sample.place(place), message, hint, ((field.span, "its row is here"),))
        else:
            yield from _value_fits(sample, field, node)


def _value_fits(sample: _Sample, field: ir.Field, node: Node) -> Iterator[Finding]:
    found = misfit(field.shape, node.value)
    if found is not None:
        yield _misfit(sample, field, field.name, node, found)
    elif isinstance(field.shape, ir.MoneyShape) and isinstance(node.value, dict):
        yield from _money_fits(sample, field, field.shape, node)
    elif isinstance(field.shape, ir.ObjectShape) and isinstance(node.value, dict):
        yield from _fits(sample, field.shape.fields, node.value, node.offset)


def _money_fits(sample: _Sample, field: ir.Field, shape: ir.MoneyShape, node: Node) -> Iterator[Finding]:
    assert isinstance(node.value, dict)
    for name in ("value", "currency"):
        member = node.value.get(name)
        if member is None:
            message = f"the money `{field.name}` of the sample lacks `{name}`"
            yield Finding(sample.place(node.offset), message, _COPY, ((field.span, "its row is here"),))
            continue
        found = misfit(shape.amount, member.value) if name == "value" else currency_misfit(member.value)
        if found is not None:
            yield _misfit(sample, field, f"{field.name}.{name}", member, found)


def _misfit(sample: _Sample, field: ir.Field, name: str, node: Node, found: Misfit) -> Finding:
    hint = f"{_COPY}, or add an erratum to the row"
    if found.effective:
        hint += f" with `effective: {{{found.effective}}}` and the reason"
    message = f"`{name}` of the sample {found.why}"
    return Finding(sample.place(node.offset), message, hint, ((field.span, "its row is here"),))


def _unlisted(sample: _Sample, fields: Iterable[ir.Field], members: Mapping[str, Node]) -> Iterator[Finding]:
    by_name: dict[str, ir.Field] = {field.name: field for field in fields}
    for name, node in members.items():
        field = by_name.get(name)
        if field is None:
            if not named_in(sample.errata, name):
                hint = f"add a row, read the key as another field with `read_as`, or name {shown(name)} in an erratum"
                yield Finding(sample.place(node.key_offset), f"no row describes {shown(name)} of the sample", hint)
        elif isinstance(field.shape, ir.ObjectShape) and field.shape.fields and isinstance(node.value, dict):
            yield from _unlisted(sample, field.shape.fields, node.value)


def _unlisted_values(sample: _Sample, fields: Iterable[ir.Field], members: Mapping[str, Node]) -> Iterator[Finding]:
    for field in fields:
        value = members[field.name].value if field.name in members else None
        if isinstance(field.shape, ir.ObjectShape) and isinstance(value, dict):
            yield from _unlisted_values(sample, field.shape.fields, value)
        elif isinstance(field.shape, ir.TextShape) and field.shape.values and isinstance(value, str):
            listed = sample.lists[field.shape.values]
            known = {each.value for each in listed.values}
            if value not in known and not named_in((*field.errata, *listed.errata, *sample.errata), value):
                message = f"{shown(value)} of the sample is not in the list {listed.name}"
                hint = "add the value with its source, or name it in an erratum"
                related = ((listed.span, "the list is here"),)
                yield Finding(sample.place(members[field.name].offset), message, hint, related)
