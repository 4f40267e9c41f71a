"""House rules on specs: each with an id, a severity and the place where it is broken."""

from __future__ import annotations

from collections.abc import Iterable

from snapgen import ir
from snapgen.diagnostics import Diagnostic, Severity, SpecError
from snapgen.lint.rule import Rule
from snapgen.lint.rules import RULES
from snapgen.lint.specs import Specs
from snapgen.spec_folder import SpecFolder

__all__ = ["RULES", "Rule", "lint", "refuse_errors"]


def lint(
    folder: SpecFolder, systems: tuple[ir.System, ...], baseline: tuple[ir.System, ...] | None = None
) -> tuple[Diagnostic, ...]:
    """Return what breaks a rule, in the order in which a reader walks through the files.

    `systems` is what `resolve` made of the folder, `baseline` the same of the edition that was released last; without
    it, nothing is said about versions.
    """
    return _broken(RULES, Specs(folder, systems, baseline))


def refuse_errors(folder: SpecFolder, systems: tuple[ir.System, ...]) -> None:
    """Raise SpecError with everything that breaks a rule of severity ERROR; warnings are not looked for."""
    errors = _broken((rule for rule in RULES if rule.severity is Severity.ERROR), Specs(folder, systems))
    if errors:
        raise SpecError(errors)


def _broken(rules: Iterable[Rule], specs: Specs) -> tuple[Diagnostic, ...]:
    # A file that several systems share is seen once for each of them, so equal diagnostics are one.
    found = dict.fromkeys(diagnostic for rule in rules for diagnostic in rule.diagnostics(specs))
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))
