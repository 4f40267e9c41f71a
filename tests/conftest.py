"""What all tests share: goldens, which `pytest --update` alone rewrites; signals that act; leaks that tell."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from goldens import Golden

settings.register_profile("busy machine", deadline=None)  # how long one example takes says nothing there
settings.load_profile("busy machine")

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update."""
    parser.addoption("--update", action="store_true", help="Rewrite the goldens with what the tests find.")


@pytest.fixture(scope="session", autouse=True)
def signals_that_act() -> None:
    """Take signals as they come: what is begun in the background ignores them, and so would all that tests start."""
    for number, handler in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, handler)


@pytest.fixture(scope="module", autouse=True)
def leaks_told_where_they_are() -> Iterator[None]:
    """Collect what a file's tests have left, so that a warning about it falls upon that file and not upon another."""
    yield
    gc.collect()


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
