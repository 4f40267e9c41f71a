"""What all tests share: goldens, files of what a test expects that `pytest --update` alone rewrites; no deadlines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("busy machine", deadline=None)  # how long one example takes says nothing there
settings.load_profile("busy machine")

Golden = Callable[[Path, str], None]

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update."""
    parser.addoption("--update", action="store_true", help="Rewrite the goldens with what the tests find.")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or rewrite the file where --update is given."""

    def compare(path: Path, actual: str) -> None:
        if request.config.getoption("--update"):
            path.write_bytes(actual.encode())
            return
        command = f"{path.relative_to(ROOT).as_posix()}: run `pytest '{request.node.nodeid}' --update` to accept this"
        assert path.is_file(), command
        expected = path.read_bytes().decode()
        assert actual == expected, command

    return compare
