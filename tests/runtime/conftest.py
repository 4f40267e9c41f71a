"""The runtime is tested where it is written; `generated/` holds a copy of the same files."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "templates" / "python" / "runtime" / "src"

sys.path[:0] = [str(SOURCE), str(HERE)]
