"""Print what is made here beside its peers, from one run: `make bench`, or `python tests/bench/bench.py`.

Four parts: the generator's CPU and memory, a client's call, a server's request, imports. `--only PART` picks. Every
figure is CPU time of the process in question, so that a busy machine changes it little; ratios, not figures, are what
to compare between machines. Ends with 0 whatever the figures are.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from generator_costs import print_costs
from stubs import write_stubs

HERE = Path(__file__).parent
PARTS = ("imports", "client", "server", "generator")


def client(peers: Path) -> None:
    """Print what a call costs."""
    _run(peers, "client_calls.py")


def server(peers: Path) -> None:
    """Print what a request costs, beside what other generators emit."""
    with tempfile.TemporaryDirectory() as folder:
        for problem in write_stubs(Path(folder), peers):
            print(problem, file=sys.stderr)
        _run(peers, "server_requests.py", folder)


def imports(peers: Path) -> None:
    """Print what an import costs."""
    _run(peers, "imports.py")


def _run(peers: Path, script: str, *arguments: str) -> None:
    """Run a script in the environment of the peers, which has all that clients and servers of any make need."""
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}  # the stubs' own
    sys.stdout.flush()
    subprocess.run([peers / "bin" / "python", HERE / script, *arguments], env=environment, check=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Print what is made here beside its peers.")
    parser.add_argument("--peers", type=Path, default=HERE.parents[1] / ".venv-bench", help="where peers are installed")
    parser.add_argument("--small", action="store_true", help="leave out the workspace of 600 operations")
    parser.add_argument("--only", choices=PARTS, action="append", help="a part to print; may be given several times")
    arguments = parser.parse_args()
    peers = arguments.peers.absolute()
    for part in arguments.only or PARTS:
        if part == "generator":
            print()
            print_costs(peers, arguments.small)
        else:
            {"imports": imports, "client": client, "server": server}[part](peers)


if __name__ == "__main__":
    main()
