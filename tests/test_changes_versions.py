"""The version that follows from the heaviest change, before and after 1.0.0."""

from __future__ import annotations

import pytest

from snapgen.changes.change import Change
from snapgen.changes.rule import Flow
from snapgen.changes.rules import RULES
from snapgen.changes.versions import next_version
from snapgen.diagnostics import Span

BY_ID = {rule.id: rule for rule in RULES}


def _changes(*rules: str) -> list[Change]:
    return [
        Change(BY_ID[rule], "demo", None, "system", Flow.REQUEST, None, None, Span("spec/demo/system.yaml"), "new")
        for rule in rules
    ]


@pytest.mark.parametrize(
    ("old", "rules", "expected"),
    [
        ((1, 4, 2), (), (1, 4, 2)),
        ((1, 4, 2), ("description",), (1, 4, 3)),
        ((1, 4, 2), ("description", "server-added"), (1, 5, 0)),
        ((1, 4, 2), ("code-message",), (1, 5, 0)),
        ((1, 4, 2), ("code-message", "code-removed"), (2, 0, 0)),
        ((1, 4, 2), ("operation-added",), (2, 0, 0)),
        ((0, 3, 1), ("description",), (0, 3, 2)),
        ((0, 3, 1), ("server-added",), (0, 3, 2)),
        ((0, 3, 1), ("code-message",), (0, 3, 2)),
        ((0, 3, 1), ("code-removed",), (0, 4, 0)),
        ((0, 0, 9), ("path-changed", "description"), (0, 1, 0)),
        ((9, 9, 9), ("path-changed",), (10, 0, 0)),
    ],
)
def test_the_heaviest_change_decides(old: tuple[int, int, int], rules: tuple[str, ...], expected: object) -> None:
    assert next_version(old, _changes(*rules))[0] == expected


def test_what_breaks_the_server_alone_breaks_the_package() -> None:
    (change,) = _changes("operation-added")
    assert (change.client.verdict.word, change.server.verdict.word) == ("safe", "breaking")
    assert next_version((1, 0, 0), [change])[0] == (2, 0, 0)
