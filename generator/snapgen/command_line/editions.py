"""Editions of the specs, as commands are told of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen.command_line.console import complain, printable, show_diagnostics
from snapgen.diagnostics import SpecError

if TYPE_CHECKING:
    from snapgen import ir
    from snapgen.changes.edition import Edition


def read_edition(found: Edition, systems: list[str] | None) -> tuple[ir.System, ...]:
    """Return the systems of an edition; its mistakes are printed, and exit with 1."""
    try:
        return found.systems(systems)
    except SpecError as error:
        complain(f"{printable(found.name)} cannot be read:", fg="red", bold=True)
        show_diagnostics(error.diagnostics, found.folder if found.on_disk else None)
        raise click.exceptions.Exit(1) from None


def find_edition(name: str, spec: Path, parameter: str) -> Edition:
    """Return the edition with the name; one that is not there is wrong usage."""
    from snapgen.changes.edition import NoEdition, edition

    try:
        return edition(name, spec)
    except NoEdition as error:
        raise click.BadParameter(printable(str(error)), param_hint=parameter) from None
