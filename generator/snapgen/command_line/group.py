"""The group of commands; each command's module is loaded when it is called."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen import __version__
from snapgen.command_line.console import StandardOutputError, complain, visible
from snapgen.wording import nearest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_COMMANDS = {
    "init": "Begin a folder of specs of your own.",
    "generate": "Write what the specs say.",
    "check": "Tell whether the output is what the specs say; write nothing.",
    "lint": "Check the specs against the house rules.",
    "diff": "Tell what changed between two editions, and whom it breaks.",
    "coverage": "Show that every row of every document is captured.",
    "explain": "Tell what a response code means, per system.",
    "compare": "Show two systems' dialects of the same services side by side.",
    "schema": "Print the JSON Schema of a kind of spec file.",
    "signature": "Sign a captured request, or tell what is wrong with its signature.",
    "serve": "Serve the emitted systems on this machine, to try clients against.",
    "completion": "Print the completion script of a shell.",
}


_INTERRUPTED = 130
"""The exit code of what Ctrl+C has ended, as shells have it."""


class _LazyGroup(click.Group):
    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command = getattr(import_module(f"snapgen.command_line.{name}"), name)
        assert isinstance(command, click.Command)
        return command

    def shell_complete(self, context: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return options and commands; click's own way to these loads the modules of all commands."""
        from click.shell_completion import CompletionItem

        commands = [CompletionItem(name, help=does) for name, does in _COMMANDS.items() if name.startswith(incomplete)]
        return [*commands, *click.Command.shell_complete(self, context, incomplete)]

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if arguments[0] not in _COMMANDS and (meant := nearest(arguments[0], _COMMANDS)):
            context.fail(f"No such command '{arguments[0]}'. Did you mean '{meant}'?")
        return super().resolve_command(context, arguments)

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except KeyboardInterrupt as interrupt:
            # What was under way may have said what became of it.
            told = str(interrupt.__context__ or "")
            complain(told if told.startswith("interrupted") else "interrupted")
            raise click.exceptions.Exit(_INTERRUPTED) from None
        except click.ClickException as error:
            # A folder, a revision or a captured request may have a part in it. The message is final to type checkers.
            error.message = visible(error.message)  # type: ignore[misc]
            raise
        except StandardOutputError as error:
            complain(f"standard output: {error}; mend that or write it elsewhere, then run again")
            _give_up_standard_output()
            raise click.exceptions.Exit(1) from None

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


def _give_up_standard_output() -> None:
    """Let what is still to be written go nowhere, or Python would fail at it once more when it ends."""
    with suppress(OSError), Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", prog_name="snapgen")
def main() -> None:
    """Turn hand-curated SNAP BI specs into OpenAPI files and Python packages.

    Specs stand in --spec DIR (default: spec), what is written in --out DIR (default: generated).
    Exit codes: 0 all is well, 1 the specs or the output are at fault, 2 wrong usage, 130 Ctrl+C.
    """
    if sys.platform == "win32":  # pragma: no cover
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
