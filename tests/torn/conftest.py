"""Tests here use the small spec of the tests of the tool."""

import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parents[1] / "tool")]

import workshop  # noqa: E402


@pytest.fixture(autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own cache out of the tests; all tests here have one in common."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache of torn"))


@pytest.fixture(scope="session")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small spec and its output; nobody may change it."""
    return workshop.generated(tmp_path_factory.mktemp("generated"))
