"""What the shell completes of the services of systems; nothing where their specs cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from snapgen.command_line.options import known_systems

if TYPE_CHECKING:
    from snapgen import ir


def complete_service(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the service codes that every one of the named systems has."""
    offered = [
        {str(each.service_code) for each in system.operations if each.service_code is not None}
        for system in _systems(context)
    ]
    return sorted(code for code in set.intersection(*offered) if code.startswith(incomplete)) if offered else []


def complete_operation(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the operations of the first named system, and of the last one behind an equals sign."""
    systems = _systems(context)
    first, equals, second = incomplete.partition("=")
    if not systems:
        return []
    before, begun = (f"{first}=", second) if equals else ("", first)
    names = [str(operation.id) for operation in systems[-1 if equals else 0].operations]
    return [before + name for name in names if name.startswith(begun)]


def _systems(context: click.Context) -> Sequence[ir.System]:
    """Return the systems that stand on the command line so far, in its order; all of them if none does.

    click leaves the arguments unread where a line ends in an option that waits for its value.
    """
    from snapgen.diagnostics import SpecError
    from snapgen.pipeline import read

    spec = Path(context.params.get("spec") or "spec")
    named = [name for name in context.params.get("systems") or context.args if name in known_systems(spec)]
    try:
        resolved = {str(system.id): system for system in read(spec, sorted(set(named)) or None)[1]}
    except (SpecError, OSError):
        return ()
    return [resolved[name] for name in named or sorted(resolved)]
