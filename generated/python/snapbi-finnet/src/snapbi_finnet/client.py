"""A client of Finnet SNAP with blocking calls."""

from typing import Any, Literal, Unpack, overload

from snapbi_runtime import CallOptions, Client, Json

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


class Finnet(Client):
    """A client of Finnet SNAP with blocking calls.

    QRIS payment services of Finnet's e-money linkage (Finpay Money).

    Any number of threads may share it. Documented environments: sandbox (https://snapstag.finnet.co.id),
    production (https://snap.finnet.co.id).
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
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> AccessTokenB2bResponse: ...
    def access_token_b2b(
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
        return self._call(ACCESS_TOKEN_B2B, request, arguments)

    @overload
    def access_token_b2b2c(
        self, request: AccessTokenB2b2cRequest, /, **options: Unpack[CallOptions]
    ) -> AccessTokenB2b2cResponse: ...
    @overload
    def access_token_b2b2c(
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
    def access_token_b2b2c(
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
        return self._call(ACCESS_TOKEN_B2B2C, request, arguments)

    @overload
    def query_payment(
        self, request: QueryPaymentRequest, /, **options: Unpack[CallOptions]
    ) -> QueryPaymentResponse: ...
    @overload
    def query_payment(
        self,
        request: None = None,
        /,
        *,
        original_reference_no: str,
        original_partner_reference_no: str,
        service_code: str,
        merchant_id: str,
        **options: Unpack[CallOptions],
    ) -> QueryPaymentResponse: ...
    def query_payment(self, request: QueryPaymentRequest | None = None, /, **arguments: Any) -> QueryPaymentResponse:
        """Tells the state of a QRIS payment that a customer made from a linked account.

        Service 51. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer.

        Done: 2005100 Successful.

        Refused for now, and tried again: 4015101 Invalid token (B2B); 4015103 Token Not Found (B2B).

        Refused: 4005100 Bad request; 4005101 Invalid field format {field}; 4005102 Invalid mandatory field {field};
        4015100 Unauthorised. [Reason]; 4015102 Invalid Customer Token; 4015104 Customer Token Not Found; 4035101
        Feature not allowed; 4035104 Activity count limit exceeded; 4035114 Insufficient Funds; 4045108 Invalid
        merchant.

        Not decided: 5005100 General error; 5005101 Internal Server Error; 5005102 External Server Error; 5045100
        Timeout.
        """
        return self._call(QUERY_PAYMENT, request, arguments)
