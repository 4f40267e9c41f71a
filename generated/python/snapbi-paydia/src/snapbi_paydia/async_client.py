"""A client of Paydia SNAP to be awaited."""

from typing import Any, Literal, Unpack, overload

from snapbi_runtime import AsyncClient, CallOptions, Json

from .models import (
    AccessTokenB2b2cRequest,
    AccessTokenB2b2cResponse,
    AccessTokenB2bRequest,
    AccessTokenB2bResponse,
    QueryPaymentRequest,
    QueryPaymentResponse,
)
from .operations import ACCESS_TOKEN_B2B, ACCESS_TOKEN_B2B2C, OPERATIONS, PROFILE, QUERY_PAYMENT, SERVERS
from .statuses import GrantType


class AsyncPaydia(AsyncClient):
    """A client of Paydia SNAP to be awaited.

    QRIS payment services of Paydia, seen from the merchant's app (issuer side).

    Any number of tasks and event loops may share it. No address is documented: pass base_url.
    """

    _profile = PROFILE
    _servers = SERVERS
    _operations = OPERATIONS

    @overload
    async def access_token_b2b(
        self, request: AccessTokenB2bRequest, /, **options: Unpack[CallOptions]
    ) -> AccessTokenB2bResponse: ...
    @overload
    async def access_token_b2b(
        self,
        request: None = None,
        /,
        *,
        grant_type: Literal["client_credentials"],
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> AccessTokenB2bResponse: ...
    async def access_token_b2b(
        self, request: AccessTokenB2bRequest | None = None, /, **arguments: Any
    ) -> AccessTokenB2bResponse:
        """Gives the partner an access token for calls between companies.

        Service 73. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer.

        Done: 2007300 Successful.

        Refused: 4007301 Invalid Field Format {field name}; 4007302 Invalid Mandatory Field {field name}; 4017300
        Unauthorized. [reason].

        Not decided: 5007300 General Error.
        """
        return await self._call(ACCESS_TOKEN_B2B, request, arguments)

    @overload
    async def access_token_b2b2c(
        self, request: AccessTokenB2b2cRequest, /, **options: Unpack[CallOptions]
    ) -> AccessTokenB2b2cResponse: ...
    @overload
    async def access_token_b2b2c(
        self,
        request: None = None,
        /,
        *,
        grant_type: GrantType,
        auth_code: str | None = None,
        refresh_token: str | None = None,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> AccessTokenB2b2cResponse: ...
    async def access_token_b2b2c(
        self, request: AccessTokenB2b2cRequest | None = None, /, **arguments: Any
    ) -> AccessTokenB2b2cResponse:
        """Gives the partner an access token for calls on behalf of a customer who agreed.

        Service 74. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer.

        Done: 2007400 Successful.

        Refused: 4007401 Invalid Field Format {field name}; 4007402 Invalid Mandatory Field {field name}; 4017400
        Unauthorized. [reason].

        Not decided: 5007400 General Error.
        """
        return await self._call(ACCESS_TOKEN_B2B2C, request, arguments)

    @overload
    async def query_payment(
        self, request: QueryPaymentRequest, /, **options: Unpack[CallOptions]
    ) -> QueryPaymentResponse: ...
    @overload
    async def query_payment(
        self,
        request: None = None,
        /,
        *,
        service_code: str,
        original_reference_no: str | None = None,
        original_partner_reference_no: str | None = None,
        original_external_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> QueryPaymentResponse: ...
    async def query_payment(
        self, request: QueryPaymentRequest | None = None, /, **arguments: Any
    ) -> QueryPaymentResponse:
        """Tells the state of a QRIS payment that the merchant's app started.

        Service 51. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer.

        Done: 2005100 Request has been processed successfully.

        Refused for now, and tried again: 4015101 Invalid Token (B2B).

        Refused: 4005101 Invalid Field Format; 4005102 Invalid Mandatory Field; 4015100 Unauthorized. [reason];
        4045101 Transaction Not Found.

        Not decided: 5005101 Internal Server Error.
        """
        return await self._call(QUERY_PAYMENT, request, arguments)
