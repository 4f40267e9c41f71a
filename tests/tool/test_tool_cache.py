"""The cache gives what a fresh run gives, only sooner; and a run that has nothing to do loads next to nothing."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import workshop
from editing import replace
from snapgen import spec_files
from snapgen.spec_files import read_files
from workshop import OPENAPI, Tool


@pytest.fixture
def emptied(project: Path) -> Path:
    """Return the project without its output."""
    shutil.rmtree(project / "generated")
    return project


def test_a_hit_gives_the_same_bytes_as_no_cache(tool: Tool, emptied: Path, cache_folder: Path) -> None:
    assert tool("generate", "--out", "first").exit_code == 0
    entries = {path.name: path.stat().st_mtime_ns for path in cache_folder.glob("*.json")}
    assert len(entries) >= 3  # two systems and the schemas
    assert tool("generate", "--out", "second").exit_code == 0
    assert tool("generate", "--out", "third", "--no-cache").exit_code == 0
    assert workshop.tree(emptied / "first") == workshop.tree(emptied / "second") == workshop.tree(emptied / "third")
    assert {path.name: path.stat().st_mtime_ns for path in cache_folder.glob("*.json")} == entries


def _truncated(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-20])


def _emptied(entry: Path) -> None:
    entry.write_bytes(b"")


def _no_text(entry: Path) -> None:
    entry.write_bytes(b"\xff\xfe{}")


def _another_shape(entry: Path) -> None:
    entry.write_text(json.dumps({OPENAPI: 7}))


def _a_list(entry: Path) -> None:
    entry.write_text("[1]")


def _one_letter_changed(entry: Path) -> None:
    entry.write_text(entry.read_text().replace("Number of the order", "Number of the odder"))


def _a_path_that_leads_out(entry: Path) -> None:
    entry.write_text(json.dumps({"../outside.txt": "gotcha"}))


_DAMAGE = [_truncated, _emptied, _no_text, _another_shape, _a_list, _one_letter_changed, _a_path_that_leads_out]


@pytest.mark.parametrize("damage", _DAMAGE)
def test_a_damaged_entry_is_ignored(
    damage: Callable[[Path], None], tool: Tool, emptied: Path, cache_folder: Path
) -> None:
    assert tool("generate", "--out", "wanted").exit_code == 0
    for entry in cache_folder.glob("*.json"):
        damage(entry)
    result = tool("generate", "--out", "actual")
    assert (result.exit_code, result.stderr) == (0, ""), result.exception
    assert workshop.tree(emptied / "actual") == workshop.tree(emptied / "wanted")


def test_a_cache_that_cannot_be_written_is_no_mistake(
    tool: Tool, emptied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (emptied / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(emptied / "file"))
    result = tool("generate")
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_home_that_nobody_knows_is_no_mistake(emptied: Path) -> None:
    done = workshop.snapgen("generate", cwd=emptied, XDG_CACHE_HOME=None, HOME="/nonexistent")
    assert (done.returncode, done.stderr) == (0, "")


_MISPLACED = {
    "notes.yaml": "a: b\n",
    "shop/operations/pay.yml": workshop.OPERATION,
    "kiosk/operations/pay.yaml": workshop.OPERATION,
    "shop/operations/deeper/pay.yaml": workshop.OPERATION,
}


@pytest.mark.parametrize("path", _MISPLACED)
def test_the_cache_hides_no_mistake(path: str, tool: Tool, emptied: Path) -> None:
    assert tool("generate").exit_code == 0
    (emptied / "spec" / path).parent.mkdir(parents=True, exist_ok=True)
    (emptied / "spec" / path).write_text(_MISPLACED[path])
    fresh, cached = tool("generate", "--no-cache"), tool("generate")
    assert fresh.exit_code == 1
    assert (cached.exit_code, cached.output) == (fresh.exit_code, fresh.output)


def test_a_change_to_what_all_systems_share_reaches_all_of_them(tool: Tool, emptied: Path) -> None:
    assert tool("generate").exit_code == 0
    replace(emptied / "spec/documents.yaml", "publisher: Example", "publisher: Somebody")
    result = tool("generate")
    assert "updated generated/openapi/shop.yaml\n" in result.stdout
    assert "updated generated/openapi/stall.yaml\n" in result.stdout


def test_what_is_saved_during_a_run_is_not_remembered_under_what_was_there_before(
    tool: Tool, emptied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = emptied / "spec/documents.yaml"
    before = listed.read_bytes()
    assert tool("generate", "--out", "wanted", "--no-cache").exit_code == 0

    def saved_meanwhile(root: Path) -> dict[str, bytes]:
        files = read_files(root)
        replace(listed, "publisher: Example", "publisher: Somebody")
        return files

    with monkeypatch.context() as patched:
        patched.setattr(spec_files, "read_files", saved_meanwhile)
        assert tool("generate", "--out", "meanwhile").exit_code == 0
    listed.write_bytes(before)
    assert tool("generate", "--out", "actual").exit_code == 0
    assert workshop.tree(emptied / "actual") == workshop.tree(emptied / "wanted")


_LOADED = """
import sys
from snapgen.command_line import main
main(["generate"], standalone_mode=False)
print(*sorted({"black", "datamodel_code_generator", "jinja2", "pydantic", "yaml"} & sys.modules.keys()))
"""


def test_nothing_heavy_is_loaded_where_nothing_is_to_do(tool: Tool, emptied: Path) -> None:
    assert tool("generate").exit_code == 0
    done = workshop.run("-c", _LOADED, cwd=emptied)
    assert done.stdout == f"generated is up to date: {len(workshop.tree(emptied / 'generated'))} files\n\n"


_ALONE = """
import sys
def refuse(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto",
                 "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"}:
        raise RuntimeError(f"the generator asks for {event} {arguments}")
sys.addaudithook(refuse)
from snapgen.command_line import main
main(["generate", "--no-cache"])
"""


def test_generating_needs_no_network_and_no_other_program(emptied: Path) -> None:
    done = workshop.run("-c", _ALONE, cwd=emptied)
    assert (done.returncode, done.stderr) == (0, "")
