"""Emitted clients are tested as they are emitted, on the runtime where it is written."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGES = sorted(path for path in (ROOT / "generated" / "python").glob("*/src") if "runtime" not in str(path))

sys.path[:0] = [str(ROOT / "templates" / "python" / "runtime" / "src"), *map(str, PACKAGES), str(HERE)]
