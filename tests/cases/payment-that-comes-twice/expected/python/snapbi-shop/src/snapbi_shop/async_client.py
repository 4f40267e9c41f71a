"""A client of Shop to be awaited."""

from typing import Any, Unpack, overload

from snapbi_runtime import AsyncClient, CallOptions

from .models import AnnounceRequest, AnnounceResponse, PayRequest, PayResponse
from .operations import ANNOUNCE, OPERATIONS, PAY, PROFILE, SERVERS


class AsyncShop(AsyncClient):
    """A client of Shop to be awaited.

    A shop that takes payments.

    Any number of tasks and event loops may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    async def announce(self, request: AnnounceRequest, /, **options: Unpack[CallOptions]) -> AnnounceResponse: ...
    @overload
    async def announce(
        self,
        request: None = None,
        /,
        *,
        partner_reference_no: str,
        **options: Unpack[CallOptions],
    ) -> AnnounceResponse: ...
    async def announce(self, request: AnnounceRequest | None = None, /, **arguments: Any) -> AnnounceResponse:
        """Announces an order.

        Service 52. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused or OutcomeUnknown: its `resolve_async` raises Unresolvable, as no
        document tells how to ask.

        Done: 2005200 Successful.

        Refused: 4035200 Closed.
        """
        return await self._call(ANNOUNCE, request, arguments)

    @overload
    async def pay(self, request: PayRequest, /, **options: Unpack[CallOptions]) -> PayResponse: ...
    @overload
    async def pay(
        self,
        request: None = None,
        /,
        *,
        partner_reference_no: str,
        **options: Unpack[CallOptions],
    ) -> PayResponse: ...
    async def pay(self, request: PayRequest | None = None, /, **arguments: Any) -> PayResponse:
        """Pays an order.

        Service 50. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused or OutcomeUnknown: its `resolve_async` raises Unresolvable, as no
        document tells how to ask.

        Done: 2005000 Successful.

        Not decided: 4095001 Duplicate partnerReferenceNo.
        """
        return await self._call(PAY, request, arguments)
