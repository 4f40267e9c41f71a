"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from snapgen.diagnostics import Diagnostic, Severity, Span
from snapgen.lint.specs import Specs


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that breaks a rule; the rule adds its id and severity."""

    span: Span
    message: str
    hint: str
    related: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One house rule."""

    id: str
    severity: Severity
    sentence: str
    """What holds where the rule is kept."""
    check: Callable[[Specs], Iterable[Finding]]

    def diagnostics(self, specs: Specs) -> Iterator[Diagnostic]:
        """Return what breaks the rule."""
        for found in self.check(specs):
            yield Diagnostic(found.span, self.id, found.message, found.hint, self.severity, found.related)
