"""`snapgen compare`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen.command_line.console import complain, fail, printable, say_json, spec_mistakes
from snapgen.command_line.offers import complete_operation, complete_service
from snapgen.command_line.options import chosen_systems, folder_options, format_option, known_systems, systems_argument
from snapgen.command_line.prose import tell
from snapgen.wording import did_you_mean

if TYPE_CHECKING:
    from snapgen.comparison.dialect import Dialect
    from snapgen.comparison.differences import Comparison


@click.command(epilog="""\b
Examples:
  snapgen compare paydia finnet --service 51
  snapgen compare --standard paydia --sources
  snapgen compare aspi-qr-cpm paydia --operation query-payment
""")
@systems_argument
@folder_options
@click.option("--standard", "with_standard", is_flag=True, help="Compare one system with the standard.")
@click.option(
    "--service",
    "codes",
    multiple=True,
    metavar="CODE",
    help="Compare this service only; may be repeated.",
    shell_complete=complete_service,
)
@click.option(
    "--operation",
    "operations",
    multiple=True,
    metavar="NAME[=NAME]",
    help="Compare operations by name, whatever their codes; may be repeated.",
    shell_complete=complete_operation,
)
@click.option("--all", "every_row", is_flag=True, help="Show what is equal, too.")
@click.option("--sources", is_flag=True, help="Show document, line and errata of both sides.")
@format_option
def compare(
    systems: tuple[str, ...],
    spec: Path,
    out: Path,
    with_standard: bool,
    codes: tuple[str, ...],
    operations: tuple[str, ...],
    every_row: bool,
    sources: bool,
    form: str,
) -> None:
    """Show two systems' dialects of the same services side by side.

    Services meet by their code, or by the operation's name where a code is not known. Marks: ~ differs, < only
    the first has it, > only the second, = equal. Lengths and presence are those that are used, errata applied.
    Exits with 1 if the systems have nothing in common.
    """
    from snapgen.command_line.comparison_tables import show_comparison
    from snapgen.comparison.data import as_data
    from snapgen.comparison.markdown import as_markdown

    _check_usage(systems, spec, with_standard, codes, operations)
    left, right = _with_standard(spec, systems[0]) if with_standard else _two(spec, *systems)
    comparison = _compared(left, right, codes, operations)
    if form == "json":
        say_json(as_data(comparison, every_row))
    elif form == "markdown":
        for line in as_markdown(comparison, every_row, sources):
            tell(line)
    else:
        show_comparison(comparison, every_row, sources)


def _check_usage(
    systems: Sequence[str], spec: Path, with_standard: bool, codes: Sequence[str], operations: Sequence[str]
) -> None:
    if codes and operations:
        raise click.UsageError("give --service or --operation, not both")
    if len(systems) != (1 if with_standard else 2):
        usage = "--standard takes one system" if with_standard else "give two systems, or one with --standard"
        raise click.UsageError(f"{usage}; known systems: {', '.join(known_systems(spec)) or 'none'}")
    chosen_systems(spec, systems)


def _two(spec: Path, first: str, second: str) -> tuple[Dialect, Dialect]:
    from snapgen.comparison.reading import dialect
    from snapgen.pipeline import read

    with spec_mistakes(spec):
        _, resolved = read(spec, sorted({first, second}))
    by_name = {str(system.id): system for system in resolved}
    return dialect(by_name[first]), dialect(by_name[second])


def _with_standard(spec: Path, name: str) -> tuple[Dialect, Dialect]:
    from snapgen.comparison.reading import dialect
    from snapgen.comparison.standard import knows_the_standard, standard
    from snapgen.pipeline import read_beside

    with spec_mistakes(spec):
        folder, resolved, left_out = read_beside(spec, name)
    if left_out:
        complain(printable(f"left out for mistakes that `snapgen lint` tells: {', '.join(left_out)}"), fg="yellow")
    system = next(system for system in resolved if str(system.id) == name)
    if not knows_the_standard(folder):
        fail(f"{spec.name}/common has neither headers.yaml nor response-codes.yaml: nothing is known of the standard")
    if not system.snap:
        fail(f"{name} does not follow SNAP (`snap: no` in {spec.name}/{name}/system.yaml)")
    return standard(folder, resolved, system), dialect(system)


def _compared(left: Dialect, right: Dialect, codes: Sequence[str], operations: Sequence[str]) -> Comparison:
    from snapgen.comparison.differences import compare as side_by_side
    from snapgen.comparison.pairing import NoSuchOperation
    from snapgen.comparison.words import offered

    try:
        comparison = side_by_side(left, right, codes, operations)
    except NoSuchOperation as error:
        dialect = (left, right)[error.side]
        names = [service.operation for service in dialect.services]
        hint = did_you_mean(error.name, names, f"it has: {', '.join(names)}")
        message = f"{dialect.name} has no operation `{error.name}`; {hint}"
        raise click.BadParameter(message, param_hint="--operation") from None
    if not comparison.services:
        which = f"service {' or '.join(codes)}" if codes else "no service"
        lack = "do not both have" if codes else "have"
        complain(printable(f"{left.name} and {right.name} {lack} {which}{'' if codes else ' in common'}"), fg="red")
        for dialect in (left, right):
            complain(printable(f"  {dialect.name}: {offered(dialect)}"))
        if all(dialect.services for dialect in (left, right)):
            pair = "=".join(dialect.services[-1].operation for dialect in (left, right))
            complain(printable(f"  fix: name two operations that do the same, as --operation {pair}"))
        raise click.exceptions.Exit(1)
    return comparison
