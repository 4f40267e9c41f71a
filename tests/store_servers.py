"""Real Redis and PostgreSQL for tests: those that tests/services.sh has announced, else some of the tests' own."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

SERVICES = Path(__file__).parent / "services.sh"
NOT_INSTALLED = 3
ENVIRONMENT = {"redis": "SNAPGEN_TEST_REDIS_URL", "postgresql": "SNAPGEN_TEST_POSTGRESQL_URL"}


class Server:
    """One server with its data in a folder; it keeps port, password and data over a restart."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = kind
        self.folder = folder
        self.url = ""

    def start(self) -> None:
        done = subprocess.run([SERVICES, "start", self.folder, self.kind], capture_output=True, text=True, check=False)
        if done.returncode == NOT_INSTALLED:
            pytest.skip(f"{done.stderr.strip()} (as root, tests/services.sh install does it)")
        assert done.returncode == 0, done.stderr
        self.url = re.findall(r"'(.+)'", done.stdout)[0]

    def stop(self) -> None:
        subprocess.run([SERVICES, "stop", self.folder], check=True)

    def kill(self) -> None:
        self._signal(signal.SIGKILL)

    def freeze(self) -> None:
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    @property
    def password(self) -> str:
        return (self.folder / self.kind / "password").read_text(encoding="ascii").strip()

    def _signal(self, number: signal.Signals) -> None:
        file = self.folder / ("redis/pid" if self.kind == "redis" else "postgresql/data/postmaster.pid")
        server = int(file.read_text(encoding="ascii").split()[0])
        for process in [server, *_children(server)]:
            with suppress(ProcessLookupError):  # a backend that ended of itself
                os.kill(process, number)


def _children(parent: int) -> list[int]:
    found = subprocess.run(["pgrep", "-P", str(parent)], stdout=subprocess.PIPE, text=True, check=False)
    return [int(line) for line in found.stdout.split()]


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
