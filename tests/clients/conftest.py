"""Emitted clients are tested as they are emitted, on the runtime where it is written."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import places  # noqa: F401 - finds the packages
