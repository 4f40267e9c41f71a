"""The sentences and cells that every printed form of a comparison shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from snapgen.comparison.dialect import Dialect, Entry, Service
from snapgen.comparison.differences import Comparison, Row, SharedService, Table
from snapgen.wording import counted


def summary(comparison: Comparison) -> str:
    """Return how many services were compared and how much differs."""
    compared = f"{counted(len(comparison.services), 'service')} compared"
    differences = comparison.differences
    rows = f"{counted(differences, 'row')} differ{'s' if differences == 1 else ''}"
    return f"{compared}, {rows if differences else 'nothing differs'}"


def named(service: SharedService) -> str:
    """Return code and operation of a service, both of them where the sides call it otherwise."""
    left, right = code_and_name(service.left), code_and_name(service.right)
    return left if left == right else f"{left} = {right}"


def nothing_differs(service: SharedService) -> str:
    """Return that all rows of a service are equal, and how many there are; empty where any differs."""
    differing = sum(len(table.different) for table in service.tables)
    return "" if differing else f"nothing differs, {sum(table.equal for table in service.tables)} equal"


def code_and_name(service: Service) -> str:
    """Return code and operation of one side's service."""
    return f"{service.code} {service.operation}" if service.code else f"{service.operation} (service code unknown)"


def offered(dialect: Dialect) -> str:
    """Return the services of one side, in a line."""
    return ", ".join(code_and_name(service) for service in dialect.services)


def cell(row: Row, entry: Entry | None, sources: bool) -> list[tuple[str, bool]]:
    """Return the parts of one side's cell, each with whether it differs from the other side."""
    if entry is None:
        return []
    parts = [(f"{entry.label}:", True)] if "name" in row.differing and row.label != entry.label else []
    parts += [(aspect.text, aspect.name in row.differing) for aspect in entry.aspects if aspect.text]
    if sources:
        parts.append((f"[{'; '.join((entry.source, *_errata(entry)))}]", False))
    return parts


def left_out(table: Table) -> str:
    """Return how many rows of a table are equal, and of how many one side does not speak."""
    parts = [f"{table.equal} equal"] if table.equal else []
    if table.silent:
        parts.append(f"{table.silent} of which the other side does not speak")
    return ", ".join(parts)


def not_compared(comparison: Comparison, service: SharedService) -> str:
    """Return which tables of a service were not compared, because one side is not described; empty for none."""
    if not service.silent:
        return ""
    side = comparison.right.name if service.left.complete else comparison.left.name
    return f"not compared, because the specs do not have what {side} says: {', '.join(service.silent)}"


def left_alone(comparison: Comparison) -> Iterator[str]:
    """Yield a sentence for each side on the services that the other does not have."""
    for dialect, services in ((comparison.left, comparison.left_only), (comparison.right, comparison.right_only)):
        if services:
            yield f"only {dialect.name} has: {', '.join(map(code_and_name, services))}"


def _errata(entry: Entry) -> Iterable[str]:
    return [f"erratum {', '.join(dict.fromkeys(entry.errata))}"] if entry.errata else []
