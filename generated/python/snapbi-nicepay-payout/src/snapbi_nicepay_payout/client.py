"""A client of Nicepay Payout SNAP with blocking calls."""

from typing import Any, Literal, Unpack, overload

from snapbi_runtime import CallOptions, Client, Json

from .models import AccessTokenB2bRequest, AccessTokenB2bResponse, InquirePayoutRequest, InquirePayoutResponse
from .operations import ACCESS_TOKEN_B2B, INQUIRE_PAYOUT, OPERATIONS, PROFILE, SERVERS


class NicepayPayout(Client):
    """A client of Nicepay Payout SNAP with blocking calls.

    Disbursement services of Nicepay, which pay out from a merchant's balance to bank accounts.

    Any number of threads may share it. Documented environments: sandbox (https://dev.nicepay.co.id), production
    (https://www.nicepay.co.id).
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
    def inquire_payout(
        self, request: InquirePayoutRequest, /, **options: Unpack[CallOptions]
    ) -> InquirePayoutResponse: ...
    @overload
    def inquire_payout(
        self,
        request: None = None,
        /,
        *,
        merchant_id: str,
        original_reference_no: str,
        original_partner_reference_no: str,
        beneficiary_account_no: str,
        **options: Unpack[CallOptions],
    ) -> InquirePayoutResponse: ...
    def inquire_payout(self, request: InquirePayoutRequest | None = None, /, **arguments: Any) -> InquirePayoutResponse:
        """Tells the state and the details of a payout.

        A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or UnreadableAnswer.

        Done: 200XX00 Successful.

        Refused for now, and tried again: 401XX01 Access Token Invalid.

        Refused: 400XX01 Invalid Field Format {field name}; 400XX02 Invalid Mandatory Field {field name}; 401XX00
        Unauthorized [reason]; 403XX01 Feature Not Allowed; 403XX02 Exceeds Transaction Amount Limit; 403XX05 Do Not
        Honor; 403XX14 Insufficient Funds; 403XX15 Transaction Not Permitted [reason]; 403XX18 Account Inactive;
        403XX21 Set Limit Not Allowed; 403XX23 Account Limit Exceed; 404XX11 Invalid Account; 404XX13 Paid Bill;
        404XX19 Invalid Virtual Account.

        Not decided: 409XX01 Duplicate partnerReferenceNo; 500XX00 General Error; 504XX00 Request Timeout.
        """
        return self._call(INQUIRE_PAYOUT, request, arguments)
