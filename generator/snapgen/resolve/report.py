"""Collects the mistakes that resolving meets."""

from __future__ import annotations

from collections.abc import Iterable

from snapgen.diagnostics import Diagnostic, Span
from snapgen.loading.located import Text
from snapgen.wording import nearest


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
        meant = nearest(name, choices)
        if meant is None:
            hint = f"write one of: {', '.join(choices)}" if choices else f"add the {what} first"
        else:
            hint = f"write `{meant}`"
        place = (meant.span, f"`{meant}` is here") if isinstance(meant, Text) else (home, where)
        related = (place,) if place[0] != span else ()
        self.mistake(span, "unknown-reference", f"the {what} `{name}` does not exist", hint, related)
