"""Break the tool on purpose, in a process that is thrown away, so that each of the harness's detectors can be seen.

Every sabotage stands behind the tool's own checks and takes the title of the system `shop` for what it pleases, as an
encoder or a template would that had been forgotten.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import click

Files = dict[str, str]


def _raw_docstring(title: str, files: Files) -> None:
    files[_CLIENT] = f'"""{title}"""\n{files[_CLIENT]}'


def _raw_comment(title: str, files: Files) -> None:
    files[_CLIENT] = f"{files[_CLIENT]}\n# {title}\n"


def _cookie(title: str, files: Files) -> None:
    files[_APP] = f"# {title}\n{files[_APP]}"


def _raw_literal(title: str, files: Files) -> None:
    files[_CLIENT] = f'{files[_CLIENT]}\nTITLE = "{title}"\n'


def _evaluated(title: str, files: Files) -> None:
    eval(f"f'''{title}'''")


def _path(title: str, files: Files) -> None:
    (Path("out") / title).write_text("evil")


def _shell(title: str, files: Files) -> None:
    subprocess.run(f"true {title}", shell=True, check=False)


def _network(title: str, files: Files) -> None:
    import socket

    socket.socket().close()


def _read(title: str, files: Files) -> None:
    Path(title).read_bytes()


def _lost_backslash(title: str, files: Files) -> None:
    files[_OPENAPI] = files[_OPENAPI].replace("\\\\", "")


def _another_shape(title: str, files: Files) -> None:
    files[_CLIENT] += "\nassert True\n" if "(" in title else ""


def _crash(title: str, files: Files) -> None:
    raise RuntimeError(title)


def _silence(title: str, files: Files) -> None:
    click.echo("something is wrong", err=True)
    raise click.exceptions.Exit(1)


def _wrong_code(title: str, files: Files) -> None:
    click.echo("spec/shop/system.yaml:2:10: the title is wrong [wrong-title]", err=True)
    raise click.exceptions.Exit(3)


def _slow(title: str, files: Files) -> None:
    until = time.process_time() + 2.0
    while time.process_time() < until:
        pass


def _large(title: str, files: Files) -> None:
    bytearray(600 << 20)[::4096] = b"x" * ((600 << 20) // 4096)


def _dead(title: str, files: Files) -> None:
    import os

    os.abort()


_CLIENT = "python/snapbi-shop/src/snapbi_shop/client.py"
_APP = "python/snapbi-shop/src/snapbi_shop/app.py"
_OPENAPI = "openapi/shop.yaml"

SABOTAGES: dict[str, Callable[[str, Files], None]] = {
    "a docstring without its encoder": _raw_docstring,
    "a comment without its encoder": _raw_comment,
    "a comment on the first line": _cookie,
    "a literal without its encoder": _raw_literal,
    "text that is evaluated": _evaluated,
    "a path made of text": _path,
    "a command made of text": _shell,
    "a connection": _network,
    "a file that is read": _read,
    "text that loses its backslashes": _lost_backslash,
    "a statement that follows from text": _another_shape,
    "an exception": _crash,
    "a refusal without a place": _silence,
    "another exit code": _wrong_code,
    "an endless loop": _slow,
    "much memory": _large,
    "a crash of the interpreter": _dead,
}


def sabotage(name: str | None) -> None:
    """Break what the name says, in this process."""
    if name is None:
        return
    from snapgen.emit import units

    emit_system, broken = units.emit_system, SABOTAGES[name]

    def emit_and_break(system):  # type: ignore[no-untyped-def]
        files = emit_system(system)
        if system.id == "shop":
            title = system.title
            broken(getattr(title, "as_written", title), files)
        return files

    units.emit_system = emit_and_break
