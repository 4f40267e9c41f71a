"""The emitted distributions build, install and work as their READMEs say."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generated_output import PYTHON, SYSTEMS, module_name

DISTRIBUTIONS = [f"snapbi-{name}" for name in [*SYSTEMS, "runtime"]]
IGNORED = shutil.ignore_patterns("__pycache__", ".*_cache")


def pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", *map(str, arguments), "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build every distribution from a copy, by the build backend that is here."""
    work = tmp_path_factory.mktemp("wheels")
    shutil.copytree(PYTHON, work / "python", ignore=IGNORED)
    folders = [work / "python" / name for name in DISTRIBUTIONS]
    settings = ["--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", work / "built"]
    pip("wheel", *settings, *folders)
    return work / "built"


@pytest.fixture(scope="module")
def installed(wheels: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--target", target, *sorted(wheels.glob("*.whl")))
    return target


def run_installed(code: str, installed: Path) -> str:
    command = [sys.executable, "-W", "error", "-c", code]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=installed, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_there_is_a_wheel_for_each_distribution(wheels: Path) -> None:
    built = [path.name for path in sorted(wheels.glob("*.whl"))]
    assert [re.split("-[0-9]", name)[0].replace("_", "-") for name in built] == sorted(DISTRIBUTIONS)
    assert all(name.endswith("-py3-none-any.whl") for name in built)


def test_every_wheel_is_typed_and_holds_its_package_alone(wheels: Path) -> None:
    for path in wheels.glob("*.whl"):
        package = path.name.partition("-")[0]
        names = zipfile.ZipFile(path).namelist()
        assert f"{package}/py.typed" in names
        assert {name.partition("/")[0].partition("-")[0] for name in names} == {package}


def test_every_wheel_carries_its_readme_license_and_needs(wheels: Path) -> None:
    for path in wheels.glob("*.whl"):
        with zipfile.ZipFile(path) as wheel:
            (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
            metadata = wheel.read(name).decode()
        assert "License-Expression: Apache-2.0" in metadata
        assert "Requires-Dist: pydantic<3,>=2.12" in metadata
        assert "Requires-Python: >=3.11" in metadata
        assert "# snapbi-" in metadata


@pytest.mark.parametrize("system", SYSTEMS)
def test_an_installed_package_offers_what_it_lists(system: str, installed: Path) -> None:
    package = module_name(system)
    code = f"import {package} as package, snapbi_runtime\nprint(package.__file__, snapbi_runtime.__file__)\n"
    code += "assert all(getattr(package, name) for name in package.__all__)"
    assert run_installed(code, installed).split() == [
        str(installed / name / "__init__.py") for name in (package, "snapbi_runtime")
    ]


@pytest.mark.parametrize("distribution", DISTRIBUTIONS)
def test_the_examples_in_a_readme_run(distribution: str, installed: Path) -> None:
    examples = re.findall(r"```python\n(.*?)```", (PYTHON / distribution / "README.md").read_text("utf-8"), re.DOTALL)
    assert examples
    for example in examples:
        if "..." in example:  # the reader fills in credentials
            compile(example, "README.md", "exec")
        else:
            run_installed(example, installed)
