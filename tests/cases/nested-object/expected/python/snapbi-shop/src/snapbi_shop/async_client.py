"""A client of Shop to be awaited."""

from typing import Any, Unpack, overload

from snapbi_runtime import AsyncClient, CallOptions, Json

from .models import PayRequest, PayRequestBuyer, PayResponse
from .operations import OPERATIONS, PAY, PROFILE, SERVERS


class AsyncShop(AsyncClient):
    """A client of Shop to be awaited.

    A shop that takes payments.

    Any number of tasks and event loops may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    async def pay(self, request: PayRequest, /, **options: Unpack[CallOptions]) -> PayResponse: ...
    @overload
    async def pay(
        self,
        request: None = None,
        /,
        *,
        buyer: PayRequestBuyer,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> PayResponse: ...
    async def pay(self, request: PayRequest | None = None, /, **arguments: Any) -> PayResponse:
        """Pays an order.

        Service 50. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused or OutcomeUnknown: its `resolve_async` raises Unresolvable, as no
        document tells how to ask.

        Done: 2005000 Successful.

        Refused: 4015000 Unauthorized. [reason].
        """
        return await self._call(PAY, request, arguments)
