"""Response codes of Nicepay Payout SNAP and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "200/00": Case(
        category="Success",
        message="Successful",
        description="The request was carried out.",
        meaning=Meaning.SUCCESS,
        advice="Read the answer; where it carries a transaction status, that status decides.",
    ),
    "4007301": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form; the code follows from the rule (STD-9).",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "400XX01": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form.",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4007302": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing; the code follows from the rule (STD-9).",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "400XX02": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing.",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "4017300": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The client is unknown, or its signature or timestamp is wrong.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "401XX00": Case(
        category="System",
        message="Unauthorized [reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "401/01": Case(
        category="System",
        message="Access Token Invalid",
        description="The B2B token is missing, wrong or has expired.",
        meaning=Meaning.RETRY,
        advice="Fetch a new B2B token and send once more with a new X-EXTERNAL-ID.",
    ),
    "403/01": Case(
        category="System",
        message="Feature Not Allowed",
        description="The merchant may not use this service.",
        meaning=Meaning.REFUSED,
        advice="Ask the provider to open the service for the merchant.",
    ),
    "403/02": Case(
        category="Business",
        message="Exceeds Transaction Amount Limit",
        description="The amount is above the limit of one transaction.",
        meaning=Meaning.REFUSED,
        advice="Start a new transaction with a smaller amount.",
    ),
    "403/05": Case(
        category="Business",
        message="Do Not Honor",
        description="The state of the account or user forbids the transaction.",
        meaning=Meaning.REFUSED,
        advice="Tell the customer to turn to the issuer.",
    ),
    "403/14": Case(
        category="Business",
        message="Insufficient Funds",
        description="The account has too little money.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer to top up or to use another means of payment.",
    ),
    "403/15": Case(
        category="Business",
        message="Transaction Not Permitted [reason]",
        description="This transaction is not permitted.",
        meaning=Meaning.REFUSED,
        advice="Read the reason in the message; do not repeat the transaction as it is.",
    ),
    "403/18": Case(
        category="Business",
        message="Account Inactive",
        description="The account is not active.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer to activate it or to use another means of payment.",
    ),
    "403/21": Case(
        category="Business",
        message="Set Limit Not Allowed",
        description="The limit of this token may not be set.",
        meaning=Meaning.REFUSED,
        advice="Leave the token's limit as it is.",
    ),
    "403/23": Case(
        category="Business",
        message="Account Limit Exceed",
        description="The account's total of the day is above the agreed limit.",
        meaning=Meaning.REFUSED,
        advice="Start again on another day, or ask the customer for another means of payment.",
    ),
    "404/11": Case(
        category="Business",
        message="Invalid Account",
        description="The account is unknown or may not be used.",
        meaning=Meaning.REFUSED,
        advice="Check the number, or ask the customer for another means of payment.",
    ),
    "404/13": Case(
        category="Business",
        message="Paid Bill",
        description="The bill has been paid.",
        meaning=Meaning.REFUSED,
        advice="",
    ),
    "404/19": Case(
        category="Business",
        message="Invalid Virtual Account",
        description="The virtual account is unknown or has expired.",
        meaning=Meaning.REFUSED,
        advice="Ask for a new bill or virtual account.",
    ),
    "409/01": Case(
        category="System",
        message="Duplicate partnerReferenceNo",
        description="A transaction with the same partnerReferenceNo has succeeded already.",
        meaning=Meaning.ASK,
        advice="Do not pay again; query the transaction to learn its outcome.",
    ),
    "5007300": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider; the code follows from the rule (STD-9).",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "500XX00": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "504/00": Case(
        category="System",
        message="Request Timeout",
        description="The request took too long.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that Nicepay Payout SNAP documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{3}(?:[0-9]{2}|XX)[0-9]{2}"
    __cases__ = _CASES

    ACCESS_TOKEN_B2B_SUCCESSFUL = "2007300"
    """The request was carried out. (aspi-security)"""

    ACCESS_TOKEN_B2B_INVALID_FIELD_FORMAT = "4007301"
    """A field has the wrong form; the code follows from the rule (STD-9). (003:621)"""

    ACCESS_TOKEN_B2B_INVALID_MANDATORY_FIELD = "4007302"
    """A mandatory field is missing; the code follows from the rule (STD-9). (003:622)"""

    ACCESS_TOKEN_B2B_UNAUTHORIZED = "4017300"
    """The client is unknown, or its signature or timestamp is wrong. (finpay-signature)"""

    ACCESS_TOKEN_B2B_GENERAL_ERROR = "5007300"
    """Something went wrong at the provider; the code follows from the rule (STD-9). (003:687)"""

    INQUIRE_PAYOUT_SUCCESSFUL = "200XX00"
    """The request was carried out. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_INVALID_FIELD_FORMAT = "400XX01"
    """A field has the wrong form. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_INVALID_MANDATORY_FIELD = "400XX02"
    """A mandatory field is missing. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_UNAUTHORIZED = "401XX00"
    """The caller, the signature or the time of the message was not accepted. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_ACCESS_TOKEN_INVALID = "401XX01"
    """The B2B token is missing, wrong or has expired. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_FEATURE_NOT_ALLOWED = "403XX01"
    """The merchant may not use this service. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_EXCEEDS_TRANSACTION_AMOUNT_LIMIT = "403XX02"
    """The amount is above the limit of one transaction. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_DO_NOT_HONOR = "403XX05"
    """The state of the account or user forbids the transaction. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_INSUFFICIENT_FUNDS = "403XX14"
    """The account has too little money. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_TRANSACTION_NOT_PERMITTED = "403XX15"
    """This transaction is not permitted. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_ACCOUNT_INACTIVE = "403XX18"
    """The account is not active. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_SET_LIMIT_NOT_ALLOWED = "403XX21"
    """The limit of this token may not be set. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_ACCOUNT_LIMIT_EXCEEDED = "403XX23"
    """The account's total of the day is above the agreed limit. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_INVALID_ACCOUNT = "404XX11"
    """The account is unknown or may not be used. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_PAID_BILL = "404XX13"
    """The bill has been paid. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_INVALID_VIRTUAL_ACCOUNT = "404XX19"
    """The virtual account is unknown or has expired. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_DUPLICATE_PARTNER_REFERENCE_NO = "409XX01"
    """A transaction with the same partnerReferenceNo has succeeded already. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_GENERAL_ERROR = "500XX00"
    """Something went wrong at the provider. (nicepay-response-codes)"""

    INQUIRE_PAYOUT_REQUEST_TIMEOUT = "504XX00"
    """The request took too long. (nicepay-response-codes)"""
