"""`snapgen schema`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from snapgen.command_line.console import say
from snapgen.command_line.options import folder_options


@click.command()
@click.argument("kind", required=False)
@folder_options
def schema(kind: str | None, spec: Path, out: Path) -> None:
    """Print the JSON Schema of a kind of spec file, or list the kinds.

    `snapgen generate` writes the same schemas to OUT/schema, where the modeline of each spec file finds them.
    """
    from snapgen.spec_model.json_schema import file_schemas

    schemas = file_schemas()
    if kind is None:
        for name, described in schemas.items():
            say(f"{name:15} {str(described.get('description', '')).splitlines()[0]}")
    elif kind in schemas:
        say(json.dumps(schemas[kind], indent=2))
    else:
        raise click.BadParameter(f"`{kind}` is none of {', '.join(schemas)}", param_hint="KIND")
