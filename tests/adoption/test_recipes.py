"""The README's recipes for teams with specs of their own do what they say, in a repository of such a team."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

import readme
from editing import replace
from environments import ROOT, Environment
from repositories import begin_beside_origin, commit

OPERATION = Path("spec") / "warung" / "operations" / "check-status.yaml"


@pytest.fixture(scope="module")
def begun(tool: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Follow the README in a new folder, and generate."""
    folder = tmp_path_factory.mktemp("begun")
    commands, printed = readme.transcript()
    done = tool.shell("\n".join(["set -e", *commands]), cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, printed, "")
    assert tool.run("snapgen", "generate", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def team(begun: Path, tmp_path: Path) -> Path:
    """Return the repository of the team, on a branch of its own that has nothing new so far."""
    folder = tmp_path / "team"
    shutil.copytree(begun, folder)
    begin_beside_origin(folder)
    return folder


def test_the_first_specs_give_a_package_and_its_runtime(begun: Path) -> None:
    packages = sorted(path.name for path in (begun / "generated" / "python").iterdir())
    assert packages == ["snapbi-runtime", "snapbi-warung"]


def test_the_erratum_that_the_readme_shows_is_that_of_the_first_specs(begun: Path) -> None:
    (shown,) = (block for block in readme.blocks("yaml") if "errata:" in block)
    first = re.sub(r" +#.*", "", (begun / OPERATION).read_text("utf-8"))
    assert yaml.safe_load(shown).items() <= yaml.safe_load(first)["response"]["fields"].items()


def _check(team: Path, tool: Environment) -> tuple[int, str]:
    """Run the README's lines for CI."""
    (script,) = readme.blocks("sh")
    done = tool.shell(script, cwd=team)
    return done.returncode, done.stdout + done.stderr


def test_specs_that_are_in_order_pass(team: Path, tool: Environment) -> None:
    status, said = _check(team, tool)
    assert status == 0, said
    assert "spec keeps every rule\n" in said
    assert "generated is up to date" in said


def test_a_mistake_in_a_spec_stops_at_lint(team: Path, tool: Environment) -> None:
    replace(team / OPERATION, "presence: M} # M mandatory", "presence: X} # M mandatory")
    status, said = _check(team, tool)
    assert status == 1
    assert "spec/warung/operations/check-status.yaml:15:59: " in said
    assert "up to date" not in said


def test_a_spec_that_was_not_generated_stops_at_check(team: Path, tool: Environment) -> None:
    replace(team / OPERATION, "length: 150", "length: 200")
    status, said = _check(team, tool)
    assert status == 1
    assert "generated/openapi/warung.yaml: stale" in said


def test_an_edit_of_the_output_stops_at_check(team: Path, tool: Environment) -> None:
    (team / "generated" / "openapi" / "warung.yaml").write_text("mine\n")
    status, said = _check(team, tool)
    assert status == 1
    assert "generated/openapi/warung.yaml: edited by hand" in said


def test_a_change_that_breaks_clients_stops_at_diff(team: Path, tool: Environment) -> None:
    replace(team / OPERATION, "presence: O}\n      description: Amount", "presence: M}\n      description: Amount")
    assert tool.run("snapgen", "generate", cwd=team).returncode == 0
    commit(team, "Ask for the amount")
    status, said = _check(team, tool)
    assert status == 1
    assert "generated is up to date" in said
    assert "amount" in said.partition("up to date")[2]


def test_a_change_that_breaks_nobody_passes(team: Path, tool: Environment) -> None:
    replace(
        team / OPERATION,
        "Identifier of the payment at the partner.\n    amount",
        "What the partner calls it.\n    amount",
    )
    assert tool.run("snapgen", "generate", cwd=team).returncode == 0
    commit(team, "Say it otherwise")
    status, said = _check(team, tool)
    assert status == 0, said


def test_the_workflow_runs_the_same_lines_against_the_branch_that_is_merged_into(team: Path, tool: Environment) -> None:
    (workflow,) = (yaml.safe_load(block) for block in readme.blocks("yaml") if "runs-on" in block)
    (script,) = readme.blocks("sh")
    (team / "check-specs.sh").write_text(script, "utf-8")
    (job,) = workflow["jobs"].values()
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert commands[0] == 'pip install "snapgen @ git+SNAPGEN@REVISION"'  # the tool is there already
    done = tool.shell("\n".join(["set -e", "GITHUB_BASE_REF=main", *commands[1:]]), cwd=team)
    assert (done.returncode, "spec keeps every rule\n" in done.stdout) == (0, True), done.stderr


def test_the_hooks_that_the_readme_names_are_defined() -> None:
    (config,) = (yaml.safe_load(block) for block in readme.blocks("yaml") if "hooks:" in block)
    defined = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for hook in config["repos"][0]["hooks"]} < set(defined)
    for name, hook in defined.items():
        assert hook["entry"] == name.replace("-", " ")
