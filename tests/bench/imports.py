"""CPU of importing what is emitted, beside pydantic alone: each statement in fresh interpreters, with warm bytecode."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
PYDANTIC = "from pydantic import BaseModel"
STATEMENTS = {
    "import snapbi_paydia": "import snapbi_paydia",
    "... and its codes": "from snapbi_paydia import ResponseCode",
    "... and a model": "from snapbi_paydia import QueryPaymentRequest",
    "... and the client": "from snapbi_paydia import Paydia",
    "... and the server": "from snapbi_paydia import create_app",
}
_MEASURED = "import time; begun = time.process_time(); {}; print(time.process_time() - begun)"


def milliseconds(statement: str) -> float:
    """Run a statement in an interpreter of its own."""
    sources = map(str, sorted((ROOT / "generated/python").glob("*/src")))
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED.format(statement)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sources)},
        capture_output=True,
        check=True,
    )
    return float(done.stdout) * 1000


def main(turns: int = 9) -> None:
    """Measure and print."""
    statements = {"pydantic alone": PYDANTIC, **STATEMENTS}
    took: dict[str, list[float]] = {name: [] for name in statements}
    for _ in range(turns + 1):  # the first is for the bytecode
        for name, statement in statements.items():
            took[name].append(milliseconds(statement))
    costs = {name: median(times[1:]) for name, times in took.items()}
    alone = costs.pop("pydantic alone")
    print(f"\nmilliseconds of CPU to import\n  {'pydantic alone':56} {alone:9.1f}")
    for name, cost in costs.items():
        print(f"  {name:56} {cost:9.1f}  ratio {cost / alone:5.2f}")


if __name__ == "__main__":
    main()
