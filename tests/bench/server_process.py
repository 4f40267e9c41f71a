"""One server in a process of its own, which says what its requests cost it; driven by `server_requests.py`.

`server_process.py CONTENDER direct` answers each number on its input with the CPU seconds of so many requests that it
hands to the application itself. `server_process.py CONTENDER socket` serves with uvicorn, tells its port, and answers
each line on its input with the CPU seconds that it has used until then.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
import time
from collections.abc import Callable, MutableMapping
from importlib import import_module
from itertools import count
from typing import Any

from servers.exchange import BODY, PATH, check_answer, signed_headers

Message = MutableMapping[str, Any]


def say(line: object) -> None:
    """Tell the driver."""
    print(line, flush=True)


def answer_directly(application: Callable[..., Any]) -> None:
    """Hand requests to the application as a server would, without a server."""
    numbers = count(1)
    with asyncio.Runner() as runner:
        say("ready")
        for line in sys.stdin:
            say(runner.run(_seconds(application, [_scope(next(numbers)) for _ in range(int(line))])))


async def _seconds(application: Callable[..., Any], scopes: list[Message]) -> float:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    loop = asyncio.get_running_loop()
    begun = time.process_time()
    for scope in scopes:
        await loop.create_task(application(scope, _Receive(), send))
    took = time.process_time() - begun
    starts = [message for message in sent if message["type"] == "http.response.start"]
    bodies = [message["body"] for message in sent if message["type"] == "http.response.body" and message["body"]]
    for start, body in zip(starts, bodies, strict=True):
        check_answer(start["status"], body)
    if len(starts) != len(scopes):
        raise RuntimeError("not every request was answered")
    return took


class _Receive:
    """Gives the body in one piece, then waits as a quiet connection does."""

    __slots__ = ("_given",)

    def __init__(self) -> None:
        self._given = False

    async def __call__(self) -> Message:
        if self._given:
            await asyncio.Event().wait()
        self._given = True
        return {"type": "http.request", "body": BODY, "more_body": False}


def _scope(number: int) -> Message:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 50000),
        "scheme": "http",
        "method": "POST",
        "root_path": "",
        "path": PATH,
        "raw_path": PATH.encode(),
        "query_string": b"",
        "headers": signed_headers(number),
        "state": {},
    }


def serve(application: Callable[..., Any]) -> None:
    """Serve with uvicorn as its `standard` extra sets it up."""
    import socket

    import uvicorn

    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(application, log_config=None, access_log=False, lifespan="off"))
    threading.Thread(target=_tell, args=(server, listening.getsockname()[1]), daemon=True).start()
    server.run([listening])


def _tell(server: Any, port: int) -> None:
    while not server.started:
        time.sleep(0.01)
    say(port)
    for _ in sys.stdin:
        say(time.process_time())
    server.should_exit = True


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)  # the store in memory says that it is one
    contender, manner = sys.argv[1:]
    {"direct": answer_directly, "socket": serve}[manner](import_module(f"servers.{contender}").application())
