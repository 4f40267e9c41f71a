"""snapgen installed from its wheel, as a team has it that keeps specs of its own; nothing runs in the repository.

By default an environment borrows the dependencies of the one that runs the tests. `make adoption` sets
FRESH_ENVIRONMENTS, and everything is installed anew, with the dependencies that the distributions name.
"""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from environments import ROOT, Environment, pip


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of snapgen."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def tool(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Install snapgen in an environment of its own."""
    environment = Environment(tmp_path_factory.mktemp("tool"))
    environment.install(wheel)
    return environment
