"""The stores' tests run against real servers."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from store_servers import address, own_server  # noqa: E402

__all__ = ["address", "own_server"]
