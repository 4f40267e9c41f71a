"""Whatever a stranger puts into a folder of specs, every command answers in words, and shows nothing from elsewhere."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import workshop
from editing import replace
from snapgen import spec_files
from snapgen.command_line import main

_SECRET = "key-of-another-project: 5d41402abc4b2a76"

_COMMANDS = {
    "generate": ("generate",),
    "check": ("check",),
    "lint": ("lint",),
    "lint as JSON": ("lint", "--json"),
    "lint since": ("lint", "--since", "harmless"),
    "diff": ("diff", "harmless"),
    "diff the other way": ("diff", "spec", "harmless"),
    "diff as Markdown": ("diff", "harmless", "--format", "markdown"),
    "compare": ("compare", "shop", "stall"),
    "compare with the standard": ("compare", "--standard", "shop"),
    "coverage": ("coverage", "--documents", "spec"),
    "explain": ("explain", "2005000"),
    "explain as JSON": ("explain", "200", "--json"),
    "signature": ("signature", "verify", "--system", "shop", "request.http"),
    "serve": ("serve", "--out", "spec"),
    "init": ("init", "spec"),
    "a system": ("generate", "shop"),
    "another system": ("lint", "shpo"),
}


def _link_out(spec: Path) -> None:
    _replaced(spec / "shop/operations/pay.yaml").symlink_to(spec.parent / "secret.yaml")


def _link_to_the_list_elsewhere(spec: Path) -> None:
    _replaced(spec / "documents.yaml").symlink_to("../secret.yaml")


def _link_to_a_device(spec: Path) -> None:
    (spec / "shop/operations/zero.yaml").symlink_to("/dev/zero")


def _link_to_itself(spec: Path) -> None:
    (spec / "shop/operations/loop.yaml").symlink_to("loop.yaml")


def _link_to_the_environment(spec: Path) -> None:
    (spec / "shop/operations/environment.yaml").symlink_to("/proc/self/environ")


def _linked_system(spec: Path) -> None:
    shutil.move(spec / "shop", spec.parent / "elsewhere")
    (spec / "shop").symlink_to("../elsewhere")


def _pipe(spec: Path) -> None:
    os.mkfifo(spec / "shop/operations/pipe.yaml")


def _folder_as_a_file(spec: Path) -> None:
    _replaced(spec / "shop/system.yaml").mkdir()


def _name_with_escapes(spec: Path) -> None:
    shutil.copytree(spec / "shop", spec / "sh\x1b]0;owned\x07\x1b[2Jop\nok: nothing is wrong")


def _name_that_is_not_unicode(spec: Path) -> None:
    shutil.copyfile(spec / "shop/operations/pay.yaml", spec / os.fsdecode(b"shop/operations/p\xffy.yaml"))
    shutil.copytree(spec / "shop", spec / os.fsdecode(b"sh\xe9p"))


def _deep_folders(spec: Path) -> None:
    deep = spec.joinpath(*["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "system.yaml").write_text(workshop.SYSTEM)


def _name_of_a_device(spec: Path) -> None:
    (spec / "shop/operations/pay.yaml").rename(spec / "shop/operations/nul.yaml")


def _names_that_go_up(spec: Path) -> None:
    replace(spec / "shop/system.yaml", "system: shop", "system: ../../stall")
    replace(spec / "documents.yaml", "file: 900.txt", "file: ../secret.yaml")


def _absolute_document(spec: Path) -> None:
    replace(spec / "documents.yaml", "file: 900.txt", f"file: {spec.parent / 'secret.yaml'}")


def _linked_document(spec: Path) -> None:
    (spec / "900.txt").symlink_to("../secret.yaml")
    replace(spec / "documents.yaml", "tables: []", "tables: [{kind: fields, title: T, at: 1, rows: 1}]")


def _endless_document(spec: Path) -> None:
    (spec / "900.txt").symlink_to("/dev/zero")


def _huge_file(spec: Path) -> None:
    with (spec / "shop/operations/pay.yaml").open("wb") as file:
        file.truncate(1 << 36)  # a hole, which takes no room on the disk


def _bytes(spec: Path) -> None:
    (spec / "shop/operations/pay.yaml").write_bytes(bytes(range(256)) * 100)


def _everything_in_escapes(spec: Path) -> None:
    (spec / "shop/system.yaml").write_bytes(b"\x1b]0;owned\x07: \x9b2J\n\xc2\x9b2J: 1\n")


def _nothing(spec: Path) -> None:
    shutil.rmtree(spec)
    spec.mkdir()


_FOLDERS: list[Callable[[Path], None]] = [
    *[_link_out, _link_to_the_list_elsewhere, _link_to_a_device, _link_to_itself, _link_to_the_environment],
    *[_linked_system, _pipe, _folder_as_a_file, _name_with_escapes, _name_that_is_not_unicode, _deep_folders],
    *[_name_of_a_device, _names_that_go_up, _absolute_document, _linked_document, _endless_document, _huge_file],
    *[_bytes, _everything_in_escapes, _nothing],
]


def _replaced(path: Path) -> Path:
    path.unlink()
    return path


@pytest.mark.parametrize("make", _FOLDERS, ids=lambda make: make.__name__[1:])
def test_every_command_answers_in_words(
    make: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = workshop.write_spec(tmp_path)
    shutil.copytree(spec, tmp_path / "harmless")
    (tmp_path / "secret.yaml").write_text(f"{_SECRET}\n")
    (tmp_path / "request.http").write_text("POST /v1.0/pay HTTP/1.1\nX-SIGNATURE: a\n\n{}")
    make(spec)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECRET_OF_THE_USER", _SECRET)
    before = _outside(tmp_path)
    for name, arguments in _COMMANDS.items():
        result = CliRunner().invoke(main, arguments, prog_name="snapgen")
        told = f"{name}: {result.output}"
        assert result.exception is None or isinstance(result.exception, SystemExit), (name, result.exception)
        assert result.exit_code in (0, 1, 2), told
        assert result.output, told
        assert "Traceback" not in told
        assert _SECRET not in told
        assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", told) is None, told
        assert len(told) < 50_000, name
    assert _outside(tmp_path) == before


def _outside(folder: Path) -> list[str]:
    """Return the names of what stands neither among the specs nor in the output."""
    return sorted(str(path) for path in folder.glob("*") if path.name not in ("spec", "generated"))


def test_a_file_that_may_not_be_read_is_named(
    tool: Callable[..., Result], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = project / "spec/stall/operations/pay.yaml"
    read_file = spec_files.read_file

    def refusing(path: Path, root: Path) -> bytes:
        if path == closed.resolve():
            raise PermissionError(13, "Permission denied")  # root, who runs tests at times, may read everything
        return read_file(path, root)

    monkeypatch.setattr(spec_files, "read_file", refusing)
    for command in (("check",), ("generate",), ("lint",), ("coverage",), ("compare", "shop", "stall")):
        result = tool(*command)
        assert result.exit_code == 1
        assert "spec/stall/operations/pay.yaml:1:1: the file cannot be read: Permission denied" in result.stderr
    result = tool("diff", "spec", "spec")
    assert result.exit_code == 2
    assert "the file cannot be read: Permission denied" in " ".join(result.stderr.split())


@pytest.mark.parametrize(("limit", "value"), [("MAXIMUM_FILES", 5), ("MAXIMUM_FOLDER_BYTES", 500)])
def test_a_folder_that_is_too_large_is_told(
    limit: str, value: int, tool: Callable[..., Result], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spec_files, limit, value)
    for command in (("check",), ("generate",), ("lint",), ("coverage",), ("compare", "--standard", "shop")):
        result = tool(*command)
        assert (result.exit_code, "[too-large]" in result.stderr) == (1, True), (command, result.output)
    result = tool("diff", "spec", "spec")
    assert (result.exit_code, re.findall("more than ([0-9]+)", result.stderr)) == (2, [str(value)])


@pytest.mark.parametrize("content", [None, "(", "import nowhere", "__all__ = []", "raise ImportError('\x1b[2J')"])
def test_a_package_that_cannot_be_served_is_told(content: str | None, project: Path) -> None:
    module = project / "generated/python/snapbi-broken/src/snapbi_broken"
    module.mkdir(parents=True)
    if content is not None:
        (module / "__init__.py").write_text(content)
    done = workshop.snapgen("serve", "broken", "--port", "0", cwd=project)
    assert done.returncode == 2, done.stderr
    assert "the package of `broken` cannot be used" in done.stderr
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr


def test_a_link_among_the_specs_is_read(tool: Callable[..., Result], project: Path) -> None:
    operation = project / "spec/shop/operations/pay.yaml"
    operation.rename(project / "spec/shop/pay-of-all")
    operation.symlink_to("../pay-of-all")
    assert tool("check").exit_code == 0
