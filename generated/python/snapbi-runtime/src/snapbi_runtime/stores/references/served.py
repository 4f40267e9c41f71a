"""References that a service keeps: each question bounded, whatever becomes of the service."""

from ..bounded import ServedStore
from ..store import require_storable
from .reference import Claim, Earlier, Ended, References


class ServedReferences(ServedStore[References]):
    """Asks one event loop's service, itself a `References` that may take for ever or raise anything."""

    async def begin(self, claim: Claim) -> Earlier | None:
        """Claim a reference: None the first time."""
        require_storable(self._name, *claim.reference)
        return await self._ask(lambda service: service.begin(claim))

    async def end(self, claim: Claim, ended: Ended) -> None:
        """Keep how the write ended."""
        await self._ask(lambda service: service.end(claim, ended))

    async def release(self, claim: Claim) -> None:
        """Forget a claim that has not ended."""
        await self._ask(lambda service: service.release(claim))
