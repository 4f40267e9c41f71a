"""`snapgen completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from snapgen.command_line.console import say


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    For bash: snapgen completion bash >> ~/.bashrc
    """
    kind = get_completion_class(shell)
    assert kind is not None
    group = context.find_root().command
    say(kind(group, {}, "snapgen", "_SNAPGEN_COMPLETE").source())
