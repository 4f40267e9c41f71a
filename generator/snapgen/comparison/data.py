"""A comparison as plain data, for `snapgen compare --format json`."""

from __future__ import annotations

from typing import Any

from snapgen.comparison.dialect import Entry, Service
from snapgen.comparison.differences import Comparison, Row, SharedService, Table


def as_data(comparison: Comparison, every_row: bool) -> dict[str, Any]:
    """Return a comparison as JSON can hold it; keys and lists have one order.

    Rows that are equal are left out, and counted, unless `every_row`.
    """
    return {
        "left": comparison.left.name,
        "right": comparison.right.name,
        "differences": comparison.differences,
        "profile": _table(comparison.profile, every_row),
        "services": [_shared(service, every_row) for service in comparison.services],
        "left_only": [_service(service) for service in comparison.left_only],
        "right_only": [_service(service) for service in comparison.right_only],
    }


def _shared(service: SharedService, every_row: bool) -> dict[str, Any]:
    return {
        "left": _service(service.left),
        "right": _service(service.right),
        "tables": [_table(table, every_row) for table in service.tables],
        "not_compared": list(service.silent),
    }


def _service(service: Service) -> dict[str, str | None]:
    return {"service_code": service.code, "operation": service.operation}


def _table(table: Table, every_row: bool) -> dict[str, Any]:
    rows = table.rows if every_row else table.different
    return {
        "title": table.title,
        "equal": table.equal,
        "not_compared": table.silent,
        "rows": [_row(row) for row in rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "label": row.label,
        "state": row.state.value,
        "differing": list(row.differing),
        "left": _entry(row.left),
        "right": _entry(row.right),
    }


def _entry(entry: Entry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {
        "label": entry.label,
        **{aspect.name: aspect.sense for aspect in entry.aspects if aspect.sense},
        "source": entry.source,
        "errata": list(entry.errata),
    }
