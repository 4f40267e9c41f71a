"""A client of Shop with blocking calls."""

from typing import Any, Unpack, overload

from snapbi_runtime import CallOptions, Client

from .models import PayRequest, PayResponse
from .operations import OPERATIONS, PAY, PROFILE, SERVERS


class Shop(Client):
    """A client of Shop with blocking calls.

    A shop that takes payments.

    Any number of threads may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    def pay(self, request: PayRequest, /, **options: Unpack[CallOptions]) -> PayResponse: ...
    @overload
    def pay(
        self,
        request: None = None,
        /,
        *,
        order_id: str,
        total: float,
        note: str | None = None,
        time: str | None = None,
        count: str | None = None,
        voucher: str | None = None,
        **options: Unpack[CallOptions],
    ) -> PayResponse: ...
    def pay(self, request: PayRequest | None = None, /, **arguments: Any) -> PayResponse:
        """Pays an order.

        Service 50. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused or OutcomeUnknown: its `resolve` raises Unresolvable, as no
        document tells how to ask.

        Done: 2005000 Successful.

        Refused: 4015000 Unauthorized. [reason].
        """
        return self._call(PAY, request, arguments)
