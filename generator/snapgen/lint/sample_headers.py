"""Rules on the headers of documented samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from snapgen import ir
from snapgen.lint.explained import named_in
from snapgen.lint.fitting import misfit
from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.loading.located import Text
from snapgen.spec_model.operation import Message


@dataclass(frozen=True, slots=True)
class _Headers:
    """The headers that a sample shows, and the rows that they should fit."""

    message: Message
    rows: dict[str, ir.Field]
    errata: tuple[ir.Erratum, ...]

    @property
    def shown(self) -> dict[str, tuple[Text, Text]]:
        """Name and value as they are written, by the name in small letters."""
        return {name.lower(): (name, value) for name, value in self.message.headers.items()}


def fit(specs: Specs) -> Iterator[Finding]:
    """Find headers of samples that their rows would refuse, and mandatory ones that a sample lacks."""
    for sample in _samples(specs):
        for name, field in sample.rows.items():
            if name in sample.shown:
                yield from _fits(field, *sample.shown[name])
            elif field.required:
                first = next(iter(sample.message.headers))
                message = f"the sample lacks the mandatory header `{field.name}`"
                hint = "correct the sample, or add an erratum with `effective: {presence: O}` to the row"
                yield Finding(first.span, message, hint, ((field.span, "its row is here"),))


def have_rows(specs: Specs) -> Iterator[Finding]:
    """Find headers of samples that no row describes."""
    for sample in _samples(specs):
        for key, (name, _) in sample.shown.items():
            if key not in sample.rows and not named_in(sample.errata, name):
                hint = f"add a row, or name `{name}` in an erratum"
                yield Finding(name.span, f"no row describes the header `{name}` of the sample", hint)


def _samples(specs: Specs) -> Iterator[_Headers]:
    """Return the samples that show headers; one that shows none says nothing about them."""
    for system, operation in specs.operations():
        sample = specs.file_of(system, operation).sample
        if sample is None:
            continue
        errata = (*operation.errata, *system.errata)
        pairs = ((sample.request, operation.headers), (sample.response, operation.response_headers))
        for message, headers in pairs:
            if message is not None and message.headers:
                yield _Headers(message, _by_name(headers), errata)


def _by_name(headers: Iterable[ir.Field]) -> dict[str, ir.Field]:
    return {header.name.lower(): header for header in headers}


def _fits(field: ir.Field, name: Text, value: Text) -> Iterator[Finding]:
    # A media type may carry parameters and capitals, which servers ignore.
    text = value.partition(";")[0].strip().lower() if name.lower() == "content-type" else str(value)
    found = misfit(field.shape, text)
    if found is not None:
        hint = "correct the sample if it was not copied to the letter, or add an erratum to the row"
        if found.effective:
            hint += f" with `effective: {{{found.effective}}}` and the reason"
        message = f"the header `{name}` of the sample {found.why}"
        yield Finding(value.span, message, hint, ((field.span, "its row is here"),))
