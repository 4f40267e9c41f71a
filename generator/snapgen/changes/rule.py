"""What a rule on changes is: a kind of change, and what it means to a client and to a server."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from snapgen.changes.verdict import Ruling, Sides


class Flow(Enum):
    """Which way the messages go that a change is about."""

    REQUEST = "request"
    """The client sends, the server receives."""
    RESPONSE = "response"
    """The server sends, the client receives."""
    BOTH = "request and response"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change.

    Where the flow decides, a client's request and a server's response stand under the same ruling: that of the sender.
    """

    id: str
    sentence: str
    """What happened, in one sentence."""
    request: Sides
    response: Sides
    adds: bool = False
    """Whether something that was not there can be used from here on."""
    removes: bool = False
    """Whether something that could be used is gone."""

    @property
    def directed(self) -> bool:
        """Whether the flow of messages decides."""
        return self.request != self.response

    def sides(self, flow: Flow) -> Sides:
        """Return what the rule says of a change in messages that go this way; the heavier ruling where both do."""
        if flow is Flow.BOTH:
            return Sides(
                max(self.request.client, self.response.client, key=lambda ruling: ruling.verdict),
                max(self.request.server, self.response.server, key=lambda ruling: ruling.verdict),
            )
        return self.request if flow is Flow.REQUEST else self.response


def directed(
    identifier: str, sentence: str, sender: Ruling, receiver: Ruling, *, adds: bool = False, removes: bool = False
) -> Rule:
    """Return a rule on what is sent: it weighs on whoever sends and whoever receives."""
    return Rule(identifier, sentence, Sides(sender, receiver), Sides(receiver, sender), adds, removes)


def undirected(
    identifier: str, sentence: str, client: Ruling, server: Ruling, *, adds: bool = False, removes: bool = False
) -> Rule:
    """Return a rule that weighs on clients and servers, whichever way messages go."""
    sides = Sides(client, server)
    return Rule(identifier, sentence, sides, sides, adds, removes)
