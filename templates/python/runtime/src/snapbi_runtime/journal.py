"""The write-ahead journal: what a write was, on record before its first byte leaves.

A process that is killed between sending and hearing back leaves a record; `client.resolve(attempt)` finishes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from .outcome import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One message that a write was sent in: all that is needed to ask what became of it, and no secret."""

    operation: str
    """The name of the operation, such as "pay_qr"."""

    external_id: str
    """The message's X-EXTERNAL-ID; empty where the provider asks for none."""

    timestamp: str
    """The message's X-TIMESTAMP, or the time at which it was made."""

    body_hash: str
    """SHA-256 of the body's bytes, in lower-case hex."""

    number: int
    """Counts the attempts of one call, from 1."""

    query: Mapping[str, str] = field(default_factory=dict[str, str])
    """The attributes of the query that tells the outcome, such as original_partner_reference_no."""

    accepted: bool = False
    """Whether the provider has said that it took the write and is at work: it is never taken for lost again."""

    def to_json(self) -> str:
        """Write the record as one line of JSON."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Attempt:
        """Read what `to_json` wrote. Raises ValueError for anything else, such as a line that was cut short."""
        try:
            attempt = cls(**json.loads(text))
        except (TypeError, ValueError, RecursionError):
            attempt = None
        if attempt is None or not attempt._sound():
            raise ValueError("this is no record that Attempt.to_json wrote") from None
        return attempt

    def _sound(self) -> bool:
        texts = cast(tuple[object, ...], (self.operation, self.external_id, self.timestamp, self.body_hash))
        query = cast(object, self.query)
        return (
            all(isinstance(text, str) for text in texts)
            and type(self.number) is int
            and type(self.accepted) is bool
            and isinstance(query, dict)
            and all(isinstance(text, str) for item in cast(dict[object, object], query).items() for text in item)
        )


class Journal(Protocol):
    """Where a client records its writes; called in the caller's own thread."""

    def attempting(self, attempt: Attempt) -> None:
        """Record an attempt so that it survives a crash. If this raises, the request is not sent."""

    def concluded(self, attempt: Attempt, outcome: Outcome) -> None:
        """Note what an answer, or `resolve`, said about it; UNKNOWN and PENDING are not the end of it.

        Keep the attempt in place of what `attempting` was given: it tells as well whether the provider accepted it.
        """


class AsyncJournal(Protocol):
    """A `Journal` whose methods are awaited; only async clients take it."""

    async def attempting(self, attempt: Attempt) -> None:
        """See `Journal.attempting`."""

    async def concluded(self, attempt: Attempt, outcome: Outcome) -> None:
        """See `Journal.concluded`."""
