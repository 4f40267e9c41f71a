"""Tokens in the memory of one process: for trials and tests."""

from __future__ import annotations

from collections.abc import Mapping

from ...clock import Clock, system_clock
from ..alone import OneProcess
from .grant import EXPIRED_FOR, Grant


class MemoryTokens:
    """Tokens in the memory of this process: they end with it, and no other process knows them.

    `known` are grants to begin with, by the hash of their token. Says so in the log when it is made. Raises
    ValueError when WEB_CONCURRENCY asks for more than one process, and every method `StoreUnavailable` in a process
    that was forked off later.
    """

    def __init__(
        self,
        clock: Clock = system_clock,
        known: Mapping[str, Grant] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._here = OneProcess("issued tokens", "not know them", environment)
        self._clock = clock
        self._grants = dict(known or {})
        self._sweep_at = 1024

    async def keep(self, token_hash: str, grant: Grant) -> None:
        """Remember a grant."""
        self._here.check()
        if len(self._grants) >= self._sweep_at:
            self._sweep()
        self._grants[token_hash] = grant

    async def find(self, token_hash: str) -> Grant | None:
        """Give the grant, expired or not; None if it is not known."""
        self._here.check()
        return self._grants.get(token_hash)

    async def take(self, token_hash: str) -> Grant | None:
        """Give the grant and forget it."""
        self._here.check()
        return self._grants.pop(token_hash, None)

    async def close(self) -> None:
        """Do nothing: the grants are kept until the process ends."""

    def _sweep(self) -> None:
        oldest = self._clock() - EXPIRED_FOR
        self._grants = {key: grant for key, grant in self._grants.items() if grant.expires > oldest}
        self._sweep_at = max(1024, 2 * len(self._grants))  # so that a sweep is paid for by as many new tokens
