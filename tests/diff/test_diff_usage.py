"""What `snapgen diff` says where it cannot compare, and what a shell is offered to complete."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from editing import replace
from editions import BASE, PAY
from repositories import commit, git
from transcripts import offered, snapgen

_WRONG = {
    ("nowhere",): "`nowhere` is neither a folder nor a revision of",
    ("HEAD:nowhere",): "has no folder `nowhere`",
    ("HEAD:spec/documents.yaml",): "`spec/documents.yaml` is no folder in",
    ("HEAD:spec/demo",): "`HEAD:spec/demo` holds no specs: a folder of specs has a documents.yaml",
    ("spec/demo",): "`spec/demo` holds no specs: a folder of specs has a documents.yaml",
    ("HEAD", "--system", "dmo"): "there is no system `dmo` in either edition; did you mean demo?",
    ("HEAD", "--system", "zzz"): "there is no system `zzz` in either edition; known systems: demo, other",
    ("HEAD", "--spec", "nowhere"): "has no folder `nowhere`",
    (): "Missing argument 'OLD': a folder of specs, or a git revision such as HEAD.",
    ("--explain", "field-mandatry"): "there is no rule `field-mandatry`; did you mean field-mandatory?",
    ("HEAD", "--fail-on", "all"): "'all' is not one of 'breaking', 'risky', 'any'.",
}


@pytest.mark.parametrize("arguments", _WRONG, ids=lambda arguments: " ".join(arguments) or "nothing")
def test_wrong_usage_exits_with_2_and_says_what_is_wrong(arguments: tuple[str, ...], repository: Path) -> None:
    result = snapgen("diff", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert _WRONG[arguments] in " ".join(result.stderr.split())


def test_a_folder_in_no_repository_has_no_revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    shutil.copytree(BASE, tmp_path / "spec")
    monkeypatch.chdir(tmp_path)
    result = snapgen("diff", "HEAD")
    assert result.exit_code == 2
    assert "is not in a git repository, so no revision can be read" in result.stderr


def test_without_git_folders_can_still_be_compared(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    result = snapgen("diff", "HEAD")
    assert result.exit_code == 2
    assert "git is not installed; install it, or name two folders" in result.stderr
    assert snapgen("diff", "spec", "spec").exit_code == 0


def test_specs_of_a_revision_that_cannot_be_read_are_named_with_every_mistake(repository: Path) -> None:
    replace(repository / "spec" / PAY, "effect: write", "effect: wrote")
    commit(repository, "broken")
    git(repository, "checkout", "--quiet", "v1", "--", "spec")
    result = snapgen("diff", "HEAD", "--format", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0] == "HEAD cannot be read:"
    assert "spec/demo/operations/pay.yaml:9:9: `wrote` is none of read, write [not-a-choice]" in result.stderr
    assert " | " not in result.stderr, "the lines on disk are those of another edition"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("snapgen diff v", ["v1"]),
        ("snapgen diff HEAD s", ["spec"]),
        ("snapgen diff --explain field-man", ["field-mandatory"]),
        ("snapgen diff HEAD --system de", ["demo"]),
        ("snapgen di", ["diff"]),
    ],
)
@pytest.mark.usefixtures("repository")
def test_completion_knows_revisions_folders_and_rules(line: str, expected: list[str]) -> None:
    assert offered(line) == expected
