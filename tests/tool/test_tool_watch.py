"""`snapgen generate --watch` generates again on every save, and survives mistakes."""

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import workshop

_PATIENCE = 20.0
"""Seconds that a line may take; it takes a fraction of one."""

_UPDATED = f"updated generated/{workshop.OPENAPI}"


class _Watcher:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.Queue[str] = queue.Queue()
        pipes = (process.stdout, process.stderr)
        self._threads = [threading.Thread(target=self._collect, args=[pipe], daemon=True) for pipe in pipes]
        for thread in self._threads:
            thread.start()

    def _collect(self, pipe: Iterator[str]) -> None:
        for line in pipe:
            self._lines.put(line.rstrip("\n"))

    def wait_for(self, text: str, patience: float = _PATIENCE) -> str:
        """Return the next line with the text; fails when none comes."""
        seen = []
        while True:
            try:
                line = self._lines.get(timeout=patience)
            except queue.Empty:
                raise AssertionError(f"no line has {text!r}; there were {seen}") from None
            if text in line:
                return line
            seen.append(line)

    def rest(self) -> list[str]:
        """Return the lines that are left when the process has ended."""
        for thread in self._threads:
            thread.join(_PATIENCE)
        return [self._lines.get() for _ in range(self._lines.qsize())]


@contextmanager
def _watching(project: Path) -> Iterator[_Watcher]:
    command = [sys.executable, "-u", "-m", "snapgen", "generate", "--watch"]
    environment = workshop.environment(PYTHONUNBUFFERED="1", WATCHFILES_FORCE_POLLING=None)
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        watcher = _Watcher(process)
        try:
            yield watcher
        finally:
            process.kill()
            watcher.rest()  # so that nobody reads a pipe that is closed


def _save(path: Path, text: str) -> None:
    """Save as editors do: write another file and put it in the place of the old one."""
    temporary = path.with_suffix(".tmp")
    temporary.write_text(text)
    temporary.replace(path)


def _first_save(watcher: _Watcher, path: Path, text: str) -> None:
    """Save until it is seen: the watch may begin a moment after it was announced."""
    for _ in range(int(_PATIENCE)):
        _save(path, text)
        with suppress(AssertionError):
            watcher.wait_for(_UPDATED, patience=1.0)
            return
    raise AssertionError("no save is seen")


def test_it_generates_on_save_survives_mistakes_and_ends_on_ctrl_c(project: Path) -> None:
    operation = project / "spec/shop/operations/pay.yaml"
    original = operation.read_text()
    output = project / "generated" / workshop.OPENAPI
    with _watching(project) as watcher:
        watcher.wait_for("generated is up to date")
        assert watcher.wait_for("watching") == "watching spec; press Ctrl+C to stop"
        _first_save(watcher, operation, original.replace("Pays an order.", "Pays one order."))
        assert "Pays one order." in output.read_text()

        _save(operation, original.replace("effect: write", "effect: wirte"))
        assert watcher.wait_for("wirte").startswith("spec/shop/operations/pay.yaml:7:9:")
        watcher.wait_for("waiting for the next save")
        assert "Pays one order." in output.read_text()

        _save(operation, original.replace("Pays an order.", "Pays two orders."))
        watcher.wait_for(_UPDATED)
        assert "Pays two orders." in output.read_text()

        output.write_text("mine\n")
        _save(operation, original)
        assert watcher.wait_for("edited by hand") == f"generated/{workshop.OPENAPI}: edited by hand"
        watcher.wait_for("waiting for the next save")

        watcher.process.send_signal(signal.SIGINT)
        assert watcher.process.wait(_PATIENCE) in (0, 130), "not as one that was asked to stop"
        assert [line for line in watcher.rest() if "Traceback" in line] == []
    assert output.read_text() == "mine\n"


def test_a_save_right_after_the_watch_is_announced_is_seen(project: Path) -> None:
    operation = project / "spec/shop/operations/pay.yaml"
    with _watching(project) as watcher:
        watcher.wait_for("watching spec")
        _save(operation, operation.read_text().replace("Pays an order.", "Pays one order."))
        watcher.wait_for(_UPDATED, patience=5.0)
