"""What commands print: messages with their lines, colours only where they are wanted."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn, TextIO

import click

from snapgen.diagnostics import Diagnostic, Severity, Span, SpecError, UnsoundOutputError
from snapgen.spec_files import read_file
from snapgen.spec_text import SpecText, as_written
from snapgen.wording import counted

_ASCII = str.maketrans({"✓": "ok", "✗": "NO", "→": "->", "·": "-", "…": "...", "\N{REPLACEMENT CHARACTER}": "?"})

_AROUND = 1
_LONGEST_LINE = 160
_LONGEST_MESSAGE = 600


def colour() -> bool | None:
    """Return False where NO_COLOR is set, True where FORCE_COLOR is, else None: colour on a terminal only."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


class StandardOutputError(Exception):
    """Standard output cannot be written; the text says why."""


def say(text: str = "", **style: object) -> None:
    """Print lines to standard output; what would act on the terminal is replaced, and so is what it cannot show.

    Raises StandardOutputError where standard output cannot be written.
    """
    _say(visible(text), **style)


def complain(text: str = "", **style: object) -> None:
    """Print lines to standard error; where that cannot be written, the exit code has to tell."""
    _complain(visible(text), **style)


def say_json(data: object) -> None:
    """Print JSON to standard output, in ASCII; JSON has no need to escape DEL, terminals have."""
    _say(json.dumps(data, indent=2).replace("\x7f", "\\u007f"))


def _say(text: str, **style: object) -> None:
    try:
        _print(text, sys.stdout, **style)
    except BrokenPipeError:
        raise  # whoever was reading has seen enough; click ends the run without a word
    except OSError as error:
        raise StandardOutputError(error.strerror) from None


def _complain(text: str, **style: object) -> None:
    with suppress(OSError):
        _print(text, sys.stderr, **style)


def _print(text: str, stream: TextIO, **style: object) -> None:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_ASCII).encode(encoding, "replace").decode(encoding)
    click.echo(click.style(text, **style) if style else text, stream, color=colour())  # type: ignore[arg-type]


def visible(text: str) -> str:
    """Return lines of text without the characters that would act on a terminal."""
    return "".join(char if char in "\n\t" else printable(char) for char in text)


def progress(text: str) -> None:
    """Say what is being done, on a terminal only."""
    if sys.stderr.isatty():
        complain(f"… {text}", dim=True)


def fail(text: str) -> NoReturn:
    """Say line by line what is wrong, and exit with 1."""
    for line in text.splitlines():
        complain(printable(line), fg="red")
    raise click.exceptions.Exit(1) from None


@contextmanager
def spec_mistakes(spec: Path) -> Iterator[None]:
    """Print the mistakes of a spec and exit with 1."""
    try:
        yield
    except UnsoundOutputError as error:
        fail(str(error))
    except SpecError as error:
        show_diagnostics(error.diagnostics, spec)
        raise click.exceptions.Exit(1) from None


@contextmanager
def output_refusals() -> Iterator[None]:
    """Say in one line why the output folder cannot be read or replaced, and exit with 1."""
    from snapgen.workspace.refusals import OutputError

    try:
        yield
    except OutputError as error:
        fail(str(error))


def show_diagnostics(diagnostics: Iterable[Diagnostic], spec: Path | None) -> None:
    """Print each diagnostic with the lines around its place, and how many there are.

    `spec` is the folder that the lines are read from; without it, they are left out.
    """
    shown = list(diagnostics)
    for diagnostic in shown:
        for line in rendered(diagnostic, spec):
            _complain(line)
        complain()
    mistakes = sum(diagnostic.severity is Severity.ERROR for diagnostic in shown)
    warnings = len(shown) - mistakes
    complain(f"{counted(mistakes, 'mistake')}, {counted(warnings, 'warning')}", bold=True)


def rendered(diagnostic: Diagnostic, spec: Path | None) -> Iterator[str]:
    """Return the lines that show a diagnostic: message, source lines, what to write instead."""
    style = "red" if diagnostic.severity is Severity.ERROR else "yellow"
    kind = "" if diagnostic.severity is Severity.ERROR else "warning: "
    head = click.style(printable(f"{diagnostic.span}:"), bold=True)
    message = _shortened(printable(diagnostic.message), _LONGEST_MESSAGE)
    yield f"{head} {click.style(kind + message, fg=style)} [{diagnostic.id}]"
    yield from _excerpt(diagnostic.span, spec)
    for span, text in diagnostic.related:
        yield printable(f"  {text}: {span}")
        yield from _excerpt(span, spec, around=0)
    if diagnostic.hint:
        yield f"  {click.style('fix:', bold=True)} {_shortened(printable(diagnostic.hint), _LONGEST_MESSAGE)}"


def _excerpt(span: Span, spec: Path | None, around: int = _AROUND) -> Iterator[str]:
    if spec is None:
        return
    try:
        text = read_file(spec.parent / span.path, spec).decode("utf-8", "replace").replace("\r\n", "\n")
    except (OSError, ValueError):
        return
    lines = text.removesuffix("\n").split("\n") if text else []
    first, last = max(1, span.line - around), min(len(lines), span.line + around)
    for number in range(first, last + 1):
        mark = ">" if number == span.line else " "
        yield f"  {mark} {number:>4} | {_shortened(printable(lines[number - 1]))}"
        if number == span.line:
            yield f"         | {' ' * (min(span.column, 160) - 1)}^"


def printable(text: SpecText | str) -> str:
    """Encode a text for the terminal: without the characters that would act on it."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in as_written(text))


def _shortened(line: str, longest: int = _LONGEST_LINE) -> str:
    return line if len(line) <= longest else line[: longest - 3] + "..."
