"""`snapgen schema`."""

from __future__ import annotations

from pathlib import Path

import click

from snapgen.command_line.console import say, say_json
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
        say_json(schemas[kind])
    else:
        raise click.BadParameter(f"`{kind}` is none of {', '.join(schemas)}", param_hint="KIND")
