"""What is generated of specs outside of the repository installs and runs where it is."""

from __future__ import annotations

import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from environments import FRESH, ROOT, Environment
from ports import free_port, listens

TEAMS = Path(__file__).parent
SYSTEMS = {"with-the-standard": "warung", "without-the-standard": "kios"}

_PACKAGED = {
    "snapgen/_templates/": "templates/",
    "snapgen/_standard/": "spec/common/",
    "snapgen/starter/spec/": "generator/snapgen/starter/spec/",
}
"""Folders of the wheel that are data, and where they come from."""


def test_the_wheel_holds_every_template_and_the_standard(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for packaged, source in _PACKAGED.items():
        held = {name.removeprefix(packaged) for name in names if name.startswith(packaged)}
        listed = subprocess.run(["git", "ls-files", source], cwd=ROOT, capture_output=True, text=True, check=True)
        assert held == {line.removeprefix(source) for line in listed.stdout.splitlines()} != set()


def test_the_wheel_brings_nothing_but_the_tool(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"snapgen"}


def test_the_installed_tool_is_not_that_of_the_repository(tool: Environment, tmp_path: Path) -> None:
    where = tool.run("python", "-c", "import snapgen; print(snapgen.__file__)", cwd=tmp_path)
    assert where.stdout.startswith(str(tool.folder))


def test_the_installed_tool_writes_what_the_repository_holds(tool: Environment, tmp_path: Path) -> None:
    done = tool.run("snapgen", "generate", "--spec", ROOT / "spec", "--out", tmp_path / "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out" / "MANIFEST.sha256").read_bytes() == (ROOT / "generated/MANIFEST.sha256").read_bytes()


@pytest.fixture(scope="module")
def generated(tool: Environment, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Generate each team's packages, from a folder that is neither the specs' nor the output's."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    begun = tool.run("snapgen", "init", "begun", cwd=elsewhere)
    assert begun.returncode == 0, begun.stderr
    outs = {}
    for team in SYSTEMS:
        home = tmp_path_factory.mktemp(team)
        shutil.copytree(TEAMS / team / "spec", home / "apis")
        if team == "with-the-standard":
            shutil.copytree(elsewhere / "begun" / "common", home / "apis" / "common")
        folders = ("--spec", home / "apis", "--out", home / "build" / "made")
        for command in (["lint", "--strict"], ["coverage"], ["generate"], ["check"]):
            done = tool.run("snapgen", *command, *folders, cwd=elsewhere)
            assert (done.returncode, done.stderr) == (0, ""), (team, command)
        outs[team] = home / "build" / "made"
    return outs


@pytest.fixture(scope="module")
def shop(generated: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Install the emitted packages, and no snapgen, in another environment; make the keys of a partner there."""
    environment = Environment(tmp_path_factory.mktemp("shop"))
    packages = [generated[team] / "python" / f"snapbi-{system}" for team, system in SYSTEMS.items()]
    environment.install(generated["with-the-standard"] / "python" / "snapbi-runtime", *packages)
    if FRESH:
        environment.install("uvicorn")
    key = generate_private_key(65537, 2048)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (environment.folder / "toko.key").write_bytes(private)
    (environment.folder / "toko.pub").write_bytes(public)
    (environment.folder / "toko.secret").write_text("a secret of this test")
    return environment


_SAID = {
    "with-the-standard": (
        "gaji-1 2001800 BW00000001\n"
        "gaji-1 SUCCESS 60000.00\n"
        "gaji-2 4031814 Insufficient Funds\n"
        "gaji-2 NOT_FOUND None\n"
        "gaji-1 outcome unknown\n"
        "gaji-1 SUCCESS 60000.00\n"
    ),
    "without-the-standard": "6011000000000004 2001100 15000.50\n6011000000000012 4041111 Invalid Card\n",
}


@pytest.mark.parametrize("team", SYSTEMS)
def test_an_emitted_client_calls_the_emitted_server_over_a_socket(team: str, shop: Environment, tmp_path: Path) -> None:
    for file in (*shop.folder.glob("toko.*"), *(TEAMS / team).glob("*.py")):
        shutil.copy(file, tmp_path)
    with _served(shop, tmp_path) as url:
        said = shop.run("python", "-W", "error", "caller.py", url, cwd=tmp_path)
    assert (said.stdout, said.stderr) == (_SAID[team], "")


@contextmanager
def _served(environment: Environment, folder: Path) -> Iterator[str]:
    """Serve `provider.py` by uvicorn in a process of its own, on a free port."""
    port = free_port()
    command = [environment.bin / "python", "-m", "uvicorn", "provider:app", "--port", str(port)]
    log = folder / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen([*map(str, command)], cwd=folder, stdout=output, stderr=output)
    try:
        until = time.monotonic() + 30
        while not listens(port):
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < until, "it does not listen"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)
