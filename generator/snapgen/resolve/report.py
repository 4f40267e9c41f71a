"""Collects the mistakes that resolving meets."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from snapgen.diagnostics import Diagnostic, Span


class Report:
    """The mistakes met so far; resolving goes on after each of them."""

    def __init__(self) -> None:
        self.mistakes: list[Diagnostic] = []

    def mistake(
        self,
        span: Span,
        identifier: str,
        message: str,
        hint: str | None = None,
        related: tuple[tuple[Span, str], ...] = (),
    ) -> None:
        """Add one mistake."""
        self.mistakes.append(Diagnostic(span, identifier, message, hint, related=related))

    def unknown_reference(self, span: Span, what: str, name: str, known: Iterable[str], home: Span, where: str) -> None:
        """Add a reference that leads nowhere; `home` is the place where its target should stand."""
        choices = sorted(known)
        nearest = difflib.get_close_matches(name, choices, n=1, cutoff=0.5)
        hint = f"write `{nearest[0]}`" if nearest else f"known: {', '.join(choices) or 'none'}"
        self.mistake(span, "unknown-reference", f"the {what} `{name}` does not exist", hint, ((home, where),))
