"""Where emitted packages and the runtime are; importing this makes them importable."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "templates" / "python" / "runtime" / "src"
PACKAGES = sorted(path for path in (ROOT / "generated" / "python").glob("*/src") if "runtime" not in str(path))

sys.path[:0] = [path for path in map(str, [RUNTIME, *PACKAGES]) if path not in sys.path]
