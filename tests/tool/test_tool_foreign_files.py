"""What is not ours stays: files of the user, links, folders that cannot be written."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import workshop
from workshop import OPENAPI, Tool


def _file(mine: Path) -> None:
    mine.write_bytes(b"\0mine\r\n")
    mine.chmod(0o751)
    os.utime(mine, ns=(1, 1))


def _nested_folder(mine: Path) -> None:
    (mine / "deep" / "er").mkdir(parents=True)
    (mine / "deep" / "er" / "file").write_text("mine")


def _empty_folder(mine: Path) -> None:
    mine.mkdir()


def _link_to_a_file(mine: Path) -> None:
    mine.symlink_to(OPENAPI)


def _link_to_a_folder(mine: Path) -> None:
    mine.symlink_to("openapi", target_is_directory=True)


def _link_to_nothing(mine: Path) -> None:
    mine.symlink_to("nowhere")


_MINE = [_file, _nested_folder, _empty_folder, _link_to_a_file, _link_to_a_folder, _link_to_nothing]


@pytest.mark.parametrize("make", _MINE)
def test_what_the_user_keeps_beside_generated_files_survives(
    make: Callable[[Path], None], tool: Tool, changed: Path
) -> None:
    mine = changed / "generated" / "mine"
    make(mine)
    before = _described(mine)
    result = tool("generate")
    assert result.exit_code == 0, result.output
    assert f"updated generated/{OPENAPI}" in result.output
    assert _described(mine) == before


@pytest.mark.parametrize("make", _MINE)
def test_check_names_what_the_user_keeps_there_and_does_not_stumble(
    make: Callable[[Path], None], tool: Tool, project: Path
) -> None:
    make(project / "generated" / "mine")
    result = tool("check")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert (result.exit_code, "generated/mine" in result.output) in [(1, True), (0, False)]


def test_what_other_tools_leave_behind_is_not_in_the_way(tool: Tool, project: Path) -> None:
    folder = project / "generated/python/snapbi-shop/src/snapbi_shop/__pycache__"
    folder.mkdir()
    (folder / "models.cpython-311.pyc").write_bytes(b"")
    assert tool("check").exit_code == 0
    assert tool("generate").exit_code == 0


@pytest.mark.parametrize("path", [OPENAPI, "openapi", "python/snapbi-shop"])
def test_nothing_is_written_through_a_link(path: str, tool: Tool, changed: Path) -> None:
    place, outside = changed / "generated" / path, changed / "outside"
    shutil.move(place, outside)
    place.symlink_to(outside, target_is_directory=outside.is_dir())
    before = {**workshop.tree(changed / "generated"), **workshop.tree(changed)}
    result = tool("generate", "--overwrite")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"generated/{path} is a symbolic link; remove it, then run the command again\n"
    assert {**workshop.tree(changed / "generated"), **workshop.tree(changed)} == before


def test_an_output_folder_that_is_a_link_stays_one(tool: Tool, changed: Path) -> None:
    shutil.move(changed / "generated", changed / "elsewhere")
    (changed / "generated").symlink_to("elsewhere", target_is_directory=True)
    result = tool("generate")
    assert (changed / "generated").is_symlink(), result.output
    assert workshop.names(changed) == ["elsewhere", "generated", "spec"]
    assert result.exit_code == 1 or tool("check").exit_code == 0


def test_a_folder_that_cannot_be_written_is_told_in_one_line(tool: Tool, project: Path) -> None:
    (project / "file").write_text("in the way")
    result = tool("generate", "--out", "file/generated")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("; nothing was changed\n")
    assert result.stderr.count("\n") == 1


_FULL_DISK = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
from snapgen.command_line import main
main()
"""


def test_a_disk_that_is_full_is_told_in_one_line_and_leaves_the_old_tree(changed: Path) -> None:
    before = workshop.tree(changed)
    done = workshop.run("-c", _FULL_DISK, "generate", cwd=changed)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("; nothing was changed\n")
    assert done.stderr.count("\n") == 1
    assert {path: content for path, content in workshop.tree(changed).items() if ".lock" not in path} == before


def _described(path: Path) -> dict[str, object]:
    """Return everything about a file, link or folder that its owner may care for."""
    status = path.lstat()
    told: dict[str, object] = {"mode": status.st_mode}
    if path.is_symlink():
        return {**told, "target": path.readlink()}
    if path.is_dir():
        return {**told, "entries": {entry.name: _described(entry) for entry in sorted(path.iterdir())}}
    return {**told, "content": path.read_bytes(), "time": status.st_mtime_ns}
