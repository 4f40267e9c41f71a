"""What a transport takes, gives and raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

MAX_ANSWER = 1 << 20
"""Bytes that the body of an answer may have, if a transport is not told otherwise."""


class NotSentError(Exception):
    """No byte of the request left this machine."""


class MaybeSentError(Exception):
    """The request may have reached the provider, and no usable answer came back."""


class Headers(Mapping[str, str]):
    """The headers of an answer; names match in any case, and of two equal names the first wins."""

    __slots__ = ("_by_name", "raw")

    def __init__(self, raw: tuple[tuple[str, str], ...] = ()) -> None:
        self.raw = raw
        """Names and values as they came."""
        self._by_name: dict[str, str] | None = None

    def _index(self) -> dict[str, str]:
        if self._by_name is None:  # most answers are never asked for their headers
            self._by_name = {name.lower(): value for name, value in reversed(self.raw)}
        return self._by_name

    def __getitem__(self, name: str) -> str:
        return self._index()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index())

    def __len__(self) -> int:
        return len(self._index())

    def __repr__(self) -> str:
        return f"Headers({', '.join(self)})"


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """A request, ready to be sent as it is. Its repr shows neither headers nor body."""

    method: str
    """In capitals."""

    url: str
    """The whole address, encoded as it goes over the wire."""

    headers: tuple[tuple[str, str], ...] = field(repr=False)
    """In the order in which they are sent; Host, Content-Length and Connection are the transport's."""

    body: bytes = field(repr=False)
    """The very bytes that were signed."""

    timeout: float
    """Seconds for all of it, from connecting to the last byte of the answer."""

    fresh: bool = False
    """Whether it must have a connection of its own: a payment should not meet what an earlier exchange left behind."""


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """An answer as it came. Its repr shows no body."""

    status: int
    """The HTTP status, such as 200."""

    headers: Headers
    """Names match in any case."""

    body: bytes = field(repr=False)
    """The bytes of the body."""


class Transport(Protocol):
    """Sends requests from threads."""

    def send(self, request: HttpRequest) -> HttpAnswer:
        """Send the request once and give the answer.

        Raises NotSentError if it is certain that no byte left, MaybeSentError for every other failure: too late, too
        large, cut short, not HTTP. Follows no redirect and repeats nothing.
        """
        ...

    def close(self) -> None:
        """Close what is open; sending again opens it anew."""


class AsyncTransport(Protocol):
    """Sends requests from tasks, of any event loop."""

    async def send(self, request: HttpRequest) -> HttpAnswer:
        """See `Transport.send`."""
        ...

    async def close(self) -> None:
        """See `Transport.close`; closes what belongs to the running event loop."""
