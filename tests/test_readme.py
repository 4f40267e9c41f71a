"""The README's quick starts, run as they stand there: a shell, a venv, servers that are left running, real sockets."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ports import free_port, listens

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"(?:`([a-z]+\.py)`:\n\n)?```(console|python)\n(.*?)```", re.DOTALL)
STAYS = "# leave it running"


class Terminals:
    """A reader who copies every block of a section, in order: programs to their files, commands to a shell."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.left_running: list[subprocess.Popen[str]] = []
        self.environment = {**os.environ, "HOME": str(folder)}
        for name in ("generated", "spec", ".venv"):
            (folder / name).symlink_to(ROOT / name)

    def follow(self, section: str) -> None:
        for file, kind, text in BLOCK.findall(section):
            if kind == "python":
                assert file, f"nothing says where to save\n{text}"
                (self.folder / file).write_text(text, "utf-8")
            else:
                self.type(text)

    def type(self, transcript: str) -> None:
        """Run the commands of one block in one shell, and compare what they print with what the README says."""
        commands = [line[2:] for line in transcript.splitlines() if line.startswith("$ ")]
        said = "".join(f"{line}\n" for line in transcript.splitlines() if not line.startswith("$ "))
        if commands[0].endswith(STAYS):
            assert (len(commands), said) == (1, "")
            self.leave_running(commands[0])
            return
        script = "\n".join(["set -e", *commands])
        ran = subprocess.run(
            ["sh", "-c", script], cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=120
        )
        assert (ran.returncode, ran.stdout.rstrip()) == (0, said.rstrip()), ran.stderr

    def leave_running(self, command: str) -> None:
        printed = self.folder / f"terminal-{len(self.left_running)}"
        with printed.open("w") as output:
            running = subprocess.Popen(
                ["sh", "-c", f"exec {command}"],
                cwd=self.folder,
                env=self.environment,
                stdout=output,
                stderr=output,
                text=True,
            )
        self.left_running.append(running)
        env_file, port = re.search(r"--env (\S+)", command), re.search(r"--port (\d+)", command)
        for _ in range(300):
            if running.poll() is not None:
                break
            if env_file and (self.folder / env_file[1]).exists():
                return
            if port and listens(int(port[1])):
                return
            time.sleep(0.1)
        pytest.fail(f"{command} does not run:\n{printed.read_text()}")

    def close(self) -> list[int]:
        for running in self.left_running:
            running.send_signal(signal.SIGTERM)
        return [running.wait(20) for running in self.left_running]


def section(title: str) -> str:
    found = re.search(rf"^## {title}\n(.*?)(?=^## )", README, re.DOTALL | re.MULTILINE)
    assert found, f"the README has no section {title!r}"
    return found[1]


@pytest.fixture
def terminals(tmp_path: Path) -> Iterator[Terminals]:
    there = Terminals(tmp_path)
    try:
        yield there
    finally:
        there.close()


def test_a_reader_who_copies_the_quick_starts_gets_what_they_say(terminals: Terminals) -> None:
    calling = section("Call a provider").replace("snapgen serve paydia", f"snapgen serve paydia --port {free_port()}")
    terminals.follow(calling)
    terminals.follow(section("Be a provider").replace("8080", str(free_port())))
    assert (terminals.folder / "demo.env").stat().st_mode & 0o777 == 0o600
    key = re.search(r"SNAP_PRIVATE_KEY=(\S+)", (terminals.folder / "demo.env").read_text())
    terminals.close()
    assert key
    assert not Path(key[1]).exists()
    assert not (terminals.folder / "demo.env").exists()


def test_the_readme_counts_the_generated_files() -> None:
    ran = subprocess.run([ROOT / ".venv/bin/snapgen", "check"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout
    assert f"\n{ran.stdout}$ make test\n" in README


def test_the_programs_of_the_quick_starts_are_typed_strictly(tmp_path: Path) -> None:
    programs = {file: text for file, kind, text in BLOCK.findall(README) if file and kind == "python"}
    for file, text in programs.items():
        (tmp_path / file).write_text(text, "utf-8")
    sources = [str(path) for path in (ROOT / "generated" / "python").glob("*/src")]
    ran = subprocess.run(
        [ROOT / ".venv/bin/mypy", "--strict", "--cache-dir", ROOT / ".mypy_cache", *programs],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": os.pathsep.join(sources)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout
    assert sorted(programs) == ["ask.py", "provider.py", "shop.py"]


def test_the_example_of_bodies_alone_runs() -> None:
    ((_, _, program),) = BLOCK.findall(section("Bodies alone"))
    sources = [str(path) for path in (ROOT / "generated" / "python").glob("*/src")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sources)}
    ran = subprocess.run(
        [ROOT / ".venv/bin/python", "-W", "error", "-c", program], env=environment, capture_output=True, text=True
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
