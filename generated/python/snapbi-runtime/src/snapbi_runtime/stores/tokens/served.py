"""Tokens that a service keeps: each question bounded, whatever becomes of the service."""

from __future__ import annotations

from ..bounded import ServedStore
from .grant import Grant, Tokens


class ServedTokens(ServedStore[Tokens]):
    """Asks one event loop's service, itself a `Tokens` that may take for ever or raise anything."""

    async def keep(self, token_hash: str, grant: Grant) -> None:
        """Remember a grant."""
        await self._ask(lambda service: service.keep(token_hash, grant))

    async def find(self, token_hash: str) -> Grant | None:
        """Give the grant, expired or not; None if it is not known."""
        return await self._ask(lambda service: service.find(token_hash))

    async def take(self, token_hash: str) -> Grant | None:
        """Give the grant and forget it."""
        return await self._ask(lambda service: service.take(token_hash))
