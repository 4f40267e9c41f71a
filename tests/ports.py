"""Ports of this machine, for programs that are told where to listen."""

from __future__ import annotations

import socket


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as ear:
        ear.bind(("127.0.0.1", 0))
        port: int = ear.getsockname()[1]
        return port


def listens(port: int) -> bool:
    """Tell whether somebody listens on a port."""
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0
