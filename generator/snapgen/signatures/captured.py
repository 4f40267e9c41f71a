"""A captured request, in the raw form of HTTP/1.1: request line, headers, blank line, body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_HEADER = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*")


class CaptureError(ValueError):
    """A text that is no captured request; the message tells where and what, and repeats nothing."""


@dataclass(frozen=True)
class CapturedRequest:
    """What was sent, to the byte."""

    method: str
    target: str
    """The request target as it travelled; of a whole URL, what follows the host."""
    headers: tuple[tuple[str, str], ...]
    body: bytes
    notes: tuple[str, ...]
    """What is odd about the capture, in sentences."""

    def header(self, name: str) -> str | None:
        """Return the value of a header, the first if there are several; None if there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def repeated(self, *names: str) -> list[str]:
        """Return those of the headers that come more than once."""
        keys = [key.lower() for key, _ in self.headers]
        return [name for name in names if keys.count(name.lower()) > 1]


def read_captured(data: bytes) -> CapturedRequest:
    """Read a captured request; raises CaptureError."""
    head, body = _parted(data.lstrip(b"\r\n"))
    first, *lines = re.split(rb"\r?\n", head)
    words = first.split(b" ")
    if len(words) not in (2, 3) or not all(words) or (len(words) == 3 and not words[2].startswith(b"HTTP/")):
        raise CaptureError("the first line must be a request line, such as: POST /v1.0/qr/qr-mpm-query HTTP/1.1")
    headers = []
    for number, line in enumerate(lines, start=2):
        match = _HEADER.fullmatch(line)
        if match is None:
            raise CaptureError(f"line {number} is no header, and no blank line came before it")
        headers.append((match[1].decode("ascii"), match[2].decode("latin-1")))
    target, notes = _origin_form(words[1].decode("latin-1"))
    captured = CapturedRequest(words[0].decode("latin-1"), target, tuple(headers), body, notes)
    return _cut_to_length(captured)


def _parted(data: bytes) -> tuple[bytes, bytes]:
    match = re.search(rb"\r?\n\r?\n", data)
    if match is None:
        return data.rstrip(b"\r\n"), b""
    return data[: match.start()], data[match.end() :]


def _origin_form(target: str) -> tuple[str, tuple[str, ...]]:
    if not target.startswith(("http://", "https://")):
        return target, ()
    try:
        parts = urlsplit(target)
    except ValueError:
        raise CaptureError("the target of the request line is no URL") from None
    path = target.split(parts.netloc, 1)[1] if parts.netloc else target
    note = "the request line has a whole URL; the target is what follows the host"
    return path if path.startswith("/") else f"/{path}", (note,)


def _cut_to_length(captured: CapturedRequest) -> CapturedRequest:
    """Leave out the line break that an editor adds to a file, if Content-Length tells that it is none of the body's."""
    announced = captured.header("Content-Length")
    if announced is None or not re.fullmatch("[0-9]{1,9}", announced) or int(announced) == len(captured.body):
        return captured
    length, body, notes = int(announced), captured.body, captured.notes
    if body[length:] in (b"\n", b"\r\n"):
        body = body[:length]
    else:
        notes = (*notes, f"Content-Length is {length}, and the body has {len(body)} bytes")
    return CapturedRequest(captured.method, captured.target, captured.headers, body, notes)
