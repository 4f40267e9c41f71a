"""Collects the mistakes that resolving meets."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from snapgen.diagnostics import Diagnostic, Span
from snapgen.loading.located import Text


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
        """Add a reference that leads nowhere.

        `home` is the place where its target should stand; a name that is nearly the same is shown at its own place.
        """
        choices = sorted(known)
        nearest = next(iter(difflib.get_close_matches(name, choices, n=1, cutoff=0.5)), None)
        hint = (
            f"write `{nearest}`"
            if nearest
            else f"write one of: {', '.join(choices)}" if choices else f"add the {what} first"
        )
        place = (nearest.span, f"`{nearest}` is here") if isinstance(nearest, Text) else (home, where)
        related = (place,) if place[0] != span else ()
        self.mistake(span, "unknown-reference", f"the {what} `{name}` does not exist", hint, related)
