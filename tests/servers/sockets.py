"""Applications behind uvicorn on a loopback socket, and requests that reach them byte for byte."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn

from systems import Request


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((value for other, value in self.headers if other == name.lower()), None)

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        code: str = self.json["responseCode"]
        return code


class Server:
    """Where an application listens."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self._connection: socket.socket | None = None

    def send(self, request: Request) -> Reply:
        """Send a request and read the reply."""
        head = [
            f"{request.method} {request.target} HTTP/1.1",
            "Host: 127.0.0.1",
            f"Content-Length: {len(request.body)}",
        ]
        head += [f"{name}: {value}" for name, value in request.headers]
        return self.send_bytes("\r\n".join([*head, "", ""]).encode("latin-1") + request.body)

    def send_bytes(self, message: bytes) -> Reply:
        """Send any bytes at all, and read one reply."""
        if self._connection is None:
            self._connection = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        try:
            self._connection.sendall(message)
            reply, keep = _read(self._connection)
        except OSError:
            self.hang_up()
            raise
        if not keep:
            self.hang_up()
        return reply

    def hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _read(connection: socket.socket) -> tuple[Reply, bool]:
    raw = b""
    while b"\r\n\r\n" not in raw:
        chunk = connection.recv(65536)
        if not chunk:
            raise ConnectionError("hung up without an answer")
        raw += chunk
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = tuple((name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines))
    found = dict(headers)
    if "content-length" in found:
        while len(body) < int(found["content-length"]):
            body += connection.recv(65536)
        keep = found.get("connection", "").lower() != "close"
    else:
        while chunk := connection.recv(65536):
            body += chunk
        keep = False
    return Reply(int(first.split(" ")[1]), headers, body), keep


@contextmanager
def alone(port: int) -> Iterator[Server]:
    """Open a connection that nobody else has, and hang up at last."""
    there = Server(port)
    try:
        yield there
    finally:
        there.hang_up()


@contextmanager
def served(app: Any) -> Iterator[Server]:
    """Serve an application on a free port of the loopback interface."""
    # Told to be TCP, or asyncio would leave Nagle's delay on.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    config = uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="on", timeout_graceful_shutdown=1, timeout_keep_alive=600
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])), daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.005)
    try:
        with alone(listening.getsockname()[1]) as there:
            yield there
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()
