"""`snapgen diff` and `snapgen lint --since`: editions in folders and in git, formats, exit codes, versions."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from editions import BASE, CHANGES, apply, editions
from snapgen.changes.git import Repository
from snapgen.changes.markdown import code
from snapgen.changes.rules import RULES
from transcripts import snapgen

PAY = "spec/demo/operations/pay.yaml"
TIGHTER = ("length: 64, presence: M", "length: 32, presence: M")
QUIET = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}

Golden = Callable[[Path, str], None]


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody, with nobody's settings."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def edit(folder: Path, old: str = TIGHTER[0], new: str = TIGHTER[1], file: str = PAY) -> None:
    """Replace a text that stands in a file once."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository whose only commit, `v1`, has the base specs below `spec/`; nobody may change it."""
    folder = tmp_path_factory.mktemp("begun")
    shutil.copytree(BASE, folder / "spec")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "one")
    git(folder, "tag", "v1")
    return folder


@pytest.fixture
def repository(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder: a copy of that repository."""
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "repository"
    shutil.copytree(begun, folder)
    monkeypatch.chdir(folder)
    return folder


def test_nothing_changed_is_said(repository: Path) -> None:
    result = snapgen("diff", "HEAD", "--fail-on", "any")
    assert (result.exit_code, result.output) == (0, "nothing changed between HEAD and spec\n")


def test_a_revision_is_compared_with_what_is_on_disk(repository: Path) -> None:
    edit(repository)
    result = snapgen("diff", "HEAD")
    assert result.exit_code == 0
    assert "breaking: request referenceNo: a text may have fewer characters, 64 → 32" in result.stdout


def test_two_revisions_are_compared_whatever_is_on_disk(repository: Path) -> None:
    edit(repository)
    git(repository, "commit", "--quiet", "--all", "--message", "two")
    shutil.rmtree(repository / "spec")
    result = snapgen("diff", "v1", "HEAD", "--format", "json")
    assert [change["rule"] for change in json.loads(result.stdout)["changes"]] == ["length-shortened"]


def test_a_folder_of_a_revision_is_named_behind_a_colon(repository: Path) -> None:
    (repository / "old").mkdir()
    git(repository, "mv", "spec", "old/specs")
    git(repository, "commit", "--quiet", "--message", "moved")
    assert snapgen("diff", "v1:spec", "HEAD:old/specs").output == "nothing changed between v1:spec and HEAD:old/specs\n"


def test_the_folder_of_a_revision_counts_from_the_top_wherever_one_stands(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "spec" / "demo")
    assert snapgen("diff", "v1", "--spec", "..").output == "nothing changed between v1 and spec\n"
    assert snapgen("diff", "v1:../", "v1:spec").exit_code == 0


def test_a_repository_that_is_nothing_but_specs_can_be_compared(repository: Path) -> None:
    git(repository, "mv", *(f"spec/{name}" for name in ("documents.yaml", "common", "demo", "other")), ".")
    git(repository, "commit", "--quiet", "--message", "moved")
    assert snapgen("diff", "HEAD:", ".").exit_code == 0
    assert snapgen("diff", "HEAD", "--spec", ".").stdout == "nothing changed between HEAD and repository\n"


def test_a_folder_comes_before_a_revision_of_the_same_name(repository: Path) -> None:
    git(repository, "branch", "older")
    shutil.copytree(repository / "spec", repository / "older")
    edit(repository / "older", file="demo/operations/pay.yaml")
    assert "length-lengthened" in snapgen("diff", "older").stdout
    assert snapgen("diff", "refs/heads/older").stdout.startswith("nothing changed")


def test_what_is_removed_is_placed_in_the_old_edition(repository: Path) -> None:
    shutil.rmtree(repository / "spec" / "other")
    result = snapgen("diff", "HEAD", "--format", "json")
    (change,) = json.loads(result.stdout)["changes"]
    assert change["place"] == {"edition": "old", "path": "spec/other/system.yaml", "line": 1, "column": 9}


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


_WRONG = {
    ("nowhere",): "`nowhere` is neither a folder nor a revision of",
    ("HEAD:nowhere",): "has no folder `nowhere`",
    ("HEAD:spec/documents.yaml",): "`spec/documents.yaml` is no folder in",
    ("HEAD:spec/demo",): "`HEAD:spec/demo` holds no specs: a folder of specs has a documents.yaml",
    ("spec/demo",): "`spec/demo` holds no specs: a folder of specs has a documents.yaml",
    ("HEAD", "--system", "dmo"): "there is no system `dmo` in either edition; known systems: demo, other",
    ("HEAD", "--spec", "nowhere"): "`nowhere`",
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


def test_a_link_in_a_revision_is_not_followed(repository: Path) -> None:
    (repository / "secret.yaml").write_text("operation: secret\n")
    (repository / "spec/demo/operations/link.yaml").symlink_to(repository / "secret.yaml")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "link")
    result = snapgen("diff", "HEAD", "v1")
    assert result.exit_code == 1
    assert "spec/demo/operations/link.yaml:1:1: the file is empty [empty-file]" in result.stderr


def test_a_file_of_a_revision_that_is_too_large_is_not_read(repository: Path) -> None:
    (repository / "spec/demo/operations/large.yaml").write_text("# " + "x" * (1 << 20))
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "large")
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


def test_specs_of_a_revision_that_cannot_be_read_are_named_with_every_mistake(repository: Path) -> None:
    edit(repository, "effect: write", "effect: wrote")
    git(repository, "commit", "--quiet", "--all", "--message", "broken")
    git(repository, "checkout", "--quiet", "v1", "--", "spec")
    result = snapgen("diff", "HEAD", "--format", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0] == "HEAD cannot be read:"
    assert "spec/demo/operations/pay.yaml:9:9: `wrote` is none of read, write [not-a-choice]" in result.stderr
    assert " | " not in result.stderr, "the lines on disk are those of another edition"


@pytest.mark.parametrize(
    ("rule", "fail_on", "audience", "code"),
    [
        ("length-lengthened", "breaking", "client", 0),
        ("length-lengthened", "breaking", "server", 1),
        ("length-lengthened", "breaking", "both", 1),
        ("length-lengthened", "risky", "client", 0),
        ("length-shortened", "risky", "server", 1),
        ("length-shortened", "breaking", "server", 0),
        ("description", "risky", "both", 0),
        ("description", "any", "both", 1),
    ],
)
def test_fail_on_weighs_the_changes_for_whom_it_is_asked(
    rule: str, fail_on: str, audience: str, code: int, tmp_path: Path
) -> None:
    old, new = editions(CHANGES / rule, "fires.diff", tmp_path)
    for style in ("terminal", "markdown", "json"):
        result = snapgen("diff", str(old), str(new), "--fail-on", fail_on, "--for", audience, "--format", style)
        assert result.exit_code == code
        assert result.stdout
    assert snapgen("diff", str(old), str(new), "--for", audience).exit_code == 0


def test_a_report_for_one_side_tells_of_that_side_alone(tmp_path: Path) -> None:
    old, new = editions(CHANGES / "length-lengthened", "fires.diff", tmp_path)
    client = snapgen("diff", str(old), str(new), "--for", "client").stdout
    server = snapgen("diff", str(old), str(new), "--for", "server").stdout
    assert ("server: " in client, "1 safe" in client) == (False, True)
    assert ("client: " in server, "server: breaking." in server) == (False, True)


def _two_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editions(CHANGES / "operation-renamed", "fires.diff", tmp_path)
    for rule in ("header-removed", "code-meaning", "value-added", "sample", "outcome-reversed", "server-removed"):
        apply(CHANGES / rule / "fires.diff", tmp_path / "new" / "spec")
    monkeypatch.chdir(tmp_path / "new")


@pytest.mark.parametrize("style", ["terminal", "markdown", "json"])
def test_a_report_of_many_changes_is_as_its_golden_says(
    style: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden
) -> None:
    _two_systems(tmp_path, monkeypatch)
    result = snapgen("diff", "../old/spec", "--format", style)
    endings = {"terminal": "txt", "markdown": "md", "json": "json"}
    golden(CHANGES / f"many.{endings[style]}", result.stdout)


def test_only_the_named_systems_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _two_systems(tmp_path, monkeypatch)
    result = snapgen("diff", "../old/spec", "--system", "other", "--format", "json")
    assert {change["system"] for change in json.loads(result.stdout)["changes"]} == {"other"}
    assert [package["system"] for package in json.loads(result.stdout)["packages"]] == ["other"]


def test_the_schema_of_json_is_one_and_refuses_other_shapes() -> None:
    schema = json.loads(snapgen("diff", "--schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads((CHANGES / "many.json").read_text(encoding="utf-8"))
    judge = jsonschema.Draft202012Validator(schema)
    judge.validate(report)
    for other in ({**report, "format": 2}, {**report, "more": 1}, {**report, "changes": [{}]}, {"format": 1}):
        assert not judge.is_valid(other)


def test_colours_are_for_terminals_and_no_color_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from snapgen.command_line import main

    old, new = editions(CHANGES / "length-shortened", "fires.diff", tmp_path)
    runs = {
        (force, no): CliRunner().invoke(main, ["diff", str(old), str(new)], env={"FORCE_COLOR": force, "NO_COLOR": no})
        for force in (None, "1")
        for no in (None, "1")
    }
    assert {key: "\x1b[" in run.output for key, run in runs.items()} == {
        (None, None): False,
        (None, "1"): False,
        ("1", None): True,
        ("1", "1"): False,
    }


def test_every_rule_is_listed_and_can_be_explained() -> None:
    listed = snapgen("diff", "--rules").stdout
    for rule in RULES:
        assert f"\n  {rule.id} " in listed
        told = " ".join(snapgen("diff", "--explain", rule.id).stdout.split())
        assert told.startswith(f"{rule.id} {rule.sentence}")
        assert rule.request.client.reason in told
        assert rule.response.server.reason in told


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("snapgen diff v", ["v1"]),
        ("snapgen diff HEAD s", ["spec"]),
        ("snapgen diff --explain field-man", ["field-mandatory"]),
        ("snapgen di", ["diff"]),
    ],
)
def test_completion_knows_revisions_folders_and_rules(
    words: str, offered: list[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setenv("_SNAPGEN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
    program = "from snapgen.command_line import main; main(prog_name='snapgen')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert [line.partition(",")[2] for line in done.stdout.split()] == offered


def test_markdown_of_a_spec_cannot_leave_its_code_span() -> None:
    assert code("a`b``c") == "```a`b``c```"
    assert code("`<script>`") == "`` `<script>` ``"
    assert code("one\n\n# two") == "`one # two`"


def test_lint_objects_to_a_version_that_does_not_follow(repository: Path) -> None:
    edit(repository)
    found = snapgen("lint", "--since", "v1")
    assert found.exit_code == 1
    place = "spec/demo/system.yaml:4:10: the version of `demo` is 1.4.2, and 2.0.0 must follow 1.4.2: 1 breaking change"
    assert f"{place} [version-behind]" in found.stderr
    edit(repository, "version: 1.4.2", "version: 2.0.0", "spec/demo/system.yaml")
    assert "version-behind" not in snapgen("lint", "--since", "v1").output
    assert snapgen("lint", "--since", "v1").exit_code == 0


def test_lint_without_a_baseline_says_nothing_of_versions(repository: Path) -> None:
    edit(repository)
    assert snapgen("lint").exit_code == 0


@pytest.mark.parametrize("since", ["nowhere", "--json"])
def test_a_baseline_that_is_not_there_is_wrong_usage(since: str, repository: Path) -> None:
    assert snapgen("lint", f"--since={since}").exit_code == 2


def test_diff_prints_the_objection_as_well(repository: Path) -> None:
    edit(repository)
    assert snapgen("diff", "v1").stderr == (
        "the version of `demo` is 1.4.2, and 2.0.0 must follow 1.4.2: 1 breaking change\n"
    )


def test_the_readme_shows_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[1]
    shutil.copytree(root / "spec", tmp_path / "spec")
    shutil.copytree(root / "spec", tmp_path / "older")
    monkeypatch.chdir(tmp_path)
    longer = ("row: {line: 82, type: String, length: 150", "row: {line: 82, type: String, length: 200")
    edit(tmp_path, *longer, "spec/paydia/operations/query-payment.yaml")
    status = '      "06": {line: 93, name: Expired, description: The order was not paid in time.}\n'
    edit(tmp_path, '      "05": {line: 93', f'{status}      "05": {{line: 93', "spec/paydia/system.yaml")
    result = snapgen("diff", "older")
    shown = (root / "README.md").read_text(encoding="utf-8").partition("$ snapgen diff HEAD\n")[2]
    assert result.stdout + result.stderr == shown.partition("```")[0]


def test_the_current_repository_can_be_read_back_from_its_objects() -> None:
    root = Path(__file__).parents[1]
    repository = Repository(root)
    read = repository.files(repository.commit("HEAD"), "tests/changes/base")
    shown = subprocess.run(
        ["git", "show", "HEAD:tests/changes/base/demo/system.yaml"], cwd=root, check=True, capture_output=True
    )
    assert read["demo/system.yaml"] == shown.stdout
    assert list(read) == sorted(read)
