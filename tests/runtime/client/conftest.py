"""The rules of calls are tested with an emitted client, whose provider is a script."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
CLIENTS = ROOT / "tests" / "clients"
PACKAGES = sorted(path for path in (ROOT / "generated" / "python").glob("*/src") if "runtime" not in str(path))

sys.path[:0] = [*map(str, PACKAGES), str(CLIENTS), str(HERE)]
