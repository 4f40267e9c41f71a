"""Collect what the specs say about the documents: their errata, and what no document tells."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from snapgen import ir
from snapgen.coverage.captured import spec_models
from snapgen.coverage.walk import Found, walk
from snapgen.diagnostics import Span
from snapgen.resolve.fields import FieldResolver
from snapgen.resolve.report import Report
from snapgen.resolve.sources import SourceBinder
from snapgen.spec_folder import SpecFolder
from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.operation import Fact, ResponseCode
from snapgen.spec_model.rows import FieldRow, ValueRow
from snapgen.spec_model.standard import HeadersFile
from snapgen.spec_model.system import SystemFile
from snapgen.spec_text import as_written


@dataclass(frozen=True, slots=True)
class Noted:
    """One erratum with every place that it is noted at."""

    erratum: ir.Erratum
    """The erratum, with its first place in the spec files."""
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """What the files of one folder note."""

    folder: str
    errata: tuple[Noted, ...]
    unknown: tuple[tuple[str, str], ...]
    """What no source tells, and why it is left open."""
    not_described: tuple[str, ...]
    """Entries of the table of contents that nothing describes."""
    entries: int
    """How many entries the table of contents has."""
    without_source: tuple[str, ...]
    """Places of rows that name neither a line nor another source."""

    @property
    def errata_ids(self) -> tuple[str, ...]:
        """The numbers of the errata, each once."""
        return tuple(dict.fromkeys(noted.erratum.id.as_written for noted in self.errata))


def notes(folder: SpecFolder, names: Container[str] | None = None) -> tuple[Notes, ...]:
    """Return the notes of every folder, sorted by name; `names` picks some."""
    files: dict[str, list[tuple[str, str, SpecModel]]] = {}
    for name, operation, document, file in spec_models(folder):
        if names is None or name in names:
            files.setdefault(name, []).append((operation, document, file))
    return tuple(_notes(folder, name, files[name]) for name in sorted(files))


def _notes(folder: SpecFolder, name: str, files: Iterable[tuple[str, str, SpecModel]]) -> Notes:
    errata: list[tuple[ir.Erratum, str]] = []
    without_source: list[str] = []
    for operation, document, file in files:
        resolver = FieldResolver(document, SourceBinder(folder.documents, Report()), Report())
        for found in walk(file):
            place = f"{operation} {found.place}".strip()
            errata += ((erratum, as_written(erratum.about) or place) for erratum in _errata(found, resolver))
            if not isinstance(file, HeadersFile) and _lacks_source(found.model):
                without_source.append(place)
    system = folder.systems[name].system if name in folder.systems else None
    return Notes(
        name, _merged(errata), _unknown(system), _not_described(system), _entries(system), tuple(without_source)
    )


def _errata(found: Found, resolver: FieldResolver) -> Iterator[ir.Erratum]:
    model = found.model
    if isinstance(model, FieldRow):
        yield from resolver.errata(model.errata, model, found.name)
    else:
        yield from resolver.errata(getattr(model, "errata", ()))


def _merged(errata: Iterable[tuple[ir.Erratum, str]]) -> tuple[Noted, ...]:
    """Return the errata by number; those that say the same are one, with all their places."""
    merged: dict[ir.Erratum, list[tuple[ir.Erratum, str]]] = {}
    for erratum, place in errata:
        merged.setdefault(replace(erratum, span=Span("")), []).append((erratum, place))
    noted = (Noted(same[0][0], tuple(dict.fromkeys(place for _, place in same))) for same in merged.values())
    return tuple(sorted(noted, key=lambda one: _number(one.erratum.id.as_written)))


def _number(identifier: str) -> tuple[str, int, str]:
    series, _, number = identifier.partition("-")
    return (series, int(number), "") if number.isascii() and number.isdigit() else (series, 0, number)


def _lacks_source(model: SpecModel) -> bool:
    if isinstance(model, FieldRow | ResponseCode):
        return not model.row.line and model.source is None
    if isinstance(model, Fact):
        return not model.line and model.source is None and model.value != "unknown"
    return isinstance(model, ValueRow) and not model.line and model.source is None


def _unknown(system: SystemFile | None) -> tuple[tuple[str, str], ...]:
    return tuple((str(unknown.what), str(unknown.reason)) for unknown in system.unknown) if system else ()


def _not_described(system: SystemFile | None) -> tuple[str, ...]:
    return tuple(str(entry.name) for entry in system.catalogue if entry.operation is None) if system else ()


def _entries(system: SystemFile | None) -> int:
    return len(system.catalogue) if system else 0
