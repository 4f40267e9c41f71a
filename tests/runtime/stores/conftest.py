"""The stores' tests run against real servers: those that tests/services.sh has announced, else some of their own."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent)]

from store_servers import ENVIRONMENT, Server  # noqa: E402


@pytest.fixture(scope="session")
def own_server() -> Iterator[Callable[[str], Server]]:
    """Give a server that a test may mistreat, as long as it is running again afterwards."""
    # Not tmp_path: it is closed to the user whom PostgreSQL runs as.
    folder = Path(tempfile.mkdtemp(prefix="snapgen-servers-"))
    servers: dict[str, Server] = {}

    def get(kind: str) -> Server:
        if kind not in servers:
            server = Server(kind, folder)
            server.start()
            servers[kind] = server
        return servers[kind]

    yield get
    for server in servers.values():
        server.stop()
    shutil.rmtree(folder)


@pytest.fixture
def address(tmp_path: Path, own_server: Callable[[str], Server]) -> Callable[[str], str]:
    """Give the URL of a store by its kind."""

    def get(kind: str) -> str:
        if kind == "memory":
            return "memory:"
        if kind == "sqlite":
            return f"sqlite:///{tmp_path}/ids.db"
        return os.environ.get(ENVIRONMENT[kind]) or own_server(kind).url

    return get
