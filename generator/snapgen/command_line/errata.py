"""Print errata."""

from __future__ import annotations

from snapgen import ir
from snapgen.command_line.prose import paragraph
from snapgen.spec_text import as_written


def numbers(erratum: ir.Erratum) -> str:
    """Return the number of an erratum, and those that its reading settles as well."""
    return ", ".join(map(as_written, (erratum.id, *erratum.also)))


def show_reading(erratum: ir.Erratum, first: str) -> None:
    """Print what is documented, how it is read and why; `first` begins the first line."""
    documented, reading = as_written(erratum.documented), as_written(erratum.reading)
    paragraph(f"{documented} → {reading or 'as documented'}".strip(), first)
    paragraph(erratum.reason.as_written, "      because: ")
