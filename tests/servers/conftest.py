"""Emitted servers are tested as they are emitted, over real sockets."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

sys.path[:0] = [str(source) for source in sorted((ROOT / "generated" / "python").glob("*/src"))] + [str(HERE)]
sys.path.append(str(ROOT / "tests"))

from sockets import Server, served  # noqa: E402 - they need the path above
from store_servers import address, own_server  # noqa: E402
from systems import NAMES, System, system  # noqa: E402

__all__ = ["address", "everyone", "own_server"]


@pytest.fixture(scope="session")
def everyone() -> Iterator[dict[str, tuple[System, Server]]]:
    """Every system, served with the answers of its document, as lenient as it is by default."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        systems = [system(name) for name in NAMES]
        yield {each.name: (each, stack.enter_context(served(each.app()))) for each in systems}
