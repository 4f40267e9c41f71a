"""What is wrong with a spec, where, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a spec file; lines and columns count from 1.

    ``path`` is relative to the folder that holds ``spec/`` and uses forward slashes on every machine.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Severity(Enum):
    """How much a diagnostic weighs: an error stops generation, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake: its place, what is wrong, its id and, where it can be told, what to write instead."""

    span: Span
    id: str
    message: str
    hint: str | None = None
    severity: Severity = Severity.ERROR
    related: tuple[tuple[Span, str], ...] = ()

    @property
    def order(self) -> tuple[Span, str, str]:
        """The key that sorts diagnostics the way a reader walks through the files."""
        return (self.span, self.id, self.message)


class SpecError(Exception):
    """The spec cannot be used; carries every mistake that was found, not only the first."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))
        super().__init__(f"{len(self.diagnostics)} mistakes in the spec")


class UnsoundOutputError(Exception):
    """An emitted module holds what no spec may bring about: snapgen itself is at fault."""

    def __init__(self, path: str, line: int, what: str) -> None:
        super().__init__(f"{path}:{line}: internal error: {what}; nothing was written. Please report this spec.")
