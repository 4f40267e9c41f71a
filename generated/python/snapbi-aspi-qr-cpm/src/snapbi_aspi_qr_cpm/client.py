"""A client of ASPI QR CPM with blocking calls."""

from typing import Any, Literal, Unpack, overload

from snapbi_runtime import CallOptions, Client, Json, Money

from .models import (
    AccessTokenB2b2cRequest,
    AccessTokenB2b2cResponse,
    AccessTokenB2bRequest,
    AccessTokenB2bResponse,
    CancelPaymentRequest,
    CancelPaymentResponse,
    GenerateQrRequest,
    GenerateQrResponse,
    NotifyPaymentRequest,
    NotifyPaymentResponse,
    PayQrRequest,
    PayQrRequestScannerInfo,
    PayQrResponse,
    QueryPaymentRequest,
    QueryPaymentResponse,
    RefundPaymentRequest,
    RefundPaymentResponse,
)
from .operations import (
    ACCESS_TOKEN_B2B,
    ACCESS_TOKEN_B2B2C,
    CANCEL_PAYMENT,
    GENERATE_QR,
    NOTIFY_PAYMENT,
    OPERATIONS,
    PAY_QR,
    PROFILE,
    QUERY_PAYMENT,
    REFUND_PAYMENT,
    SERVERS,
)
from .statuses import GrantType, TransactionStatus


class AspiQrCpm(Client):
    """A client of ASPI QR CPM with blocking calls.

    The SNAP standard's own QR payments in customer-presented mode: the merchant scans the customer's code.

    Any number of threads may share it. Documented environments: sandbox
    (https://apidevportal.aspi-indonesia.or.id:44310/api).
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
    def cancel_payment(
        self, request: CancelPaymentRequest, /, **options: Unpack[CallOptions]
    ) -> CancelPaymentResponse: ...
    @overload
    def cancel_payment(
        self,
        request: None = None,
        /,
        *,
        original_partner_reference_no: str,
        original_reference_no: str | None = None,
        original_external_id: str | None = None,
        merchant_id: str | None = None,
        sub_merchant_id: str | None = None,
        external_store_id: str | None = None,
        amount: Money | None = None,
        reason: str | None = None,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> CancelPaymentResponse: ...
    def cancel_payment(self, request: CancelPaymentRequest | None = None, /, **arguments: Any) -> CancelPaymentResponse:
        """Cancels a QR CPM payment.

        Service 62. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused, Pending or OutcomeUnknown: its `resolve` asks query_payment.

        Done: 2006200 Successful.

        Accepted and not finished: 2026200 Request In Progress.

        Refused for now, and tried again: 4016201 Invalid Token (B2B); 4016203 Token Not Found (B2B); 4296200 Too
        Many Requests.

        Sent again if no earlier attempt may have arrived, and else not decided: 4096200 Conflict.

        Refused: 4006200 Bad Request; 4006201 Invalid Field Format {field name}; 4006202 Invalid Mandatory Field
        {field name}; 4016200 Unauthorized. [reason]; 4016202 Invalid Customer Token; 4016204 Customer Token Not
        Found; 4036200 Transaction Expired; 4036201 Feature Not Allowed [Reason]; 4036202 Exceeds Transaction Amount
        Limit; 4036203 Suspected Fraud; 4036204 Activity Count Limit Exceeded; 4036205 Do Not Honor; 4036206 Feature
        Not Allowed At This Time. [reason]; 4036207 Card Blocked; 4036208 Card Expired; 4036209 Dormant Account;
        4036210 Need To Set Token Limit; 4036211 OTP Blocked; 4036212 OTP Lifetime Expired; 4036213 OTP Sent To
        Cardholer; 4036214 Insufficient Funds; 4036215 Transaction Not Permitted.[reason]; 4036216 Suspend
        Transaction; 4036217 Token Limit Exceeded; 4036218 Inactive Card/Account/Customer; 4036219 Merchant
        Blacklisted; 4036220 Merchant Limit Exceed; 4036221 Set Limit Not Allowed; 4036222 Token Limit Invalid;
        4036223 Account Limit Exceed; 4046200 Invalid Transaction Status; 4046201 Transaction Not Found; 4046202
        Invalid Routing; 4046203 Bank Not Supported By Switch; 4046204 Transaction Cancelled; 4046205 Merchant Is
        Not Registered For Card Registration Services; 4046206 Need To Request OTP; 4046207 Journey Not Found;
        4046208 Invalid Merchant; 4046209 No Issuer; 4046210 Invalid API Transition; 4046211 Invalid
        Card/Account/Customer [info]/Virtual Account; 4046212 Invalid Bill/Virtual Account [Reason]; 4046213 Invalid
        Amount; 4046214 Paid Bill; 4046215 Invalid OTP; 4046216 Partner Not Found; 4046217 Invalid Terminal; 4046219
        Invalid Bill/Virtual Account; 4056200 Requested Function Is Not Supported; 4056201 Requested Opearation Is
        Not Allowed.

        Not decided: 4046218 Inconsistent Request; 4096201 Duplicate partnerReferenceNo; 5006200 General Error;
        5006201 Internal Server Error; 5006202 External Server Error; 5046200 Timeout.
        """
        return self._call(CANCEL_PAYMENT, request, arguments)

    @overload
    def generate_qr(self, request: GenerateQrRequest, /, **options: Unpack[CallOptions]) -> GenerateQrResponse: ...
    @overload
    def generate_qr(
        self,
        request: None = None,
        /,
        *,
        partner_trx_date: str,
        partner_reference_no: str | None = None,
        user_access_token: str | None = None,
        merchant_id: str | None = None,
        sub_merchant_id: str | None = None,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateQrResponse: ...
    def generate_qr(self, request: GenerateQrRequest | None = None, /, **arguments: Any) -> GenerateQrResponse:
        """Makes the content of a QR code that the customer presents to the merchant.

        Service 59. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused, Pending or OutcomeUnknown: its `resolve` raises Unresolvable, as
        no document tells how to ask.

        Done: 2005900 Successful.

        Accepted and not finished: 2025900 Request In Progress.

        Refused for now, and tried again: 4015901 Invalid Token (B2B); 4015903 Token Not Found (B2B); 4295900 Too
        Many Requests.

        Sent again if no earlier attempt may have arrived, and else not decided: 4095900 Conflict.

        Refused: 4005900 Bad Request; 4005901 Invalid Field Format {field name}; 4005902 Invalid Mandatory Field
        {field name}; 4015900 Unauthorized. [reason]; 4015902 Invalid Customer Token; 4015904 Customer Token Not
        Found; 4035900 Transaction Expired; 4035901 Feature Not Allowed [Reason]; 4035902 Exceeds Transaction Amount
        Limit; 4035903 Suspected Fraud; 4035904 Activity Count Limit Exceeded; 4035905 Do Not Honor; 4035906 Feature
        Not Allowed At This Time. [reason]; 4035907 Card Blocked; 4035908 Card Expired; 4035909 Dormant Account;
        4035910 Need To Set Token Limit; 4035911 OTP Blocked; 4035912 OTP Lifetime Expired; 4035913 OTP Sent To
        Cardholer; 4035914 Insufficient Funds; 4035915 Transaction Not Permitted.[reason]; 4035916 Suspend
        Transaction; 4035917 Token Limit Exceeded; 4035918 Inactive Card/Account/Customer; 4035919 Merchant
        Blacklisted; 4035920 Merchant Limit Exceed; 4035921 Set Limit Not Allowed; 4035922 Token Limit Invalid;
        4035923 Account Limit Exceed; 4045900 Invalid Transaction Status; 4045901 Transaction Not Found; 4045902
        Invalid Routing; 4045903 Bank Not Supported By Switch; 4045904 Transaction Cancelled; 4045905 Merchant Is
        Not Registered For Card Registration Services; 4045906 Need To Request OTP; 4045907 Journey Not Found;
        4045908 Invalid Merchant; 4045909 No Issuer; 4045910 Invalid API Transition; 4045911 Invalid
        Card/Account/Customer [info]/Virtual Account; 4045912 Invalid Bill/Virtual Account [Reason]; 4045913 Invalid
        Amount; 4045914 Paid Bill; 4045915 Invalid OTP; 4045916 Partner Not Found; 4045917 Invalid Terminal; 4045919
        Invalid Bill/Virtual Account; 4055900 Requested Function Is Not Supported; 4055901 Requested Opearation Is
        Not Allowed.

        Not decided: 4045918 Inconsistent Request; 4095901 Duplicate partnerReferenceNo; 5005900 General Error;
        5005901 Internal Server Error; 5005902 External Server Error; 5045900 Timeout.
        """
        return self._call(GENERATE_QR, request, arguments)

    @overload
    def notify_payment(
        self, request: NotifyPaymentRequest, /, **options: Unpack[CallOptions]
    ) -> NotifyPaymentResponse: ...
    @overload
    def notify_payment(
        self,
        request: None = None,
        /,
        *,
        merchant_id: str,
        latest_transaction_status: TransactionStatus,
        original_partner_reference_no: str | None = None,
        original_reference_no: str | None = None,
        sub_merchant_id: str | None = None,
        external_store_id: str | None = None,
        amount: Money | None = None,
        transaction_status_desc: str | None = None,
        customer_number: str | None = None,
        account_type: str | None = None,
        destination_number: str | None = None,
        destination_account_name: str | None = None,
        session_id: str | None = None,
        bank_code: str | None = None,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> NotifyPaymentResponse: ...
    def notify_payment(self, request: NotifyPaymentRequest | None = None, /, **arguments: Any) -> NotifyPaymentResponse:
        """Tells the partner the state of a QR CPM payment; the provider calls, the partner answers.

        Service 79. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused, Pending or OutcomeUnknown: its `resolve` raises Unresolvable, as
        no document tells how to ask.

        Done: 2007900 Successful.

        Accepted and not finished: 2027900 Request In Progress.

        Refused for now, and tried again: 4017901 Invalid Token (B2B); 4017903 Token Not Found (B2B); 4297900 Too
        Many Requests.

        Sent again if no earlier attempt may have arrived, and else not decided: 4097900 Conflict.

        Refused: 4007900 Bad Request; 4007901 Invalid Field Format {field name}; 4007902 Invalid Mandatory Field
        {field name}; 4017900 Unauthorized. [reason]; 4017902 Invalid Customer Token; 4017904 Customer Token Not
        Found; 4037900 Transaction Expired; 4037901 Feature Not Allowed [Reason]; 4037902 Exceeds Transaction Amount
        Limit; 4037903 Suspected Fraud; 4037904 Activity Count Limit Exceeded; 4037905 Do Not Honor; 4037906 Feature
        Not Allowed At This Time. [reason]; 4037907 Card Blocked; 4037908 Card Expired; 4037909 Dormant Account;
        4037910 Need To Set Token Limit; 4037911 OTP Blocked; 4037912 OTP Lifetime Expired; 4037913 OTP Sent To
        Cardholer; 4037914 Insufficient Funds; 4037915 Transaction Not Permitted.[reason]; 4037916 Suspend
        Transaction; 4037917 Token Limit Exceeded; 4037918 Inactive Card/Account/Customer; 4037919 Merchant
        Blacklisted; 4037920 Merchant Limit Exceed; 4037921 Set Limit Not Allowed; 4037922 Token Limit Invalid;
        4037923 Account Limit Exceed; 4047900 Invalid Transaction Status; 4047901 Transaction Not Found; 4047902
        Invalid Routing; 4047903 Bank Not Supported By Switch; 4047904 Transaction Cancelled; 4047905 Merchant Is
        Not Registered For Card Registration Services; 4047906 Need To Request OTP; 4047907 Journey Not Found;
        4047908 Invalid Merchant; 4047909 No Issuer; 4047910 Invalid API Transition; 4047911 Invalid
        Card/Account/Customer [info]/Virtual Account; 4047912 Invalid Bill/Virtual Account [Reason]; 4047913 Invalid
        Amount; 4047914 Paid Bill; 4047915 Invalid OTP; 4047916 Partner Not Found; 4047917 Invalid Terminal; 4047919
        Invalid Bill/Virtual Account; 4057900 Requested Function Is Not Supported; 4057901 Requested Opearation Is
        Not Allowed.

        Not decided: 4047918 Inconsistent Request; 4097901 Duplicate partnerReferenceNo; 5007900 General Error;
        5007901 Internal Server Error; 5007902 External Server Error; 5047900 Timeout.
        """
        return self._call(NOTIFY_PAYMENT, request, arguments)

    @overload
    def pay_qr(self, request: PayQrRequest, /, **options: Unpack[CallOptions]) -> PayQrResponse: ...
    @overload
    def pay_qr(
        self,
        request: None = None,
        /,
        *,
        partner_reference_no: str,
        qr_content: str,
        merchant_id: str,
        expiry_time: str,
        amount: Money | None = None,
        fee_amount: Money | None = None,
        sub_merchant_id: str | None = None,
        title: str | None = None,
        items: dict[str, Json] | None = None,
        external_store_id: str | None = None,
        merchant_name: str | None = None,
        merchant_location: str | None = None,
        acquirer_name: str | None = None,
        terminal_id: str | None = None,
        scanner_info: PayQrRequestScannerInfo | None = None,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> PayQrResponse: ...
    def pay_qr(self, request: PayQrRequest | None = None, /, **arguments: Any) -> PayQrResponse:
        """Charges the customer whose QR code the merchant has scanned.

        Service 60. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused, Pending or OutcomeUnknown: its `resolve` asks query_payment.

        Done: 2006000 Successful.

        Accepted and not finished: 2026000 Request In Progress.

        Refused for now, and tried again: 4016001 Invalid Token (B2B); 4016003 Token Not Found (B2B); 4296000 Too
        Many Requests.

        Sent again if no earlier attempt may have arrived, and else not decided: 4096000 Conflict.

        Refused: 4006000 Bad Request; 4006001 Invalid Field Format {field name}; 4006002 Invalid Mandatory Field
        {field name}; 4016000 Unauthorized. [reason]; 4016002 Invalid Customer Token; 4016004 Customer Token Not
        Found; 4036000 Transaction Expired; 4036001 Feature Not Allowed [Reason]; 4036002 Exceeds Transaction Amount
        Limit; 4036003 Suspected Fraud; 4036004 Activity Count Limit Exceeded; 4036005 Do Not Honor; 4036006 Feature
        Not Allowed At This Time. [reason]; 4036007 Card Blocked; 4036008 Card Expired; 4036009 Dormant Account;
        4036010 Need To Set Token Limit; 4036011 OTP Blocked; 4036012 OTP Lifetime Expired; 4036013 OTP Sent To
        Cardholer; 4036014 Insufficient Funds; 4036015 Transaction Not Permitted.[reason]; 4036016 Suspend
        Transaction; 4036017 Token Limit Exceeded; 4036018 Inactive Card/Account/Customer; 4036019 Merchant
        Blacklisted; 4036020 Merchant Limit Exceed; 4036021 Set Limit Not Allowed; 4036022 Token Limit Invalid;
        4036023 Account Limit Exceed; 4046000 Invalid Transaction Status; 4046001 Transaction Not Found; 4046002
        Invalid Routing; 4046003 Bank Not Supported By Switch; 4046004 Transaction Cancelled; 4046005 Merchant Is
        Not Registered For Card Registration Services; 4046006 Need To Request OTP; 4046007 Journey Not Found;
        4046008 Invalid Merchant; 4046009 No Issuer; 4046010 Invalid API Transition; 4046011 Invalid
        Card/Account/Customer [info]/Virtual Account; 4046012 Invalid Bill/Virtual Account [Reason]; 4046013 Invalid
        Amount; 4046014 Paid Bill; 4046015 Invalid OTP; 4046016 Partner Not Found; 4046017 Invalid Terminal; 4046018
        Inconsistent Request; 4046019 Invalid Bill/Virtual Account; 4056000 Requested Function Is Not Supported;
        4056001 Requested Opearation Is Not Allowed.

        Not decided: 4096001 Duplicate partnerReferenceNo; 5006000 General Error; 5006001 Internal Server Error;
        5006002 External Server Error; 5046000 Timeout.
        """
        return self._call(PAY_QR, request, arguments)

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
        original_reference_no: str | None = None,
        original_partner_reference_no: str | None = None,
        original_external_id: str | None = None,
        merchant_id: str | None = None,
        sub_merchant_id: str | None = None,
        external_store_id: str | None = None,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> QueryPaymentResponse: ...
    def query_payment(self, request: QueryPaymentRequest | None = None, /, **arguments: Any) -> QueryPaymentResponse:
        """Tells the state of a QR CPM payment.

        Service 61. A read: it is tried again while time is left. Raises NotSent, Refused, NoAnswer or
        UnreadableAnswer. It is asked what became of cancel_payment, pay_qr and refund_payment: a refusal speaks of
        the question and not of the payment, which may be under way and not be found yet; `resolve` knows this.

        Done: 2006100 Successful.

        Accepted and not finished: 2026100 Request In Progress.

        Refused for now, and tried again: 4016101 Invalid Token (B2B); 4016103 Token Not Found (B2B); 4096100
        Conflict; 4296100 Too Many Requests.

        Refused: 4006100 Bad Request; 4006101 Invalid Field Format {field name}; 4006102 Invalid Mandatory Field
        {field name}; 4016100 Unauthorized. [reason]; 4016102 Invalid Customer Token; 4016104 Customer Token Not
        Found; 4036100 Transaction Expired; 4036101 Feature Not Allowed [Reason]; 4036102 Exceeds Transaction Amount
        Limit; 4036103 Suspected Fraud; 4036104 Activity Count Limit Exceeded; 4036105 Do Not Honor; 4036106 Feature
        Not Allowed At This Time. [reason]; 4036107 Card Blocked; 4036108 Card Expired; 4036109 Dormant Account;
        4036110 Need To Set Token Limit; 4036111 OTP Blocked; 4036112 OTP Lifetime Expired; 4036113 OTP Sent To
        Cardholer; 4036114 Insufficient Funds; 4036115 Transaction Not Permitted.[reason]; 4036116 Suspend
        Transaction; 4036117 Token Limit Exceeded; 4036118 Inactive Card/Account/Customer; 4036119 Merchant
        Blacklisted; 4036120 Merchant Limit Exceed; 4036121 Set Limit Not Allowed; 4036122 Token Limit Invalid;
        4036123 Account Limit Exceed; 4046100 Invalid Transaction Status; 4046101 Transaction Not Found; 4046102
        Invalid Routing; 4046103 Bank Not Supported By Switch; 4046104 Transaction Cancelled; 4046105 Merchant Is
        Not Registered For Card Registration Services; 4046106 Need To Request OTP; 4046107 Journey Not Found;
        4046108 Invalid Merchant; 4046109 No Issuer; 4046110 Invalid API Transition; 4046111 Invalid
        Card/Account/Customer [info]/Virtual Account; 4046112 Invalid Bill/Virtual Account [Reason]; 4046113 Invalid
        Amount; 4046114 Paid Bill; 4046115 Invalid OTP; 4046116 Partner Not Found; 4046117 Invalid Terminal; 4046119
        Invalid Bill/Virtual Account; 4056100 Requested Function Is Not Supported; 4056101 Requested Opearation Is
        Not Allowed.

        Not decided: 4046118 Inconsistent Request; 4096101 Duplicate partnerReferenceNo; 5006100 General Error;
        5006101 Internal Server Error; 5006102 External Server Error; 5046100 Timeout.
        """
        return self._call(QUERY_PAYMENT, request, arguments)

    @overload
    def refund_payment(
        self, request: RefundPaymentRequest, /, **options: Unpack[CallOptions]
    ) -> RefundPaymentResponse: ...
    @overload
    def refund_payment(
        self,
        request: None = None,
        /,
        *,
        original_partner_reference_no: str,
        partner_refund_no: str,
        merchant_id: str | None = None,
        sub_merchant_id: str | None = None,
        external_store_id: str | None = None,
        original_reference_no: str | None = None,
        original_external_id: str | None = None,
        refund_amount: Money | None = None,
        reason: str | None = None,
        additional_info: dict[str, Json] | None = None,
        **options: Unpack[CallOptions],
    ) -> RefundPaymentResponse: ...
    def refund_payment(self, request: RefundPaymentRequest | None = None, /, **arguments: Any) -> RefundPaymentResponse:
        """Gives a QR CPM payment back, in full or in part.

        Service 80. A write: once a byte of it may have left, it is sent again only after an answer that says it was
        not carried out. Raises NotSent, Refused, Pending or OutcomeUnknown: its `resolve` asks query_payment, or
        raises Unresolvable if refund_amount was given.

        Done: 2008000 Successful; 4048018 Inconsistent Request.

        Accepted and not finished: 2028000 Request In Progress.

        Refused for now, and tried again: 4018001 Invalid Token (B2B); 4018003 Token Not Found (B2B); 4298000 Too
        Many Requests.

        Sent again if no earlier attempt may have arrived, and else not decided: 4098000 Conflict.

        Refused: 4008000 Bad Request; 4008001 Invalid Field Format {field name}; 4008002 Invalid Mandatory Field
        {field name}; 4018000 Unauthorized. [reason]; 4018002 Invalid Customer Token; 4018004 Customer Token Not
        Found; 4038000 Transaction Expired; 4038001 Feature Not Allowed [Reason]; 4038002 Exceeds Transaction Amount
        Limit; 4038003 Suspected Fraud; 4038004 Activity Count Limit Exceeded; 4038005 Do Not Honor; 4038006 Feature
        Not Allowed At This Time. [reason]; 4038007 Card Blocked; 4038008 Card Expired; 4038009 Dormant Account;
        4038010 Need To Set Token Limit; 4038011 OTP Blocked; 4038012 OTP Lifetime Expired; 4038013 OTP Sent To
        Cardholer; 4038014 Insufficient Funds; 4038015 Transaction Not Permitted.[reason]; 4038016 Suspend
        Transaction; 4038017 Token Limit Exceeded; 4038018 Inactive Card/Account/Customer; 4038019 Merchant
        Blacklisted; 4038020 Merchant Limit Exceed; 4038021 Set Limit Not Allowed; 4038022 Token Limit Invalid;
        4038023 Account Limit Exceed; 4048000 Invalid Transaction Status; 4048001 Transaction Not Found; 4048002
        Invalid Routing; 4048003 Bank Not Supported By Switch; 4048004 Transaction Cancelled; 4048005 Merchant Is
        Not Registered For Card Registration Services; 4048006 Need To Request OTP; 4048007 Journey Not Found;
        4048008 Invalid Merchant; 4048009 No Issuer; 4048010 Invalid API Transition; 4048011 Invalid
        Card/Account/Customer [info]/Virtual Account; 4048012 Invalid Bill/Virtual Account [Reason]; 4048013 Invalid
        Amount; 4048014 Paid Bill; 4048015 Invalid OTP; 4048016 Partner Not Found; 4048017 Invalid Terminal; 4048019
        Invalid Bill/Virtual Account; 4058000 Requested Function Is Not Supported; 4058001 Requested Opearation Is
        Not Allowed.

        Not decided: 4098001 Duplicate partnerReferenceNo; 5008000 General Error; 5008001 Internal Server Error;
        5008002 External Server Error; 5048000 Timeout.
        """
        return self._call(REFUND_PAYMENT, request, arguments)
