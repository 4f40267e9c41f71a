"""Editions to compare: in a repository of git, and in two folders."""

import shutil
from pathlib import Path

import pytest

import repositories
from editions import BASE, CHANGES, apply, editions


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository whose only commit, `v1`, has the base specs below `spec/`; nobody may change it."""
    folder = tmp_path_factory.mktemp("begun")
    shutil.copytree(BASE, folder / "spec")
    repositories.begin(folder)
    repositories.git(folder, "tag", "v1")
    return folder


@pytest.fixture
def repository(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder: a copy of that repository, where git has nobody's settings."""
    for scope in ("GLOBAL", "SYSTEM"):
        monkeypatch.setenv(f"GIT_CONFIG_{scope}", "/dev/null")
    folder = tmp_path / "repository"
    shutil.copytree(begun, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a folder of specs; those in `spec` of the current folder differ in both systems, by many rules."""
    editions(CHANGES / "operation-renamed", "fires.diff", tmp_path)
    for rule in ("header-removed", "code-meaning", "value-added", "sample", "outcome-reversed", "server-removed"):
        apply(CHANGES / rule / "fires.diff", tmp_path / "new" / "spec")
    monkeypatch.chdir(tmp_path / "new")
    return "../old/spec"
