"""The extensions that say where a fact comes from and where we read it otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from snapgen import ir


def provenance(source: ir.Source, errata: Iterable[ir.Erratum] = ()) -> dict[str, Any]:
    """Return `x-source` and, where there are any, `x-errata`."""
    extensions: dict[str, Any] = {"x-source": str(source)} if source != ir.Source() else {}
    return {**extensions, **errata_extension(errata)}


def errata_extension(errata: Iterable[ir.Erratum]) -> dict[str, Any]:
    """Return `x-errata`, or nothing where there are none."""
    listed = errata_list(errata)
    return {"x-errata": listed} if listed else {}


def errata_list(errata: Iterable[ir.Erratum]) -> list[dict[str, Any]]:
    """Return errata as `x-errata` lists them."""
    return [_erratum(erratum) for erratum in errata]


def _erratum(erratum: ir.Erratum) -> dict[str, Any]:
    told = {
        "also": list(erratum.also),
        "about": erratum.about,
        "documented": erratum.documented,
        "reading": erratum.reading or "as documented",
    }
    given = {key: value for key, value in told.items() if value}
    source = {"source": str(erratum.source)} if erratum.source else {}
    return {"id": erratum.id, **given, "reason": erratum.reason, **source}
