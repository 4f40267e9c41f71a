"""Options and arguments that commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from snapgen.wording import did_you_mean

Command = TypeVar("Command", bound=Callable[..., Any])


class _SpecFolder(click.Path):
    """A folder of specs that is there; who has none yet is told how to begin one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            if Path(value).exists():
                raise
            hint = "begin one with `snapgen init`, or name yours with --spec DIR"
            self.fail(f"{error.message.rstrip('.')}; {hint}", param, ctx)


def folder_options(command: Command) -> Command:
    """Add --spec, a folder that exists, and --out."""
    return _folder_options(command, exists=True)


def possible_folder_options(command: Command) -> Command:
    """Add --spec, a folder that need not exist, and --out."""
    return _folder_options(command, exists=False)


def _folder_options(command: Command, exists: bool) -> Command:
    spec = click.option(
        "--spec",
        "spec",
        type=_SpecFolder(exists=exists, file_okay=False, resolve_path=True, path_type=Path),
        default=Path("spec"),
        show_default=True,
        metavar="DIR",
        help="Folder of the specs.",
    )
    out = click.option(
        "--out",
        "out",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("generated"),
        show_default=True,
        metavar="DIR",
        help="Folder of the output.",
    )
    return spec(out(command))


def system_option(does: str) -> Callable[[Command], Command]:
    """Add --system, which may be repeated, as `systems`; `does` is what its help says."""
    return click.option("--system", "systems", multiple=True, metavar="NAME", help=does, shell_complete=complete_system)


def format_option(command: Command) -> Command:
    """Add --format, as `form`."""
    option = click.option(
        "--format",
        "form",
        type=click.Choice(["terminal", "markdown", "json"]),
        default="terminal",
        show_default=True,
        help="How to print it.",
    )
    return option(command)


def systems_argument(command: Command) -> Command:
    """Add the names of systems, all of them if none is given."""
    argument = click.argument("systems", nargs=-1, metavar="[SYSTEM]...", shell_complete=complete_system)
    return argument(command)


def chosen_systems(spec: Path, names: Iterable[str], parameter: str = "SYSTEM") -> list[str] | None:
    """Return the named systems, None for all; an unknown name is a usage error that tells the nearest one.

    `parameter` is what the names were given as.
    """
    chosen = sorted(set(names))
    refuse_unknown(chosen, known_systems(spec), f"in {spec.name}", parameter)
    return chosen or None


def refuse_unknown(names: Iterable[str], known: Sequence[str], where: str, parameter: str) -> None:
    """Refuse, as a usage error that tells the nearest one, a name that no system has."""
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known, f"known systems: {', '.join(known) or 'none'}")
            raise click.BadParameter(f"there is no system `{name}` {where}; {hint}", param_hint=parameter)


def refuse_mixed_folders(spec: Path, out: Path) -> None:
    """Refuse, as a usage error, an output folder that holds the specs or lies among them."""
    resolved = out.resolve()
    if spec == resolved or spec in resolved.parents or resolved in spec.parents:
        message = f"{out} and the specs in {spec.name} lie one in the other; choose an output folder of its own"
        raise click.BadParameter(message, param_hint="'--out'")


def known_systems(spec: Path) -> list[str]:
    """Return the names of the systems below a folder, sorted; links and what a terminal cannot show are none."""
    folders = (path.parent for path in spec.glob("*/system.yaml"))
    return sorted(folder.name for folder in folders if folder.name.isprintable() and not folder.is_symlink())


def complete_system(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the systems whose names begin so."""
    spec = context.params.get("spec") or Path("spec")
    return [name for name in known_systems(Path(spec)) if name.startswith(incomplete)]
