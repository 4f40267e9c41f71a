"""64 concurrent sends of each of 2,000 ids over 8 processes, on every store, and on controls that must fail.

    tests/services.sh run python tests/runtime/stores/campaign.py

Every send has a connection of its own: 64 claims of an id are under way at the database together. Prints a row a store,
and exits with 1 when a store accepted an id twice or not at all, a claim did not arrive, or a control did not fail.
"""

import argparse
import os
import sys
import tempfile
import uuid
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from contention import Race, run  # noqa: E402


def main() -> int:
    arguments = _arguments()
    good = True
    print(
        f"{'store':20} {'claims':>9} {'arrived':>9} {'accepted':>9} {'twice':>6} {'never':>6} {'errors':>6} "
        f"{'claims/s':>9}"
    )
    with tempfile.TemporaryDirectory(prefix="snapgen-campaign-") as folder:
        addresses = {
            "sqlite": f"sqlite:///{folder}/ids.db",
            "redis": os.environ.get("SNAPGEN_TEST_REDIS_URL"),
            "postgresql": os.environ.get("SNAPGEN_TEST_POSTGRESQL_URL"),
        }
        for kind in arguments.stores.split(","):
            address = addresses[kind]
            if address is None:
                print(f"{kind:20} not running: use tests/services.sh run")
                good = False
                continue
            ids = tuple(uuid.uuid4().hex for _ in range(arguments.ids))
            sends = arguments.sends // arguments.processes
            race = Race(kind, address, arguments.processes, ids, sends, sends)  # each claim on a connection of its own
            good &= _row(kind, race) == (0, 0, 0)
            good &= _row("  once more, later", Race(kind, address, 1, ids, 1, 1)) == (0, len(ids), 0)
            others = tuple(uuid.uuid4().hex for _ in ids)
            good &= _row("  64 ids at a time", Race(kind, address, 1, others, 1, 1, at_once=64)) == (0, 0, 0)
            control = replace(race, kind=f"control-{kind}", address=address.replace("ids.db", "control.db"))
            good &= _row("  look, then write", control)[0] > 0
    print("as it should be" if good else "NOT as it should be")
    return 0 if good else 1


def _row(name: str, race: Race) -> tuple[int, int, int]:
    result = run(race)
    claims = race.processes * len(race.ids) * race.sends
    print(
        f"{name:20} {claims:9,} {result.arrived:9,} {result.accepted.total():9,} {result.twice(race):6,} "
        f"{result.never(race):6,} {result.errors:6,} {claims / result.seconds:9,.0f}",
        flush=True,
    )
    lost = 0 if name.startswith("  look") else claims - result.arrived
    return result.twice(race), result.never(race), result.errors + lost


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ids", type=int, default=2_000)
    parser.add_argument("--sends", type=int, default=64, help="of each id, by all processes together")
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--stores", default="sqlite,redis,postgresql")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
