"""Run the tool on one spec after another, import what it emits, and tell what is wrong and what was refused."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from facts import Facts
from planting import Planted
from service import Service, Task
from tally import Tally

SECONDS = 5.0
MEGABYTES = 500

_HEAD = re.compile(r"(\S.*?):([0-9]+):([0-9]+): .+ \[[a-z0-9-]+\]")
_REST = re.compile(r"  .*|[0-9]+ mistakes?, [0-9]+ warnings?|")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run did."""

    wrong: list[str]
    """What no spec may cause, a line each."""
    refused: list[tuple[str, int]] = field(default_factory=list)
    """The files and lines at which the spec was refused."""
    imported: Facts = field(default_factory=dict)
    """What was found where the output was imported; nothing of a spec that was refused."""


class Runs:
    """Two services over one sandbox."""

    def __init__(self) -> None:
        self._sandbox = Path(tempfile.mkdtemp(prefix="snapgen-hostile-"))
        self._generating = Service("generating.py", self._sandbox)
        self._importing = Service("importing.py", self._sandbox)
        self.out = self._sandbox / "out"
        """What the last run has emitted."""
        self.sabotage: str | None = None
        """How the tool is broken on purpose, by its name in `sabotage.py`."""
        self.seconds = SECONDS
        """How much CPU one service may take for one spec."""

    def close(self) -> None:
        """End the services and remove the sandbox."""
        self._generating.close()
        self._importing.close()
        shutil.rmtree(self._sandbox)

    def run(self, planted: Planted, tally: Tally) -> Ran:
        """Generate and, if the spec is accepted, import; what that costs is counted in the tally."""
        tally.runs += 1
        files = {path: content.decode("latin-1") for path, content in planted.files.items()}
        generated = self._generating.do({"files": files, "sabotage": self.sabotage})
        wrong = self._measured("generating", generated, tally)
        if "died" in generated:
            return Ran([*wrong, f"generating died: {generated['died']}"])
        if generated["crash"]:
            return Ran([*wrong, f"traceback: {generated['crash']}"])
        if generated["code"] == 0:
            imported = self._importing.do({})
            wrong += self._measured("importing", imported, tally)
            wrong += [f"importing died: {imported['died']}"] if "died" in imported else []
            wrong += [f"import failed: {each}" for each in imported.get("failed", ())]
            return Ran(wrong, imported=imported.get("facts", {}))
        refused, strange = _places(generated["output"])
        wrong += [f"not told as path:line:column: {ascii(line)[:300]}" for line in strange]
        wrong += [] if generated["code"] == 1 else [f"exit code {generated['code']}: {generated['output'][:300]}"]
        wrong += [] if refused else [f"refused without a place: {generated['output'][:300]}"]
        return Ran(wrong, refused)

    def _measured(self, doing: str, answer: Task, tally: Tally) -> list[str]:
        tally.slowest = max(tally.slowest, answer["seconds"])
        tally.largest = max(tally.largest, answer["megabytes"])
        wrong = [f"{doing}: {event}" for event in answer.get("noted", ())]
        wrong += [f"{doing} took {answer['seconds']:.1f} s"] if answer["seconds"] > self.seconds else []
        wrong += [f"{doing} took {answer['megabytes']} MB"] if answer["megabytes"] > MEGABYTES else []
        return wrong


def _places(output: str) -> tuple[list[tuple[str, int]], list[str]]:
    """Return the places that a refusal names, and the lines that are none of its kinds."""
    places, strange = [], []
    for line in output.split("\n"):
        if match := _HEAD.fullmatch(line):
            places.append((match[1].removeprefix("spec/"), int(match[2])))
        elif not _REST.fullmatch(line):
            strange.append(line)
        if not line.isprintable():
            strange.append(line)
    return places, strange
