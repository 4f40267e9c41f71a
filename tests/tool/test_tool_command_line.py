"""The command line: help, versions, wrong usage, colours, completion."""

import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import workshop
from workshop import Tool

_ARGUMENTS = {
    "init": "[DIR]",
    "generate": "[SYSTEM]...",
    "check": "[SYSTEM]...",
    "lint": "[SYSTEM]...",
    "diff": "[OLD] [NEW]",
    "coverage": "[SYSTEM]...",
    "explain": "CODE",
    "compare": "[SYSTEM]...",
    "schema": "[KIND]",
    "signature": "COMMAND [ARGS]...",
    "serve": "[SYSTEM]...",
    "completion": "{bash|zsh|fish}",
}

_GROUPS = ("completion", "init", "signature")
"""Commands without --spec: a script to print, a folder to begin, and a group whose commands have it."""


def test_help_lists_every_command_with_what_it_does(tool: Tool) -> None:
    result = tool("--help")
    assert result.exit_code == 0
    listed = result.output.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == list(_ARGUMENTS)
    assert all(line.endswith(".") for line in listed)
    assert tool("-h").output == result.output


@pytest.mark.parametrize("command", _ARGUMENTS)
def test_the_help_of_a_command_names_its_arguments_and_says_what_it_does(command: str, tool: Tool) -> None:
    result = tool(command, "--help")
    assert result.exit_code == 0
    usage, _, rest = result.output.partition("\n")
    assert usage == f"Usage: snapgen {command} [OPTIONS] {_ARGUMENTS[command]}"
    options = rest.partition("Options:\n")[2]
    for option in ("--spec DIR", "--out DIR", "--help") if command not in _GROUPS else ("--help",):
        assert option in options
    assert max(len(line) for line in result.output.splitlines()) <= 80


def test_the_version_is_that_of_the_distribution(tool: Tool) -> None:
    assert tool("--version").output == f"snapgen, version {importlib.metadata.version('snapgen')}\n"


_WRONG = {
    ("genrate",): "No such command 'genrate'. Did you mean 'generate'?",
    ("frobnicate",): "No such command 'frobnicate'.",
    ("generate", "--overwirte"): "No such option '--overwirte'.",
    ("check", "shpo"): "there is no system `shpo` in spec; did you mean shop?",
    ("check", "zzz"): "there is no system `zzz` in spec; known systems: shop, stall",
    ("check", "--spec", "nowhere"): "Directory 'nowhere' does not exist; begin one with `snapgen init`",
    ("check", "--spec", "spec/documents.yaml"): "Directory 'spec/documents.yaml' is a file.",
    ("check", "--out", "spec/documents.yaml"): "Directory 'spec/documents.yaml' is a file.",
    ("explain",): "Missing argument 'CODE'.",
    ("schema", "sistem"): "`sistem` is none of documents, system, operation, response-codes, headers",
    ("completion", "tcsh"): "'tcsh' is not one of 'bash', 'zsh', 'fish'.",
}


@pytest.mark.parametrize("arguments", _WRONG, ids=" ".join)
def test_wrong_usage_exits_with_2_and_says_what_is_right(arguments: tuple[str, ...], tool: Tool, project: Path) -> None:
    before = workshop.tree(project)
    result = tool(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert _WRONG[arguments] in result.stderr
    assert workshop.tree(project) == before


def test_a_wrong_option_is_told_the_right_one(tool: Tool, project: Path) -> None:
    assert "--overwrite" in tool("generate", "--overwirte").stderr


def test_without_a_command_the_help_is_shown(tool: Tool) -> None:
    result = tool()
    assert result.exit_code == 2
    assert "Commands:\n" in result.stderr


def test_a_folder_without_specs_is_told(tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    result = tool("generate")
    assert result.exit_code == 1
    assert "spec/documents.yaml:1:1: the list of documents is missing [missing-file]" in result.stderr
    assert not (tmp_path / "generated").exists()


def _coloured(project: Path, **variables: str | None) -> bool:
    (project / "generated" / workshop.OPENAPI).write_text("mine\n")
    done = workshop.snapgen("check", cwd=project, **variables)
    assert done.returncode == 1
    return "\x1b[" in done.stdout + done.stderr


def test_a_pipe_gets_no_escape_codes(project: Path) -> None:
    assert not _coloured(project, TERM="xterm-256color")


def test_no_color_wins_over_force_color_which_wins_over_the_pipe(project: Path) -> None:
    assert _coloured(project, FORCE_COLOR="1")
    assert not _coloured(project, FORCE_COLOR="1", NO_COLOR="1")


def test_a_pipe_that_is_closed_early_is_no_traceback(project: Path) -> None:
    command = f"{sys.executable} -m snapgen schema operation | head -n 1"
    done = subprocess.run(["bash", "-c", command], cwd=project, capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("{\n", "")


_LOADED = """
import sys
from click.shell_completion import ShellComplete
from snapgen.command_line import main
ShellComplete(main, {}, "snapgen", "_SNAPGEN_COMPLETE").get_completions([], "")
for command in ([], *([name] for name in main.list_commands(None))):
    for arguments in ([*command, "--help"], ["--version"]):
        main(arguments, prog_name="snapgen", standalone_mode=False)
heavy = {"asyncio", "black", "cryptography", "datamodel_code_generator", "jinja2", "pydantic", "snapgen.ir", "yaml"}
print(*sorted(heavy & sys.modules.keys()))
"""


def test_help_version_and_the_completion_of_commands_load_nothing_heavy(project: Path) -> None:
    done = workshop.run("-c", _LOADED, cwd=project)
    assert (done.stdout.splitlines()[-1], done.stderr) == ("", "")


_CHECKERS = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}


@pytest.mark.parametrize("shell", _CHECKERS)
def test_the_completion_script_is_one_that_the_shell_reads(shell: str, tool: Tool, tmp_path: Path) -> None:
    result = tool("completion", shell)
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"_SNAPGEN_COMPLETE={shell}_complete" in result.stdout
    if shutil.which(shell) is not None:
        (tmp_path / "script").write_text(result.stdout)
        done = subprocess.run([*_CHECKERS[shell], str(tmp_path / "script")], capture_output=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("words", "offered"),
    [("snapgen ch", ["check"]), ("snapgen generate st", ["stall"]), ("snapgen check --f", ["--full"])],
)
def test_completion_knows_commands_systems_and_options(words: str, offered: list[str], project: Path) -> None:
    variables = {"_SNAPGEN_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    program = "from snapgen.command_line import main; main(prog_name='snapgen')"
    done = workshop.run("-c", program, cwd=project, **variables)
    assert [line.partition(",")[2] for line in done.stdout.split()] == offered


def test_the_installed_command_is_the_same_program(project: Path) -> None:
    command = Path(sys.executable).with_name("snapgen")
    if not os.access(command, os.X_OK):
        pytest.skip("install snapgen into this environment to run this: pip install -e .")
    done = subprocess.run([command, "check"], cwd=project, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, workshop.snapgen("check", cwd=project).stdout)
