"""The store that needs nothing and keeps nothing: for trials and tests, in one process."""

from collections.abc import Mapping
from datetime import datetime

from ..clock import Clock, system_clock
from .alone import OneProcess
from .store import require_storable


class MemoryStore:
    """Keeps external ids in this process: they are gone when it stops, and no other process sees them.

    Says so in the log when it is made. Raises `ValueError` when WEB_CONCURRENCY asks for more than one process; each
    would accept an id once.
    """

    def __init__(self, *, clock: Clock = system_clock, environment: Mapping[str, str] | None = None) -> None:
        self._here = OneProcess("external ids", "accept them again", environment)
        self._clock = clock
        self._days: dict[str, tuple[datetime, set[tuple[str, str, str]]]] = {}

    async def reserve(self, partner: str, scope: str, day: str, external_id: str, expires: datetime) -> bool:
        """Claim an id: True the first time. Raises `StoreUnavailable` in a process that was forked off later."""
        self._here.check()
        require_storable("memory:", partner, scope, day, external_id)
        if day not in self._days:  # once a day is often enough to look for old ones
            now = self._clock()
            for old in [name for name, (end, _) in self._days.items() if end < now]:
                del self._days[old]
            self._days[day] = expires, set()
        end, ids = self._days[day]
        if end < expires:
            self._days[day] = expires, ids
        key = (partner, scope, external_id)
        if key in ids:
            return False
        ids.add(key)
        return True

    async def close(self) -> None:
        """Do nothing: the ids are kept until the process ends."""

    def __repr__(self) -> str:
        return f"MemoryStore({len(self._days)} days)"
