"""`snapgen init` gives a folder of specs that keeps every rule and says how to go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import workshop
from snapgen.starter import starter_files
from workshop import Tool


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_first_specs_keep_every_rule_and_miss_no_row(empty: Path, tool: Tool) -> None:
    begun = tool("init")
    assert begun.exit_code == 0
    assert begun.stdout.endswith("next: edit spec/contoh, then run `snapgen lint` and `snapgen generate`\n")
    assert tool("lint", "--strict").stdout == "spec keeps every rule\n"
    coverage = json.loads(tool("coverage", "--json").stdout)
    assert coverage["totals"]["missing"] == coverage["totals"]["dangling"] == 0
    assert coverage["totals"]["rows"] == coverage["totals"]["captured"] > 70


def test_what_is_said_to_be_written_is_what_stands_there(empty: Path, tool: Tool) -> None:
    said = [line.removeprefix("wrote ") for line in tool("init").stdout.splitlines() if line.startswith("wrote ")]
    assert said == sorted(path.relative_to(empty).as_posix() for path in empty.rglob("*") if path.is_file())


def test_the_standard_is_that_of_this_repository(empty: Path, tool: Tool) -> None:
    tool("init")
    ours = workshop.tree(workshop.ROOT / "spec" / "common")
    assert len(ours) == 4
    assert workshop.tree(empty / "spec" / "common") == ours


@pytest.mark.parametrize(
    ("folder", "out"), [("spec", "generated"), ("apis", "build/made"), ("deep/apis", "made"), ("specs", "specs-out")]
)
def test_every_file_names_the_schema_that_generate_writes(folder: str, out: str, empty: Path, tool: Tool) -> None:
    assert tool("init", folder, "--out", out).exit_code == 0
    assert tool("generate", "--spec", folder, "--out", out).exit_code == 0
    files = sorted((empty / folder).rglob("*.yaml"))
    assert len(files) == 7
    for file in files:
        schema = file.read_text().partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / schema).resolve().parent == (empty / out / "schema").resolve()
        assert json.loads((file.parent / schema).read_text())["type"] == "object"


def test_the_advice_of_other_folders_can_be_followed(empty: Path, tool: Tool) -> None:
    advice = tool("init", "apis", "--out", "made").stdout.splitlines()[-1]
    assert "`snapgen lint --spec apis --out made`" in advice
    assert "`snapgen generate --spec apis --out made`" in advice


@pytest.mark.parametrize("name", ["bank", "my-bank-2", "contoh-x", "class", "x" * 40])
def test_the_first_provider_may_be_called_anything_that_a_system_may(name: str, empty: Path, tool: Tool) -> None:
    assert tool("init", "--system", name).exit_code == 0
    assert tool("lint", "--strict").exit_code == 0
    assert tool("generate").exit_code == 0
    assert (empty / "generated" / "python" / f"snapbi-{name}" / "pyproject.toml").is_file()


@pytest.mark.parametrize("name", ["Bank", "my_bank", "../bank", "", "2nd", "common", "schema", "none", "x" * 41])
def test_any_other_name_is_refused_before_anything_is_written(name: str, empty: Path, tool: Tool) -> None:
    refused = tool("init", "--system", name)
    assert refused.exit_code == 2
    assert f"`{name}` cannot be the name of a system; use " in refused.stderr
    assert "a letter first, 40 at most" in refused.stderr
    assert workshop.tree(empty) == {}


def test_a_folder_with_files_is_left_alone(empty: Path, tool: Tool) -> None:
    (empty / "spec").mkdir()
    (empty / "spec" / "notes.txt").write_text("mine\n")
    refused = tool("init")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "spec is not empty; name a new folder" in refused.stderr
    assert workshop.tree(empty) == {"spec/notes.txt": b"mine\n"}


def test_an_empty_folder_is_filled(empty: Path, tool: Tool) -> None:
    (empty / "spec").mkdir()
    assert tool("init").exit_code == 0
    assert (empty / "spec" / "documents.yaml").is_file()


def test_a_folder_that_cannot_be_made_is_told_in_a_line(empty: Path, tool: Tool) -> None:
    (empty / "notes").write_text("mine\n")
    refused = tool("init", "notes/spec")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == "notes/spec cannot be written: File exists\n"


def test_the_comments_of_the_starter_name_no_folder_that_is_not_there(tmp_path: Path) -> None:
    files = starter_files("contoh", tmp_path / "spec", tmp_path / "generated")
    assert all("../" not in text.partition("\n")[2] for text in files.values())
