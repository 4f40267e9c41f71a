"""What an observer of a client is told: operation, code, timing and ids, and nothing that is secret."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from ..outcome import Outcome

logger = logging.getLogger("snapbi_runtime.client")
logger.addHandler(logging.NullHandler())  # what it is told is raised as well: without logging, all is quiet


@dataclass(frozen=True, slots=True)
class CallEvent:
    """One attempt of a call, when it is over."""

    operation: str
    """The name of the operation, such as "query_payment"."""

    attempt: int
    """Counts the attempts of the call, from 1."""

    external_id: str
    """The X-EXTERNAL-ID that was sent; empty for token requests."""

    outcome: Outcome
    """What the attempt tells."""

    code: str | None
    """The response code, if one could be read."""

    status: int | None
    """The HTTP status, if an answer came."""

    failure: str | None
    """What kept an answer from coming, such as "ConnectError"; None if one came."""

    seconds: float
    """How long the exchange took."""


def log(event: CallEvent) -> None:
    """Write an event to the logger: what went well at DEBUG, the rest at WARNING."""
    level = logging.DEBUG if event.outcome is Outcome.SUCCESS else logging.WARNING
    if logger.isEnabledFor(level):
        logger.log(
            level,
            "%s attempt %d: %s, code %s, status %s, failure %s, %.3f s, X-EXTERNAL-ID %s",
            event.operation,
            event.attempt,
            event.outcome.value,
            event.code,
            event.status,
            event.failure,
            event.seconds,
            event.external_id,
        )
