"""References in the memory of one process: for trials and tests."""

from collections.abc import Mapping

from ...clock import Clock, system_clock
from ..alone import OneProcess
from ..store import require_storable
from .reference import Claim, Earlier, Ended, Reference


class MemoryReferences:
    """Keeps references in this process: they are gone when it stops, and no other process sees them.

    Says so in the log when it is made. Raises `ValueError` when WEB_CONCURRENCY asks for more than one process.
    """

    def __init__(self, *, clock: Clock = system_clock, environment: Mapping[str, str] | None = None) -> None:
        self._here = OneProcess("references of payments", "carry a payment out once more", environment)
        self._clock = clock
        self._kept: dict[Reference, tuple[Claim, Ended | None]] = {}
        self._sweep_at = 1024

    async def begin(self, claim: Claim) -> Earlier | None:
        """Claim a reference. Raises `StoreUnavailable` in a process that was forked off later."""
        self._here.check()
        require_storable("memory:", *claim.reference)
        now = self._clock()
        held, ended = self._kept.get(claim.reference, (None, None))
        if held is not None and held.expires > now:
            return Earlier(held.fingerprint, ended)
        if len(self._kept) >= self._sweep_at:
            self._kept = {name: kept for name, kept in self._kept.items() if kept[0].expires > now}
            self._sweep_at = max(1024, 2 * len(self._kept))  # so that a sweep is paid for by as many new references
        self._kept[claim.reference] = claim, None
        return None

    async def end(self, claim: Claim, ended: Ended) -> None:
        """Keep how the write ended."""
        if self._holds(claim):
            self._kept[claim.reference] = claim, ended

    async def release(self, claim: Claim) -> None:
        """Forget a claim that has not ended."""
        if self._holds(claim):
            del self._kept[claim.reference]

    async def close(self) -> None:
        """Do nothing: the references are kept until the process ends."""

    def __repr__(self) -> str:
        return f"MemoryReferences({len(self._kept)})"

    def _holds(self, claim: Claim) -> bool:
        held, ended = self._kept.get(claim.reference, (None, None))
        return held is not None and held.owner == claim.owner and ended is None
