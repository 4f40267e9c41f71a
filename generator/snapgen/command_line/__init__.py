"""The command line: `snapgen`."""

from snapgen.command_line.group import main

__all__ = ["main"]
