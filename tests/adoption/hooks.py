"""The hooks run under the real pre-commit, which installs snapgen and all that it needs anew: `make adoption`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import readme
from editing import replace
from environments import ROOT, Environment, run
from repositories import begin, begin_beside_origin, git

OPERATION = Path("apis") / "contoh" / "operations" / "check-status.yaml"


@pytest.fixture(scope="module")
def snapgen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository that holds what stands in this one's working tree."""
    folder = tmp_path_factory.mktemp("snapgen")
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard")
    for path in listed.splitlines():
        if (ROOT / path).is_file() and not path.startswith(("generated/", "tests/")):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes((ROOT / path).read_bytes())
    begin(folder)
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where pre-commit keeps its environments."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def team(snapgen: Path, tool: Environment, tmp_path: Path) -> Path:
    """Return the repository of a team whose folders have names of their own, with the README's configuration."""
    (config,) = (block for block in readme.blocks("yaml") if "hooks:" in block)
    config = config.replace("SNAPGEN", str(snapgen)).replace("REVISION", git(snapgen, "rev-parse", "HEAD"))
    folders = "args: [--spec, apis, --out, made]"
    config, hooks = re.subn(r"- id: (snapgen-\w+).*", rf"- id: \1\n        {folders}", config)
    assert hooks == 2
    folder = tmp_path / "team"
    folder.mkdir()
    for command in (["init", "apis", "--out", "made"], ["generate", "--spec", "apis", "--out", "made"]):
        assert tool.run("snapgen", *command, cwd=folder).returncode == 0
    (folder / ".pre-commit-config.yaml").write_text(config, "utf-8")
    begin_beside_origin(folder)
    return folder


def _hooks(team: Path, home: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Stage everything and run the hooks, as a commit does."""
    git(team, "add", "--all")
    variables = {"PRE_COMMIT_HOME": str(home), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    return run([sys.executable, "-m", "pre_commit", "run"], team, **variables)


def _told(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """Return what pre-commit says of each hook, as Passed, Failed or Skipped."""
    return dict(re.findall(r"^(snapgen \w+)\.+(?:\(.*\))?(\w+)$", done.stdout, re.MULTILINE))


def test_specs_that_are_in_order_pass(team: Path, home: Path, tmp_path: Path) -> None:
    replace(team / OPERATION, "# the name of this file;", "# the name of the file;")
    done = _hooks(team, home, tmp_path)
    assert (done.returncode, _told(done)) == (0, {"snapgen lint": "Passed", "snapgen check": "Passed"}), done.stdout


def test_a_mistake_in_a_spec_stops_the_commit_with_its_place(team: Path, home: Path, tmp_path: Path) -> None:
    replace(team / OPERATION, "type: Money", "type: Coins")
    done = _hooks(team, home, tmp_path)
    assert (done.returncode, _told(done)["snapgen lint"]) == (1, "Failed")
    assert re.search(rf"{OPERATION}:18:\d+: the type `Coins` of `amount` is not one we know", done.stdout)


def test_an_edit_of_the_output_stops_the_commit_though_no_spec_is_staged(
    team: Path, home: Path, tmp_path: Path
) -> None:
    (team / "made" / "openapi" / "contoh.yaml").write_text("mine\n")
    replace(team / ".pre-commit-config.yaml", "repos:", "# ours\nrepos:")
    done = _hooks(team, home, tmp_path)
    assert (done.returncode, _told(done)["snapgen check"]) == (1, "Failed")
    assert "made/openapi/contoh.yaml: edited by hand" in done.stdout


def test_a_commit_without_specs_is_not_linted(team: Path, home: Path, tmp_path: Path) -> None:
    (team / "notes.txt").write_text("mine\n")
    assert _told(_hooks(team, home, tmp_path)) == {"snapgen lint": "Skipped", "snapgen check": "Passed"}


def test_the_hook_that_generates_writes_and_asks_to_stage_it(team: Path, home: Path, tmp_path: Path) -> None:
    replace(team / ".pre-commit-config.yaml", "snapgen-check", "snapgen-generate")
    replace(team / OPERATION, "length: 150", "length: 200")
    done = _hooks(team, home, tmp_path)
    assert (done.returncode, _told(done)["snapgen generate"]) == (1, "Failed")
    assert "files were modified by this hook" in done.stdout
    again = _hooks(team, home, tmp_path)
    assert (again.returncode, _told(again)["snapgen generate"]) == (0, "Passed")
