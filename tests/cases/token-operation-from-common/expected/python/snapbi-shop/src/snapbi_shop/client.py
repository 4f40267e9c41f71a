"""A client of Shop with blocking calls."""

from typing import Any, Literal, Unpack, overload

from snapbi_runtime import CallOptions, Client

from .models import AccessTokenB2bRequest, AccessTokenB2bResponse, PayRequest, PayResponse
from .operations import ACCESS_TOKEN_B2B, OPERATIONS, PAY, PROFILE, SERVERS


class Shop(Client):
    """A client of Shop with blocking calls.

    A shop that takes payments.

    Any number of threads may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    def access_token_b2b(
        self, request: AccessTokenB2bRequest, /, **options: Unpack[CallOptions]
    ) -> AccessTokenB2bResponse: ...
    @overload
    def access_token_b2b(
        self,
        request: None = None,
        /,
        *,
        grant_type: Literal["client_credentials"],
        **options: Unpack[CallOptions],
    ) -> AccessTokenB2bResponse: ...
    def access_token_b2b(
        self, request: AccessTokenB2bRequest | None = None, /, **arguments: Any
    ) -> AccessTokenB2bResponse:
        """Gives the partner an access token.

        Service 73. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer.

        Done: 2007300 Successful.
        """
        return self._call(ACCESS_TOKEN_B2B, request, arguments)

    @overload
    def pay(self, request: PayRequest, /, **options: Unpack[CallOptions]) -> PayResponse: ...
    @overload
    def pay(
        self,
        request: None = None,
        /,
        *,
        order_id: str,
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
