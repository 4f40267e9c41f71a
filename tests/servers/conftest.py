"""Emitted servers are tested as they are emitted, over real sockets."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

sys.path[:0] = [str(source) for source in sorted((ROOT / "generated" / "python").glob("*/src"))] + [str(HERE)]
