"""Every test of the tool has a cache of its own and, if it wants one, a folder with a small spec."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import workshop
from snapgen.command_line import main
from workshop import Tool


@pytest.fixture(autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's own cache out of the tests."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder / "snapgen"


@pytest.fixture
def tool() -> Tool:
    """Run the tool in this process: `tool("check", "--full")`."""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, prog_name="snapgen")

    return run


@pytest.fixture(scope="session")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small spec and its output; nobody may change it."""
    return workshop.generated(tmp_path_factory.mktemp("generated"))


@pytest.fixture
def project(generated_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds the small spec and its output, up to date."""
    folder = tmp_path / "project"
    shutil.copytree(generated_once, folder, symlinks=True)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def changed(project: Path) -> Path:
    """Return the project with something to generate."""
    workshop.change(project)
    return project


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Return a spec of one system with one operation."""
    return workshop.write_spec(tmp_path, ("shop",))
