"""What `generate` and `check` say about an output folder that they will not touch.

A golden below `refusals/` has, for one way in which the folder is not as it should be, what both print. Whatever they
print, not a byte of the project is another one after it.
"""

import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import workshop
from editing import replace
from goldens import Golden
from workshop import OPENAPI, Tool

REFUSALS = Path(__file__).parent / "refusals"
PLACE = Path("generated")


def _edited_by_hand() -> None:
    replace(PLACE / OPENAPI, "title: shop", "title: Shop, by hand")
    replace(PLACE / "openapi/stall.yaml", "title: stall", "title: Stall, by hand")


def _a_name_that_acts_on_a_terminal() -> None:
    (PLACE / "mine\x1b[31m\udcff.txt").write_text("mine\n")
    replace(PLACE / OPENAPI, "title: shop", "title: Shop, by hand")


def _an_orphan_that_was_edited() -> None:
    shutil.rmtree("spec/stall")
    replace(PLACE / "openapi/stall.yaml", "title: stall", "title: Stall, by hand")


def _a_link_for_a_file() -> None:
    shutil.move(PLACE / OPENAPI, "mine.yaml")
    (PLACE / OPENAPI).symlink_to("../../mine.yaml")


def _links_for_folders() -> None:
    for name in ("openapi", "schema"):
        shutil.move(PLACE / name, name)
        (PLACE / name).symlink_to(f"../{name}", target_is_directory=True)


def _a_file_for_a_folder() -> None:
    shutil.rmtree(PLACE / "openapi")
    (PLACE / "openapi").write_text("mine\n")


def _a_folder_for_a_file() -> None:
    (PLACE / OPENAPI).unlink()
    (PLACE / OPENAPI).mkdir()
    (PLACE / OPENAPI / "mine.txt").write_text("mine\n")


def _a_manifest_of_another_tool() -> None:
    shutil.rmtree(PLACE)
    PLACE.mkdir()
    (PLACE / "photo.jpg").write_bytes(b"")
    (PLACE / "MANIFEST.sha256").write_text(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  photo.jpg\n"
    )


def _a_manifest_that_is_cut_off() -> None:
    manifest = PLACE / "MANIFEST.sha256"
    manifest.write_bytes(manifest.read_bytes()[:-20])


def _a_manifest_that_leads_out() -> None:
    with (PLACE / "MANIFEST.sha256").open("a") as manifest:
        for path in ("../spec/documents.yaml", "/etc/hostname", "openapi//shop.yaml"):
            manifest.write(f"{'0' * 64}  {path}\n")


def _a_folder_in_the_place_of_the_room() -> None:
    Path(".generated.snapgen").mkdir()
    Path(".generated.snapgen/mine.txt").write_text("mine\n")
    (PLACE / OPENAPI).unlink()


CASES = [
    _edited_by_hand,
    _a_name_that_acts_on_a_terminal,
    _an_orphan_that_was_edited,
    _a_link_for_a_file,
    _links_for_folders,
    _a_file_for_a_folder,
    _a_folder_for_a_file,
    _a_manifest_of_another_tool,
    _a_manifest_that_is_cut_off,
    _a_manifest_that_leads_out,
    _a_folder_in_the_place_of_the_room,
]


@pytest.mark.parametrize("spoil", CASES, ids=lambda spoil: spoil.__name__.strip("_"))
def test_a_refusal_is_told_as_its_golden_says(
    spoil: Callable[[], None], golden: Golden, tool: Tool, project: Path
) -> None:
    spoil()
    before = workshop.tree(project)
    told = []
    for command in ("check", "generate"):
        result = tool(command)
        output = result.output if command == "generate" else _heads(result.output)
        told.append(f"$ snapgen {command}\n{output}[exit {result.exit_code}]\n".replace(str(project), "PROJECT"))
        assert workshop.tree(project) == before
    golden(REFUSALS / f"{spoil.__name__.strip('_')}.txt", "".join(told))


def _heads(output: str) -> str:
    """Return what is told without the lines that differ, and of many places three, since every emitter adds to them."""
    lines = [line for line in output.splitlines(keepends=True) if line.startswith(("generated", "  fix: "))]
    rest = output.splitlines(keepends=True)[-1]
    if len(lines) <= 6:
        return "".join((*lines, rest))
    assert rest.startswith(f"{len(lines) // 2} files ")
    return "".join((*lines[:6], "...\n", rest.replace(f"{len(lines) // 2}", "MANY", 1)))


def test_a_manifest_of_another_tool_makes_nothing_ours(tool: Tool, project: Path) -> None:
    _a_manifest_of_another_tool()
    assert tool("generate", "--overwrite").exit_code == 0
    assert (PLACE / "photo.jpg").exists()


def test_overwrite_takes_what_was_edited_but_nothing_through_a_link(tool: Tool, project: Path) -> None:
    _edited_by_hand()
    assert tool("generate", "--overwrite").exit_code == 0
    _a_link_for_a_file()
    assert tool("generate", "--overwrite").exit_code == 1


def test_the_help_says_what_overwrite_does(tool: Tool) -> None:
    told = " ".join(tool("generate", "--help").stdout.split())
    assert "Write over files that were edited by hand; what was typed there is lost." in told
    assert "stops the run with its name, and nothing is written" in told


@pytest.mark.parametrize("out", [".", "spec", "spec/generated", ".."])
def test_specs_and_output_in_one_folder_are_a_usage_error(out: str, tool: Tool, project: Path) -> None:
    before = workshop.tree(project)
    result = tool("generate", "--out", out)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "lie one in the other; choose an output folder of its own" in " ".join(result.stderr.split())
    assert workshop.tree(project) == before


def test_check_reads_while_another_run_is_at_work(tool: Tool, project: Path) -> None:
    (project / ".generated.snapgen").mkdir()
    with (project / ".generated.snapgen/lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert tool("check").exit_code == 0
