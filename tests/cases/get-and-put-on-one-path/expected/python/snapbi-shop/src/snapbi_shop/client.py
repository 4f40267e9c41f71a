"""A client of Shop with blocking calls."""

from typing import Any, Unpack, overload

from snapbi_runtime import CallOptions, Client

from .models import TellBalanceRequest, TellBalanceResponse, TopUpRequest, TopUpResponse
from .operations import OPERATIONS, PROFILE, SERVERS, TELL_BALANCE, TOP_UP


class Shop(Client):
    """A client of Shop with blocking calls.

    A shop that tells its balance.

    Any number of threads may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    def tell_balance(self, request: TellBalanceRequest, /, **options: Unpack[CallOptions]) -> TellBalanceResponse: ...
    @overload
    def tell_balance(
        self,
        request: None = None,
        /,
        **options: Unpack[CallOptions],
    ) -> TellBalanceResponse: ...
    def tell_balance(self, request: TellBalanceRequest | None = None, /, **arguments: Any) -> TellBalanceResponse:
        """Tells the balance of the partner's account.

        Service 11. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer.

        Done: 2001100 Successful.
        """
        return self._call(TELL_BALANCE, request, arguments)

    @overload
    def top_up(self, request: TopUpRequest, /, **options: Unpack[CallOptions]) -> TopUpResponse: ...
    @overload
    def top_up(
        self,
        request: None = None,
        /,
        *,
        timeout_: str,
        headers_: str | None = None,
        customer_token_: str | None = None,
        request_: str | None = None,
        options_: str | None = None,
        self_: str | None = None,
        **options: Unpack[CallOptions],
    ) -> TopUpResponse: ...
    def top_up(self, request: TopUpRequest | None = None, /, **arguments: Any) -> TopUpResponse:
        """Tops up the account.

        Service 38. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer.

        Done: 2003800 Successful.
        """
        return self._call(TOP_UP, request, arguments)
