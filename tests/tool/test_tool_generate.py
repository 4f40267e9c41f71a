"""`snapgen generate` writes what the specs say, and touches nothing else."""

import shutil
import subprocess
from pathlib import Path

import pytest

import workshop
from editing import replace
from workshop import OPENAPI, Tool


def _places(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of change of every file and folder."""
    paths = [folder, *folder.rglob("*")]
    return {path.as_posix(): (path.stat().st_ino, path.stat().st_ctime_ns) for path in paths}


CHANGED = {
    "MANIFEST.sha256",
    OPENAPI,
    *(f"python/snapbi-shop/src/snapbi_shop/{name}.py" for name in ("async_client", "client", "service")),
}
"""What tells the summary of an operation."""


def test_nothing_is_written_where_nothing_is_to_do(tool: Tool, project: Path) -> None:
    before = _places(project)
    result = tool("generate")
    assert (result.exit_code, result.output) == (0, f"generated is up to date: {_count(project)} files\n")
    assert _places(project) == before


def test_changed_files_are_printed_and_only_those_are_written(tool: Tool, project: Path) -> None:
    before = {path: place[0] for path, place in _places(project).items()}
    workshop.change(project)
    result = tool("generate")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "".join(f"  updated generated/{path}\n" for path in sorted(CHANGED))
        + f"{len(CHANGED)} of {_count(project)} files changed\n"
    )
    after = {path: place[0] for path, place in _places(project).items()}
    files = {path for path in after if Path(path).is_file() and after[path] != before[path]}
    assert files == {(project / "generated" / path).as_posix() for path in CHANGED}
    assert tool("check").exit_code == 0


def test_a_first_run_writes_everything(tool: Tool, project: Path) -> None:
    wanted = workshop.tree(project / "generated")
    shutil.rmtree(project / "generated")
    result = tool("generate")
    assert result.exit_code == 0
    assert result.stdout.count("wrote generated/") == len(wanted)
    assert workshop.tree(project / "generated") == wanted


def test_the_manifest_is_one_that_sha256sum_reads(project: Path) -> None:
    sha256sum = shutil.which("sha256sum")
    if sha256sum is None:
        pytest.skip("install sha256sum (coreutils) to run this")
    command = [sha256sum, "--check", "--strict", "--quiet", "MANIFEST.sha256"]
    assert subprocess.run(command, cwd=project / "generated", timeout=60).returncode == 0


def test_one_system_is_generated_and_the_others_stay(tool: Tool, project: Path) -> None:
    workshop.change(project, "shop")
    workshop.change(project, "stall")
    before = workshop.tree(project / "generated")
    result = tool("generate", "shop")
    after = workshop.tree(project / "generated")
    assert result.exit_code == 0
    assert {path for path in after if after[path] != before[path]} == CHANGED
    assert tool("check", "shop").exit_code == 0
    assert "generated/openapi/stall.yaml: stale\n" in tool("check").stdout


def test_a_file_that_was_edited_by_hand_stops_the_run_with_its_name(tool: Tool, project: Path) -> None:
    workshop.change(project, "stall")
    (project / "generated" / OPENAPI).write_text("mine\n")
    before = workshop.tree(project)
    result = tool("generate")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"generated/{OPENAPI}: edited by hand\n"
        "nothing was written; move the edit into the spec, or run again with --overwrite to take it back\n"
    )
    assert workshop.tree(project) == before


def test_overwrite_takes_it_back(tool: Tool, project: Path) -> None:
    wanted = workshop.tree(project / "generated")
    (project / "generated" / OPENAPI).write_text("mine\n")
    result = tool("generate", "--overwrite")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"overwrote generated/{OPENAPI}\n1 of {_count(project)} files changed\n"
    assert workshop.tree(project / "generated") == wanted


def test_a_file_of_the_users_where_one_is_to_be_written_stops_the_run(tool: Tool, project: Path) -> None:
    shutil.copytree(project / "spec/shop", project / "spec/kiosk")
    replace(project / "spec/kiosk/system.yaml", "system: shop", "system: kiosk")
    mine = project / "generated/openapi/kiosk.yaml"
    mine.write_text("mine\n")
    result = tool("generate")
    assert (result.exit_code, mine.read_text()) == (1, "mine\n")
    assert "generated/openapi/kiosk.yaml: edited by hand\n" in result.stderr


def test_orphans_are_removed(tool: Tool, project: Path) -> None:
    shutil.rmtree(project / "spec/stall")
    result = tool("generate")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "  removed generated/openapi/stall.yaml\n" in result.stdout
    assert [path for path in (project / "generated").rglob("*") if "stall" in path.name] == []
    assert tool("check").exit_code == 0


def test_an_orphan_that_was_edited_goes_only_with_overwrite(tool: Tool, project: Path) -> None:
    shutil.rmtree(project / "spec/stall")
    edited = project / "generated/openapi/stall.yaml"
    edited.write_text("mine\n")
    assert (tool("generate").exit_code, edited.read_text()) == (1, "mine\n")
    assert tool("generate", "--overwrite").exit_code == 0
    assert not edited.exists()
    assert tool("check").exit_code == 0


def test_mistakes_in_a_spec_leave_the_output_as_it_is(tool: Tool, project: Path) -> None:
    before = workshop.tree(project / "generated")
    replace(project / "spec/shop/operations/pay.yaml", "type: String, length: 64", "type: Sting, length: 64")
    result = tool("generate")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "spec/shop/operations/pay.yaml:11:29: the type `Sting` of `orderId` is not one we know" in result.stderr
    assert workshop.tree(project / "generated") == before


def _count(project: Path) -> int:
    return len(workshop.tree(project / "generated"))
