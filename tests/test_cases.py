"""Each folder of `cases/` is one feature: a small spec, and the files that a careful reader would want from it."""

import difflib
import shutil
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from snapgen.diagnostics import SpecError
from snapgen.emit import units
from snapgen.pipeline import build

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.parent.name for path in CASES.glob("*/spec"))
_SHARED = (units.RUNTIME, units.SCHEMA)


@pytest.mark.parametrize("name", NAMES)
def test_the_spec_gives_the_expected_files(name: str, request: pytest.FixtureRequest) -> None:
    expected = CASES / name / "expected"
    files = _generated(CASES / name / "spec")
    if request.config.getoption("--update"):
        _replace(expected, files)
    if not expected.is_dir():
        pytest.fail(f"cases/{name}/expected is missing\n{_advice(request)}", pytrace=False)
    difference = _difference(_read(expected), files)
    if difference:
        pytest.fail(f"{difference}\n{_advice(request)}", pytrace=False)


def test_every_case_has_a_spec() -> None:
    assert [path.name for path in sorted(CASES.iterdir()) if path.name not in NAMES] == []


def _generated(spec: Path) -> dict[str, str]:
    try:
        files = build(spec, None, lambda name: None, use_cache=False).files
    except SpecError as error:
        pytest.fail("\n".join(f"{each.span}: {each.message} [{each.id}]" for each in error.diagnostics), pytrace=False)
    return {path: text for path, text in files.items() if not any(units.owns(unit, path) for unit in _SHARED)}


def _read(folder: Path) -> dict[str, str]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in paths}


def _replace(folder: Path, files: dict[str, str]) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def _difference(expected: dict[str, str], actual: dict[str, str]) -> str:
    lines: list[str] = []
    for path in sorted(expected.keys() | actual.keys()):
        before, after = expected.get(path), actual.get(path)
        if before is None or after is None:
            lines.append(f"{path} is {'new' if before is None else 'not generated any more'}")
        elif before != after:
            old, new = before.split("\n"), after.split("\n")
            lines += difflib.unified_diff(old, new, f"expected/{path}", f"generated/{path}", lineterm="", n=2)
    return "\n".join(lines)


def _advice(request: pytest.FixtureRequest) -> str:
    return f"If this is what you want, run `pytest '{request.node.nodeid}' --update`"


@pytest.mark.parametrize(
    "path", sorted(CASES.glob("*/expected/**/*.py")), ids=lambda path: path.relative_to(CASES).parts[0]
)
def test_what_is_expected_is_laid_out_as_black_does(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    mode = black.Mode(line_length=120, target_versions={TargetVersion.PY311})
    assert not text or black.format_str(text, mode=mode) == text
