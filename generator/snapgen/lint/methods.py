"""Rules on HTTP methods."""

from __future__ import annotations

from collections.abc import Iterator

from snapgen.lint.rule import Finding
from snapgen.lint.specs import Specs


def of_get_have_no_body(specs: Specs) -> Iterator[Finding]:
    """Find fields in the request of a GET: its body would be signed by nobody and dropped on the way by many."""
    for system in specs.systems:
        for operation in system.operations:
            for field in () if operation.carries_body else operation.request.fields:
                message = f"`{operation.id}` is a GET and has the field `{field.name}` in its body"
                hint = "write `fields: {}` for a GET, which has no body, or name the method that the page means"
                yield Finding(field.span, message, hint)
