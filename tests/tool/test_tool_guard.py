"""What the tool never does, read from its own source: run what a spec says, reach out, or print it unencoded."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator/snapgen"
SOURCES = sorted(path for path in GENERATOR.rglob("*.py") if "starter/spec" not in path.as_posix())

_POWERFUL = {
    *["subprocess", "multiprocessing", "concurrent", "ctypes", "cffi", "pty", "runpy", "code", "codeop", "importlib"],
    *["pickle", "marshal", "shelve", "dill", "cloudpickle", "dbm", "sqlite3", "zipfile", "tarfile", "shutil"],
    *["socket", "ssl", "asyncio", "http", "urllib", "httpx", "httpx2", "requests", "aiohttp", "ftplib", "smtplib"],
    *["xmlrpc", "xml", "webbrowser", "uvicorn", "jinja2", "yaml", "ruamel", "builtins"],
}
"""Modules that can run code, reach other machines, unpack objects or make templates and YAML mean more than text."""

_USES = {
    "changes/git.py": {"subprocess"},
    "command_line/group.py": {"importlib"},
    "command_line/prose.py": {"shutil"},
    "command_line/serve.py": {"asyncio", "socket", "uvicorn"},
    "cache.py": {"importlib"},
    "emit/templates.py": {"jinja2"},
    "loading/yaml_file.py": {"yaml"},
    "runtime_path.py": {"importlib"},
    "serving.py": {"importlib"},
    "signatures/captured.py": {"urllib"},
    "snippets.py": {"importlib"},
    "workspace/exchange.py": {"ctypes"},
}
"""Who has a use for them: git and its objects, commands by name, a server and its packages, one call of the kernel."""

_RUNNING = {"eval", "exec", "compile", "__import__", "breakpoint", "globals", "locals", "input"}
_RUNNING_IN_OS = {"system", "popen", "startfile", "posix_spawn", "posix_spawnp", "fork", "forkpty", "execv", "execve"}
_OPENERS = {"emit/code.py", "emit/yaml_text.py"}
"""What of the emitters opens text of a spec: the encoders, and the writer of YAML."""


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _name(path: Path) -> str:
    return path.relative_to(GENERATOR).as_posix()


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_what_can_run_code_or_reach_out_is_imported_where_it_is_known_to_be() -> None:
    found = {_name(path): {name.split(".")[0] for name in _imported(_tree(path))} & _POWERFUL for path in SOURCES}
    assert {name: modules for name, modules in found.items() if modules} == _USES


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_nothing_is_evaluated_and_no_shell_is_asked(path: Path) -> None:
    for call in _calls(_tree(path)):
        function = call.func
        if isinstance(function, ast.Name):
            assert function.id not in _RUNNING, f"{_name(path)}:{call.lineno}"
        if isinstance(function, ast.Attribute):
            module = function.value.id if isinstance(function.value, ast.Name) else ""
            assert (module, function.attr in _RUNNING_IN_OS) != ("os", True), f"{_name(path)}:{call.lineno}"
            assert not (module == "os" and function.attr.startswith(("exec", "spawn"))), f"{_name(path)}:{call.lineno}"
        assert "shell" not in {keyword.arg for keyword in call.keywords}, f"{_name(path)}:{call.lineno}"


def test_the_only_other_program_is_git_and_its_arguments_are_a_list() -> None:
    tree = _tree(GENERATOR / "changes/git.py")
    used = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert {name for name in used if name.startswith("subprocess.")} == {
        "subprocess.run",
        "subprocess.CompletedProcess",
        "subprocess.TimeoutExpired",
    }
    (run,) = [call for call in _calls(tree) if ast.unparse(call.func) == "subprocess.run"]
    (command,) = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == ast.unparse(run.args[0])
    ]
    assert isinstance(command, ast.List)
    assert ast.literal_eval(command.elts[0]) == "git"


def test_yaml_is_parsed_into_events_and_never_loaded() -> None:
    tree = _tree(GENERATOR / "loading/yaml_file.py")
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "yaml"
    }
    assert {name for name in used if not name.endswith(("Event", "Error"))} == {"parse", "Loader"}


def test_the_one_environment_of_templates_prints_code_alone_and_knows_no_other_templates() -> None:
    tree = _tree(GENERATOR / "emit/templates.py")
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not used & {"from_string", "Template", "overlay", "compile_expression", "globals", "filters"}
    (made,) = [call for call in _calls(tree) if ast.unparse(call.func) == "jinja2.Environment"]
    options = {keyword.arg: ast.unparse(keyword.value) for keyword in made.keywords}
    assert options["finalize"] == "_only_code"
    assert options["undefined"] == "jinja2.StrictUndefined"
    assert options["loader"] == "jinja2.FileSystemLoader(templates_folder())"
    assert options["extensions"] == "[]"


def test_nothing_but_encoders_opens_text_of_a_spec_to_emit_it() -> None:
    paths = [path for path in SOURCES if path.parts[len(GENERATOR.parts)] == "emit"]
    assert {_name(path) for path in paths if "as_written" in path.read_text(encoding="utf-8")} == _OPENERS


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_nobody_reaches_behind_the_type_of_the_text(path: Path) -> None:
    tree = _tree(path)
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    constants = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and type(node.value) is str}
    assert not {"_SpecText__written", "__getattribute__"} & (names | constants)
    assert "__written" not in names or _name(path) == "spec_text.py"


@pytest.mark.parametrize("path", [path for path in SOURCES if "/emit/" in path.as_posix()], ids=_name)
def test_no_emitter_touches_files_or_spells_by_repr(path: Path) -> None:
    tree = _tree(path)
    assert not {name.split(".")[0] for name in _imported(tree)} & {"os", "sys", "pathlib", "tempfile", "locale"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("repr", "open"), f"{_name(path)}:{node.lineno} calls {node.func.id}"
        if isinstance(node, ast.FormattedValue):
            told = isinstance(node.value, ast.Name) and "raise" in _line(path, node)
            assert node.conversion != ord("r") or told, f"{_name(path)}:{node.lineno} uses !r"


def _line(path: Path, node: ast.FormattedValue) -> str:
    return path.read_text(encoding="utf-8").split("\n")[node.lineno - 1]
