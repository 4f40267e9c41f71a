"""A client of Shop with blocking calls."""

from typing import Any, Unpack, overload

from snapbi_runtime import CallOptions, Client

from .models import AnnounceRequest, AnnounceResponse, PayRequest, PayResponse
from .operations import ANNOUNCE, OPERATIONS, PAY, PROFILE, SERVERS


class Shop(Client):
    """A client of Shop with blocking calls.

    A shop that takes payments.

    Any number of threads may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    def announce(self, request: AnnounceRequest, /, **options: Unpack[CallOptions]) -> AnnounceResponse: ...
    @overload
    def announce(
        self,
        request: None = None,
        /,
        *,
        partner_reference_no: str,
        **options: Unpack[CallOptions],
    ) -> AnnounceResponse: ...
    def announce(self, request: AnnounceRequest | None = None, /, **arguments: Any) -> AnnounceResponse:
        """Announces an order.

        Service 52. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused or OutcomeUnknown: its `resolve` raises Unresolvable, as no
        document tells how to ask.

        Done: 2005200 Successful.

        Refused: 4035200 Closed.
        """
        return self._call(ANNOUNCE, request, arguments)

    @overload
    def pay(self, request: PayRequest, /, **options: Unpack[CallOptions]) -> PayResponse: ...
    @overload
    def pay(
        self,
        request: None = None,
        /,
        *,
        partner_reference_no: str,
        **options: Unpack[CallOptions],
    ) -> PayResponse: ...
    def pay(self, request: PayRequest | None = None, /, **arguments: Any) -> PayResponse:
        """Pays an order.

        Service 50. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused or OutcomeUnknown: its `resolve` raises Unresolvable, as no
        document tells how to ask.

        Done: 2005000 Successful.

        Not decided: 4095001 Duplicate partnerReferenceNo.
        """
        return self._call(PAY, request, arguments)
