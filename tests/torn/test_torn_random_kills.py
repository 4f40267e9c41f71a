"""The tool, as users start it, is killed at random moments. `make torn` does it 300 times."""

from __future__ import annotations

from pathlib import Path

import pytest

import random_kills


def test_a_kill_at_a_random_moment_leaves_one_tree_or_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    told = random_kills.kill_at_random(random_kills.project(tmp_path), 8)
    assert told["wrong"] == []
    assert told["left"], "no kill came while the tool was writing"
