"""`snapgen generate --watch` generates again on every save, and survives mistakes."""

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import workshop

_PATIENCE = 20.0
"""Seconds that a line may take; it takes a fraction of one."""


class _Watcher:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.Queue[str] = queue.Queue()
        for pipe in (process.stdout, process.stderr):
            threading.Thread(target=self._collect, args=[pipe], daemon=True).start()

    def _collect(self, pipe: Iterator[str]) -> None:
        for line in pipe:
            self._lines.put(line.rstrip("\n"))

    def wait_for(self, text: str) -> str:
        """Return the next line with the text; fails when none comes."""
        seen = []
        while True:
            try:
                line = self._lines.get(timeout=_PATIENCE)
            except queue.Empty:
                raise AssertionError(f"no line has {text!r}; there were {seen}") from None
            if text in line:
                return line
            seen.append(line)


@contextmanager
def _watching(project: Path) -> Iterator[_Watcher]:
    command = [sys.executable, "-u", "-m", "snapgen", "generate", "--watch"]
    environment = workshop.environment(PYTHONUNBUFFERED="1", WATCHFILES_FORCE_POLLING=None)
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield _Watcher(process)
        finally:
            process.kill()


def _save(path: Path, text: str) -> None:
    """Save as editors do: write another file and put it in the place of the old one."""
    temporary = path.with_suffix(".tmp")
    temporary.write_text(text)
    temporary.replace(path)


def test_it_generates_on_save_survives_a_mistake_and_ends_on_ctrl_c(project: Path) -> None:
    operation = project / "spec/shop/operations/pay.yaml"
    original = operation.read_text()
    output = project / "generated" / workshop.OPENAPI
    with _watching(project) as watcher:
        assert watcher.wait_for("up to date") == "generated is up to date: 28 files"
        assert watcher.wait_for("watching") == "watching spec; press Ctrl+C to stop"
        import time

        time.sleep(0.7)
        _save(operation, original.replace("Pays an order.", "Pays one order."))
        watcher.wait_for(f"updated generated/{workshop.OPENAPI}")
        assert "Pays one order." in output.read_text()

        _save(operation, original.replace("effect: write", "effect: wirte"))
        assert watcher.wait_for("wirte").startswith("spec/shop/operations/pay.yaml:7:9:")
        watcher.wait_for("waiting for the next save")
        assert "Pays one order." in output.read_text()

        _save(operation, original.replace("Pays an order.", "Pays two orders."))
        watcher.wait_for(f"updated generated/{workshop.OPENAPI}")
        assert "Pays two orders." in output.read_text()

        output.write_text("mine\n")
        _save(operation, original)
        assert watcher.wait_for("edited by hand") == f"generated/{workshop.OPENAPI}: edited by hand"
        watcher.wait_for("waiting for the next save")

        watcher.process.send_signal(signal.SIGINT)
        assert watcher.process.wait(_PATIENCE) == 0
    assert output.read_text() == "mine\n"
