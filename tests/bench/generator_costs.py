"""What snapgen costs beside its peers.

Every case is measured in processes of its own with warm bytecode; "cold" means that neither a cache nor an output
exists. The peers read the OpenAPI that snapgen has just emitted: datamodel-codegen writes models only, with the options
nearest to ours, and openapi-python-client a client only; snapgen writes models, clients, servers, codes and packaging.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from measure import CommandError, Cost, measure, together
from report import Case, Growth, aim, print_report

ROOT = Path(__file__).parents[2]

_CODEGEN_OPTIONS = str.split(
    "--input-file-type openapi --output-model-type pydantic_v2.BaseModel --snake-case-field --use-annotated "
    "--use-standard-collections --use-union-operator --target-python-version 3.11 --disable-timestamp"
)
_SIZES = (1, 60, 600)


class Bench:
    """Measures every case below one scratch folder; a command that fails leaves a hole in the table."""

    def __init__(self, scratch: Path, peers: Path, sizes: Iterable[int]) -> None:
        self._scratch = scratch
        self._peers = peers
        self._sizes = sizes
        self._cache = scratch / "cache"

    def cases(self) -> Iterator[Case]:
        """Measure the cases one after the other, in the order in which they are printed."""
        spec, out = self._scratch / "spec", self._scratch / "five"
        shutil.copytree(ROOT / "spec", spec)
        documents = [out / "openapi" / f"{path.parent.name}.yaml" for path in sorted(spec.glob("*/system.yaml"))]
        self._measured("warm-up", self._generate(spec, out))
        cold = self._measured("five systems, cold", self._generate(spec, out), 3, lambda: self._forget(out))
        models, client = self._codegen(documents, 3), self._client(documents, 3)
        yield Case("five systems, cold", 3, cold, models, client, aim("at most 0.5 of models", cold, models, 0.5))
        idle = self._measured("nothing to do", self._generate(spec, out), 5)
        yield Case("nothing to do", 5, idle, models, client, aim("at most 0.25 s of CPU", idle, Cost(1, 1), 0.25))
        operation, document = _largest_operation(spec, out)
        edits = iter(range(1, 100))
        edited = self._measured(
            "one edited operation", self._generate(spec, out), 3, lambda: _edit(operation, next(edits))
        )
        models, client = self._codegen([document], 3), self._client([document], 3)
        yield Case("one edited operation", 3, edited, models, client, None)
        for size in self._sizes:
            yield self._synthetic(size)

    def _synthetic(self, size: int) -> Case:
        name, runs = f"{size} operation{'s' * (size > 1)}, cold", 1 if size > 100 else 3
        spec, out = self._scratch / f"synthetic-{size}", self._scratch / f"out-{size}"
        subprocess.run([sys.executable, Path(__file__).with_name("synthetic.py"), str(size), spec], check=True)
        cold = self._measured(name, self._generate(spec, out), runs, lambda: self._forget(out))
        document = [out / "openapi" / "synthetic.yaml"]
        models, client = self._codegen(document, runs), self._client(document, runs)
        told = aim("at most 1.2 of models", cold, models, 1.2) if size >= 600 else None
        return Case(name, runs, cold, models, client, told)

    def _generate(self, spec: Path, out: Path) -> list[str]:
        return [sys.executable, "-m", "snapgen", "generate", "--spec", str(spec), "--out", str(out)]

    def _forget(self, out: Path) -> None:
        shutil.rmtree(self._cache, ignore_errors=True)
        shutil.rmtree(out, ignore_errors=True)

    def _codegen(self, documents: list[Path], runs: int) -> Cost | None:
        tool, out = str(Path(sys.executable).with_name("datamodel-codegen")), str(self._scratch / "models.py")
        commands = [[tool, "--input", str(each), "--output", out, *_CODEGEN_OPTIONS] for each in documents]
        return self._peer("datamodel-codegen", commands, runs)

    def _client(self, documents: list[Path], runs: int) -> Cost | None:
        tool, out = self._peers / "bin" / "openapi-python-client", str(self._scratch / "client")
        if not tool.exists():
            return None
        options = ["--meta", "none", "--overwrite", "--output-path", out]
        commands = [[str(tool), "generate", "--path", str(each), *options] for each in documents]
        return self._peer("openapi-python-client", commands, runs)

    def _peer(self, name: str, commands: list[list[str]], runs: int) -> Cost | None:
        costs = [self._measured(f"{name}: {command[-1]}", command, runs) for command in commands]
        measured = [cost for cost in costs if cost is not None]
        return together(measured) if len(measured) == len(commands) else None

    def _measured(
        self, name: str, command: list[str], runs: int = 1, prepare: Callable[[], object] = lambda: None
    ) -> Cost | None:
        if sys.stderr.isatty():
            print(f"… {name}", file=sys.stderr)
        path = f"{self._peers / 'bin'}:/usr/bin:/bin"
        try:
            return measure(command, runs, {"XDG_CACHE_HOME": str(self._cache), "PATH": path}, prepare)
        except (CommandError, OSError) as error:
            print(error, file=sys.stderr)
            return None


def _largest_operation(spec: Path, out: Path) -> tuple[Path, Path]:
    """Return the longest operation of the system that has most of them, and that system's OpenAPI document."""
    folders = [path.parent / "operations" for path in spec.glob("*/system.yaml")]
    folder = max(folders, key=lambda each: (len(list(each.iterdir())), each))
    operation = max(folder.iterdir(), key=lambda each: each.stat().st_size)
    return operation, out / "openapi" / f"{folder.parent.name}.yaml"


def _edit(operation: Path, number: int) -> None:
    text = operation.read_text(encoding="utf-8")
    edited, changes = re.subn(r"(?m)^summary: (?:Edit [0-9]+ )?(?=[A-Za-z])", f"summary: Edit {number} ", text)
    if changes != 1:
        raise OSError(f"{operation}: no plain summary to edit")
    operation.write_text(edited, encoding="utf-8")


def _versions(peers: Path) -> str:
    names = ("snapgen", "black", "datamodel-code-generator")
    known = [f"Python {sys.version.split()[0]}", *(f"{name} {version(name)}" for name in names)]
    python = peers / "bin" / "python"
    if not python.exists():
        return ", ".join((*known, f"openapi-python-client is not installed in {peers.name}"))
    code = "from importlib.metadata import version as v; print('openapi-python-client', v('openapi-python-client'))"
    said = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return ", ".join((*known, said.stdout.strip() or "openapi-python-client unknown"))


def print_costs(peers: Path, small: bool) -> None:
    """Measure and print; `small` leaves out the workspace of 600 operations."""
    sizes = _SIZES[:-1] if small else _SIZES
    with tempfile.TemporaryDirectory() as scratch:
        cases = list(Bench(Path(scratch), peers.absolute(), sizes).cases())
    growth = None if small else Growth(_SIZES, *cases[-3:])
    print_report(cases, growth, _versions(peers))
