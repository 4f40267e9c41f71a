"""Neither what a revision is called, nor what it holds, nor what is set around it, leads git elsewhere."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from repositories import commit, git
from transcripts import snapgen


def test_variables_of_a_hook_do_not_lead_to_another_repository(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert snapgen("diff", "HEAD").stdout.startswith("nothing changed")


@pytest.mark.parametrize(
    "revision",
    [
        "--output=canary",
        "-v",
        "$(touch canary)",
        "; touch canary",
        "HEAD; touch canary",
        "`touch canary`",
        "",
        "..",
        "@{",
    ],
)
def test_a_revision_is_never_an_option_nor_a_command(revision: str, repository: Path) -> None:
    result = snapgen("diff", "--", revision)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert not list(repository.rglob("canary"))


def test_a_link_in_a_revision_is_not_followed(repository: Path) -> None:
    (repository / "secret.yaml").write_text("operation: secret\n")
    (repository / "spec/demo/operations/link.yaml").symlink_to(repository / "secret.yaml")
    commit(repository, "link")
    result = snapgen("diff", "HEAD", "v1")
    assert result.exit_code == 1
    assert "spec/demo/operations/link.yaml:1:1: the file is empty [empty-file]" in result.stderr


def test_a_file_of_a_revision_that_is_too_large_is_not_read(repository: Path) -> None:
    (repository / "spec/demo/operations/large.yaml").write_text("# " + "x" * (1 << 20))
    commit(repository, "large")
    result = snapgen("diff", "HEAD", "v1")
    assert result.exit_code == 2
    assert "`demo/operations/large.yaml` has 1048578 bytes; at most 1048576 are read" in result.stderr


def test_objects_that_are_missing_are_not_fetched(repository: Path) -> None:
    blob = git(repository, "rev-parse", "HEAD:spec/demo/system.yaml")
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    git(repository, "config", "remote.origin.url", f"ext::touch {repository}/canary")
    git(repository, "config", "remote.origin.promisor", "true")
    git(repository, "config", "extensions.partialClone", "origin")
    git(repository, "config", "protocol.ext.allow", "always")
    result = snapgen("diff", "HEAD")
    assert result.exit_code == 2
    assert not (repository / "canary").exists()
    subprocess.run(["git", "cat-file", "-p", blob], cwd=repository, capture_output=True, check=False)
    assert (repository / "canary").exists(), "git by itself would have run it"
