"""Requests that a server answers in a second of CPU: the emitted one, with every check on, beside its peers.

`server_requests.py STUBS` prints the table; STUBS is where `stubs.py` has put what other generators emit. Every server
has a process of its own, and all of them take turns, a round each, so that whatever else the machine does meets all of
them alike; figures and ratios are medians of the rounds. "direct" hands requests to the application, "socket" sends
them over loopback connections to uvicorn, whose share of the work is the same for all.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from servers.exchange import BODY, PATH, check_answer, signed_headers
from table import Row, print_table

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

PEERS = {
    "by_hand": ("Starlette by hand, same checks", 0.9),
    "bare_fastapi": ("bare FastAPI, none of the checks", 1.3),
    "openapi_generator_stub": ("stub of openapi-generator, none of the checks", 3.0),
    "datamodel_codegen_stub": ("stub of datamodel-codegen, none of the checks", 3.0),
}
"""The contenders with their titles and with how many times their requests ours should answer."""

OURS = "emitted"


class Server:
    """One server process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.greeting = self._line()

    def ask(self, line: object) -> float:
        """Send a line and give the number that comes back."""
        assert self._process.stdin is not None
        print(line, file=self._process.stdin, flush=True)
        return float(self._line())

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{' '.join(self._process.args[2:])} ended: {self._process.wait()}")  # type: ignore[index]
        return line.strip()


@contextmanager
def started(contender: str, manner: str, stubs: Path) -> Iterator[Server]:
    """Start a server and stop it again."""
    sources = [HERE, *sorted((ROOT / "generated/python").glob("*/src")), stubs, stubs / "openapi_generator/src"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sources))}
    command = [sys.executable, str(HERE / "server_process.py"), contender, manner]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
    try:
        yield Server(process)
    finally:
        process.kill()
        process.communicate()


def rates(manner: str, contenders: list[str], stubs: Path, rounds: int, requests: int) -> dict[str, list[float]]:
    """Measure requests a second of CPU for each contender and round; one round before them warms it up."""
    with ExitStack() as stack:
        servers = {name: stack.enter_context(started(name, manner, stubs)) for name in contenders}
        measured: dict[str, list[float]] = {name: [] for name in contenders}
        for turn in range(rounds + 1):
            for name, server in servers.items():
                seconds = _direct(server, requests) if manner == "direct" else _socket(server, turn, requests)
                if turn:
                    measured[name].append(requests / seconds)
    return measured


def _direct(server: Server, requests: int) -> float:
    return server.ask(requests)


def _socket(server: Server, turn: int, requests: int) -> float:
    messages = [_message(turn * requests + number) for number in range(requests)]
    before = server.ask("cpu")
    asyncio.run(_send_all(int(server.greeting), messages))
    return server.ask("cpu") - before


def _message(number: int) -> bytes:
    lines = [b"%s: %s" % pair for pair in signed_headers(number)]
    return b"\r\n".join([b"POST %s HTTP/1.1" % PATH.encode(), *lines, b"", BODY])


async def _send_all(port: int, messages: list[bytes], connections: int = 8) -> None:
    async def send(own: list[bytes]) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for message in own:
            writer.write(message)
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
            check_answer(int(head.split(b" ", 2)[1]), await reader.readexactly(length))
        writer.close()

    await asyncio.gather(*(send(messages[start::connections]) for start in range(connections)))


def _row(title: str, ours: list[float], theirs: list[float] | None, aim: float) -> Row:
    if theirs is None:
        return Row(title, None, None, aim)
    return Row(title, median(theirs), median(mine / other for mine, other in zip(ours, theirs, strict=True)), aim)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Print what the emitted server does in a second beside its peers.")
    parser.add_argument("stubs", type=Path, help="the folder of stubs.py")
    parser.add_argument("--rounds", type=int, default=45)
    parser.add_argument("--requests", type=int, default=150, help="requests a round")
    chosen = parser.parse_args()
    folders = {"openapi_generator_stub": "openapi_generator", "datamodel_codegen_stub": "codegen_server"}
    present = [name for name in PEERS if (chosen.stubs / folders.get(name, "")).exists()]
    for manner in ("direct", "socket"):
        measured = rates(manner, [OURS, *present], chosen.stubs, chosen.rounds, chosen.requests)
        rows = [_row(title, measured[OURS], measured.get(name), aim) for name, (title, aim) in PEERS.items()]
        title = "answered by the application itself" if manner == "direct" else "through uvicorn and a socket"
        ours = ("emitted, all checks on", median(measured[OURS]))
        print_table(f"requests in a second of CPU, {title}", ours, rows, "at least")


if __name__ == "__main__":
    main()
