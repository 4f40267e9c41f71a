"""The rules of calls are tested with an emitted client, whose provider is a script."""

import sys
from pathlib import Path

HERE = Path(__file__).parent

sys.path[:0] = [str(HERE.parents[1] / "clients"), str(HERE)]

import places  # noqa: E402, F401 - finds the packages
