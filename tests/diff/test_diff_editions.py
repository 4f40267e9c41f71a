"""Which editions `snapgen diff` compares: folders, revisions of git, and folders of revisions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from editions import shorten
from repositories import commit, git
from snapgen.changes.git import Repository
from transcripts import REPOSITORY, snapgen


def test_nothing_changed_is_said(repository: Path) -> None:
    result = snapgen("diff", "HEAD", "--fail-on", "any")
    assert (result.exit_code, result.output) == (0, "nothing changed between HEAD and spec\n")


def test_a_revision_is_compared_with_what_is_on_disk(repository: Path) -> None:
    shorten(repository / "spec")
    result = snapgen("diff", "HEAD")
    assert result.exit_code == 0
    assert "breaking: request referenceNo: a text may have fewer characters, 64 → 32" in result.stdout


def test_two_revisions_are_compared_whatever_is_on_disk(repository: Path) -> None:
    shorten(repository / "spec")
    commit(repository, "two")
    shutil.rmtree(repository / "spec")
    result = snapgen("diff", "v1", "HEAD", "--format", "json")
    assert [change["rule"] for change in json.loads(result.stdout)["changes"]] == ["length-shortened"]


def test_a_folder_of_a_revision_is_named_behind_a_colon(repository: Path) -> None:
    (repository / "old").mkdir()
    git(repository, "mv", "spec", "old/specs")
    commit(repository, "moved")
    assert snapgen("diff", "v1:spec", "HEAD:old/specs").output == "nothing changed between v1:spec and HEAD:old/specs\n"


def test_the_folder_of_a_revision_counts_from_the_top_wherever_one_stands(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "spec" / "demo")
    assert snapgen("diff", "v1", "--spec", "..").output == "nothing changed between v1 and spec\n"
    assert snapgen("diff", "v1:../", "v1:spec").exit_code == 0


def test_a_repository_that_is_nothing_but_specs_can_be_compared(repository: Path) -> None:
    git(repository, "mv", *(f"spec/{name}" for name in ("documents.yaml", "common", "demo", "other")), ".")
    commit(repository, "moved")
    assert snapgen("diff", "HEAD:", ".").exit_code == 0
    assert snapgen("diff", "HEAD", "--spec", ".").stdout == "nothing changed between HEAD and repository\n"


def test_a_folder_comes_before_a_revision_of_the_same_name(repository: Path) -> None:
    git(repository, "branch", "older")
    shutil.copytree(repository / "spec", repository / "older")
    shorten(repository / "older")
    assert "length-lengthened" in snapgen("diff", "older").stdout
    assert snapgen("diff", "refs/heads/older").stdout.startswith("nothing changed")


def test_what_is_removed_is_placed_in_the_old_edition(repository: Path) -> None:
    shutil.rmtree(repository / "spec" / "other")
    result = snapgen("diff", "HEAD", "--format", "json")
    (change,) = json.loads(result.stdout)["changes"]
    assert change["place"] == {"edition": "old", "path": "spec/other/system.yaml", "line": 1, "column": 9}


def test_only_the_named_systems_are_compared(older: str) -> None:
    result = snapgen("diff", older, "--system", "other", "--format", "json")
    assert {change["system"] for change in json.loads(result.stdout)["changes"]} == {"other"}
    assert [package["system"] for package in json.loads(result.stdout)["packages"]] == ["other"]


def test_the_current_repository_can_be_read_back_from_its_objects() -> None:
    repository = Repository(REPOSITORY)
    read = repository.files(repository.commit("HEAD"), "tests/changes/base")
    shown = git(REPOSITORY, "show", "HEAD:tests/changes/base/demo/system.yaml")
    assert read["demo/system.yaml"].decode().strip() == shown
    assert list(read) == sorted(read)
