"""Rules on errata: each says something, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs
from snapgen.spec_model.erratum import Effective, Erratum
from snapgen.spec_model.operation import OperationFile
from snapgen.spec_model.rows import Row
from snapgen.spec_model.system import SystemFile

_Errata = Iterable[Erratum]


def are_told_once(specs: Specs) -> Iterator[Finding]:
    """Find an id that two errata of one place carry."""
    for errata in _places(specs):
        seen: dict[str, Erratum] = {}
        for erratum in errata:
            if erratum.id in seen:
                related = ((seen[erratum.id].id.span, "the first one is here"),)
                hint = "make one erratum of the two, or give each its own id"
                yield Finding(erratum.id.span, f"two errata of this place are called `{erratum.id}`", hint, related)
            seen.setdefault(erratum.id, erratum)


def say_something(specs: Specs) -> Iterator[Finding]:
    """Find errata that neither tell what is documented nor how it is read, or that replace a value by itself."""
    for errata in _places(specs):
        for erratum in errata:
            if not (erratum.documented or erratum.reading or _given(erratum.effective)):
                hint = "add `documented:`, `reading:` or `effective:`"
                yield Finding(erratum.id.span, f"the erratum `{erratum.id}` tells nothing but a reason", hint)
    for placed in specs.rows:
        for erratum in placed.row.errata:
            same = [key for key in _given(erratum.effective) if _documented(placed.row.row, placed.name, key, erratum)]
            for key in same:
                message = f"the erratum `{erratum.id}` replaces the {key} by the same {key}"
                yield Finding(erratum.id.span, message, f"delete `{key}` from `effective`")


def _given(effective: Effective | None) -> list[str]:
    if effective is None:
        return []
    return [key for key in type(effective).model_fields if getattr(effective, key) is not None]


def _documented(row: Row, name: str, key: str, erratum: Erratum) -> bool:
    """Tell whether the row documents what the erratum reads."""
    assert erratum.effective is not None
    effective = getattr(erratum.effective, key)
    return bool(effective == (name if key == "name" else getattr(row, key, None)))


def _places(specs: Specs) -> Iterator[_Errata]:
    for placed in specs.rows:
        yield placed.row.errata
    for files in specs.folder.systems.values():
        yield from _system(files.system)
    for _, operation in specs.files():
        yield from _operation(operation)
    folder = specs.folder
    if folder.headers is not None:
        yield folder.headers.errata
    if folder.response_codes is not None:
        yield folder.response_codes.errata
        yield from (case.errata for case in folder.response_codes.response_codes.values())


def _system(system: SystemFile) -> Iterator[_Errata]:
    yield system.errata
    yield from (listed.errata for listed in system.statuses.values())
    yield from (code.errata for code in system.response_codes.values())


def _operation(operation: OperationFile) -> Iterator[_Errata]:
    yield operation.errata
    yield operation.request.errata
    yield operation.response.errata
    yield from (code.errata for code in operation.response_codes.values())
    if operation.sample is not None:
        yield operation.sample.errata
