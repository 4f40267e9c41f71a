"""A client of E-Money Account Linkage to be awaited."""

from typing import Any, Unpack, overload

from snapbi_runtime import AsyncClient, CallOptions

from .models import PayQrInternalRequest, PayQrInternalResponse
from .operations import OPERATIONS, PAY_QR_INTERNAL, PROFILE, SERVERS


class AsyncEmoneyLinkage(AsyncClient):
    """A client of E-Money Account Linkage to be awaited.

    Services on e-money accounts of PT E2Pay Global Utama; they do not follow SNAP.

    Any number of tasks and event loops may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    async def pay_qr_internal(
        self, request: PayQrInternalRequest, /, **options: Unpack[CallOptions]
    ) -> PayQrInternalResponse: ...
    @overload
    async def pay_qr_internal(
        self,
        request: None = None,
        /,
        *,
        inquiry_id: str,
        password: str,
        source_id: str,
        **options: Unpack[CallOptions],
    ) -> PayQrInternalResponse: ...
    async def pay_qr_internal(
        self, request: PayQrInternalRequest | None = None, /, **arguments: Any
    ) -> PayQrInternalResponse:
        """Confirms the payment of a QR code that an inquiry has read before.

        A write: once a byte of it may have left, it is sent again only after an answer that says it was not carried
        out. Raises NotSent, Refused or OutcomeUnknown: its `resolve_async` raises Unresolvable, as no document
        tells how to ask.
        """
        return await self._call(PAY_QR_INTERNAL, request, arguments)
