"""`snapgen lint`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from snapgen.command_line.console import say, say_json, show_diagnostics
from snapgen.command_line.editions import find_edition, read_edition
from snapgen.command_line.options import chosen_systems, folder_options, systems_argument
from snapgen.diagnostics import Diagnostic, Severity, Span, SpecError

if TYPE_CHECKING:
    from snapgen import ir


@click.command()
@systems_argument
@folder_options
@click.option("--rules", "list_rules", is_flag=True, help="List the rules instead of checking them.")
@click.option("--strict", is_flag=True, help="Fail on warnings as well.")
@click.option("--since", metavar="EDITION", help="Check versions against this git revision or folder as well.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def lint(
    systems: tuple[str, ...], spec: Path, out: Path, list_rules: bool, strict: bool, since: str | None, as_json: bool
) -> None:
    """Check the specs against the house rules.

    Shows each mistake with its place, its id and what to write instead. Exits with 1 if a spec cannot be
    read or a rule of severity error is broken.
    """
    if list_rules:
        _list_rules()
        return
    chosen = chosen_systems(spec, systems)
    found = _diagnostics(spec, chosen, _baseline(since, spec, chosen))
    if as_json:
        say_json([_plain(diagnostic) for diagnostic in found])
    elif found:
        show_diagnostics(found, spec)
    else:
        say(f"{spec.name} keeps every rule")
    if any(strict or diagnostic.severity is Severity.ERROR for diagnostic in found):
        raise click.exceptions.Exit(1)


def _baseline(since: str | None, spec: Path, systems: list[str] | None) -> tuple[ir.System, ...] | None:
    """Return the systems of the edition that versions are checked against, if one is named."""
    if since is None:
        return None
    return read_edition(find_edition(since, spec, "--since"), systems)


def _diagnostics(
    spec: Path, systems: Iterable[str] | None, baseline: tuple[ir.System, ...] | None
) -> tuple[Diagnostic, ...]:
    from snapgen.lint import lint as broken_rules
    from snapgen.pipeline import read

    try:
        folder, resolved = read(spec, systems)
    except SpecError as error:
        return error.diagnostics
    return broken_rules(folder, resolved, baseline)


def _list_rules() -> None:
    from snapgen.lint import RULES

    width = max(len(rule.id) for rule in RULES)
    for rule in RULES:
        say(f"{rule.id:{width}}  {rule.severity.value:7}  {rule.sentence}")


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as JSON has it; lines and columns count from 1."""
    return {
        **_place(diagnostic.span),
        "id": diagnostic.id,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "related": [{**_place(span), "message": text} for span, text in diagnostic.related],
    }


def _place(span: Span) -> dict[str, Any]:
    return {"path": span.path, "line": span.line, "column": span.column}
