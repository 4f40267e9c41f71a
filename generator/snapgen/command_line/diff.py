"""`snapgen diff`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen.command_line.console import say_json
from snapgen.command_line.editions import find_edition, read_edition
from snapgen.command_line.options import format_option, possible_folder_options, refuse_unknown, system_option
from snapgen.command_line.prose import tell

if TYPE_CHECKING:
    from snapgen.changes.report import Audience, Report

_LIMITS = {"breaking": 2, "risky": 1, "any": 0}


def _editions(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    from snapgen.changes.git import GitError, Repository

    try:
        names = Repository(Path.cwd()).names()
    except GitError:
        names = []
    folders = sorted(path.name for path in Path().iterdir() if (path / "documents.yaml").is_file())
    return [name for name in (*folders, "HEAD", *names) if name.startswith(incomplete)]


def _rule_ids(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    from snapgen.changes.rules import RULES

    return [rule.id for rule in RULES if rule.id.startswith(incomplete)]


@click.command(epilog="""\b
Examples:
  snapgen diff HEAD                      what is not committed yet
  snapgen diff v1.2 v1.3 --system paydia
  snapgen diff main --format markdown    for a pull request
  snapgen diff main --fail-on breaking --for client
  snapgen diff --explain field-mandatory
""")
@click.argument("old", required=False, shell_complete=_editions)
@click.argument("new", required=False, shell_complete=_editions)
@possible_folder_options
@format_option
@click.option(
    "--for",
    "audience",
    type=click.Choice(["client", "server", "both"]),
    default="both",
    show_default=True,
    help="Whom to weigh the changes for.",
)
@click.option("--fail-on", type=click.Choice(["breaking", "risky", "any"]), help="Exit with 1 on such a change.")
@system_option("Compare this system only; may be repeated.")
@click.option("--all", "every", is_flag=True, help="List safe changes as well, not only how many.")
@click.option("--rules", "list_rules", is_flag=True, help="List the kinds of changes and their classes.")
@click.option("--explain", "rule", metavar="RULE", help="Tell of one kind of change.", shell_complete=_rule_ids)
@click.option("--schema", "print_schema", is_flag=True, help="Print the JSON Schema of --format json.")
def diff(
    old: str | None,
    new: str | None,
    spec: Path,
    out: Path,
    form: str,
    audience: str,
    fail_on: str | None,
    systems: tuple[str, ...],
    every: bool,
    list_rules: bool,
    rule: str | None,
    print_schema: bool,
) -> None:
    """Tell what changed between two editions of the specs.

    OLD and NEW are folders of specs, git revisions, or REVISION:FOLDER; NEW is
    the folder of --spec if it is left out. Each change is breaking, risky or
    safe for a client (who calls through the emitted package) and for a server
    (who implements it). Tells the next version of each package.

    Exits with 1 on what --fail-on names, or if the specs cannot be read.
    """
    from snapgen.changes.report import Audience
    from snapgen.command_line.change_report import show_report

    if list_rules or rule is not None or print_schema:
        _tell_of_rules(rule, print_schema)
        return
    if old is None:
        raise click.UsageError("Missing argument 'OLD': a folder of specs, or a git revision such as HEAD.")
    compared = _compared(old, new, spec, systems)
    side = Audience(audience)
    if form == "json":
        _print_json(compared)
    elif form == "markdown":
        _print_markdown(compared, side, every)
    else:
        show_report(compared, side, every)
    if fail_on and any(side.verdict(change) >= _LIMITS[fail_on] for change in compared.changes):
        raise click.exceptions.Exit(1)


def _compared(old: str, new: str | None, spec: Path, systems: tuple[str, ...]) -> Report:
    from snapgen.changes.edition import NoEdition, of_folder
    from snapgen.changes.report import report
    from snapgen.spec_files import system_names

    before = find_edition(old, spec, "OLD")
    try:
        after = find_edition(new, spec, "NEW") if new is not None else of_folder(spec.name, spec)
    except NoEdition as error:
        raise click.BadParameter(str(error), param_hint="--spec") from None
    known = {*system_names(before.files), *system_names(after.files)}
    refuse_unknown(systems, sorted(known), "in either edition", "--system")
    chosen = sorted(set(systems)) or None
    editions = [read_edition(each, chosen) for each in (before, after)]
    return report(before.name, after.name, editions[0], editions[1])


def _print_json(compared: Report) -> None:
    from snapgen.changes.data import as_data

    say_json(as_data(compared))


def _print_markdown(compared: Report, side: Audience, every: bool) -> None:
    from snapgen.changes.markdown import as_markdown

    for line in as_markdown(compared, side, every).splitlines():
        tell(line)


def _tell_of_rules(rule: str | None, print_schema: bool) -> None:
    from snapgen.changes.data import schema
    from snapgen.command_line.change_rules import explain_rule, list_rules

    if print_schema:
        say_json(schema())
    elif rule is not None:
        explain_rule(rule)
    else:
        list_rules()
