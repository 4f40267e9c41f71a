"""Importing a package costs little more than importing pydantic alone, measured as CPU time side by side."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from generated_output import SYSTEMS, module_name, operations, source_folders

ROUNDS = 5
PYDANTIC_ALONE = "import pydantic; pydantic.BaseModel"
PYDANTIC_MODEL = "from pydantic import BaseModel\nclass One(BaseModel):\n    text: str"
MEASURE = "from time import process_time\nstart = process_time()\n{}\nprint(process_time() - start)"


def first_use(system: str) -> str:
    """Return the import of the model of the first request that is not for a token."""
    names = (each["requestBody"]["content"]["application/json"]["schema"]["$ref"] for each in operations(system))
    model = next(name.rpartition("/")[2] for name in names if "AccessToken" not in name)
    return f"from {module_name(system)} import {model}"


@pytest.fixture(scope="module")
def cpu_seconds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Give the CPU time of every import in a fresh Python: the median of rounds in which each has its turn.

    Modules are compiled before, and apart from the output.
    """
    folders = os.pathsep.join(map(str, source_folders()))
    compiled = str(tmp_path_factory.mktemp("compiled"))
    environment = {**os.environ, "PYTHONPATH": folders, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def measured(code: str) -> float:
        command = [sys.executable, "-c", MEASURE.format(code)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)

    uses = [f"import {module_name(system)}" for system in SYSTEMS] + [first_use(system) for system in SYSTEMS]
    rounds = [{code: measured(code) for code in [PYDANTIC_ALONE, PYDANTIC_MODEL, *uses]} for _ in range(ROUNDS + 1)]
    return {code: median(each[code] for each in rounds[1:]) for code in rounds[0]}


@pytest.mark.parametrize("system", SYSTEMS)
def test_importing_a_package_costs_at_most_1_3_times_pydantic(
    system: str, cpu_seconds: dict[str, float], record_property: Callable[[str, object], None]
) -> None:
    ratio = cpu_seconds[f"import {module_name(system)}"] / cpu_seconds[PYDANTIC_ALONE]
    record_property("import_ratio", round(ratio, 3))
    print(f"import {module_name(system)}: {ratio:.3f} times pydantic alone")
    assert ratio <= 1.3


@pytest.mark.parametrize("system", SYSTEMS)
def test_importing_a_model_costs_at_most_three_times_pydantic_with_one_model(
    system: str, cpu_seconds: dict[str, float], record_property: Callable[[str, object], None]
) -> None:
    """No promise, but a guard: it would break if all models were built on import."""
    ratio = cpu_seconds[first_use(system)] / cpu_seconds[PYDANTIC_MODEL]
    alone = cpu_seconds[first_use(system)] / cpu_seconds[PYDANTIC_ALONE]
    record_property("model_ratio", round(ratio, 3))
    print(f"{first_use(system)}: {ratio:.3f} times pydantic with one model, {alone:.3f} times pydantic alone")
    assert ratio <= 3


def test_importing_a_package_imports_neither_pydantic_nor_models(tmp_path: Path) -> None:
    paths = os.pathsep.join(map(str, source_folders()))
    code = "import sys\n{}\nprint(*sys.modules)"
    command = [sys.executable, "-c", code.format("\n".join(f"import {module_name(system)}" for system in SYSTEMS))]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": paths}
    )
    loaded = {name for name in done.stdout.split() if name.startswith(("pydantic", "snapbi"))}
    assert loaded == {module_name(system) for system in SYSTEMS}
