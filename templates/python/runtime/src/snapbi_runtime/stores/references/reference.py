"""What a server asks of a store of references."""

from datetime import datetime
from typing import NamedTuple, Protocol


class Reference(NamedTuple):
    """What names a write: it is carried out once."""

    partner: str
    """The partner's id. Environments have a store, or a partner id, of their own."""

    scope: str
    """The service, such as "60": a reference is unique within one service, not across services."""

    value: str
    """partnerReferenceNo, or the field that takes its place, as it was sent."""


class Claim(NamedTuple):
    """One request's wish to carry a write out."""

    reference: Reference

    fingerprint: str
    """A digest of what was asked for: equal for the same payload, and for no other."""

    owner: str
    """The name of this request and of no other, so that nobody ends what somebody else has begun."""

    expires: datetime
    """When the reference may be forgotten, ended or not: aware."""


class Ended(NamedTuple):
    """How a write ended: what its caller was answered."""

    code: str
    """The response code."""

    body: bytes = b""
    """The answer's body; empty where it is never given again."""


class Earlier(NamedTuple):
    """What is known of an earlier write under the same reference."""

    fingerprint: str
    """The digest of what was asked for."""

    ended: Ended | None
    """How it ended; None if it is under way, or if its process was killed and nobody knows."""


class References(Protocol):
    """Remembers which writes were begun, and how they ended.

    Each method raises `StoreUnavailable`, within the store's time-out, when the store cannot tell or cannot keep.
    """

    async def begin(self, claim: Claim) -> Earlier | None:
        """Claim a reference: None for the first caller of all, in any process, and what it did for every later one.

        The claim holds at least until it expires, also when its caller is cancelled, times out or dies.
        """
        ...

    async def end(self, claim: Claim, ended: Ended) -> None:
        """Keep how the write ended, until the claim expires; does nothing if the claim is not held any more."""
        ...

    async def release(self, claim: Claim) -> None:
        """Forget a claim that has not ended, as if it had never been made: nothing was carried out."""
        ...

    async def close(self) -> None:
        """Let go of connections, threads and files; what is kept stays. A later question opens them again."""
        ...
