"""Response codes of ASPI QR CPM and what they mean for the caller."""

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
    "202/00": Case(
        category="Success",
        message="Request In Progress",
        description="The request was accepted and is still being worked on.",
        meaning=Meaning.PENDING,
        advice="Query the transaction until it reaches a final state.",
    ),
    "400/00": Case(
        category="System",
        message="Bad Request",
        description="The request could not be read.",
        meaning=Meaning.REFUSED,
        advice="Correct the message; nothing was carried out.",
    ),
    "4007301": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form; the code follows from the rule (STD-9).",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4007401": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form; the code follows from the rule (STD-9).",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4006201": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form.",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4005901": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form.",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4007901": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form.",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4006001": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form.",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4006101": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form.",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4008001": Case(
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
    "4007402": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing; the code follows from the rule (STD-9).",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "4006202": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing.",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "4005902": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing.",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "4007902": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing.",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "4006002": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing.",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "4006102": Case(
        category="Message",
        message="Invalid Mandatory Field {field name}",
        description="A mandatory field is missing.",
        meaning=Meaning.REFUSED,
        advice="Add or correct the field that the message names.",
    ),
    "4008002": Case(
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
    "4017400": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The client is unknown, or its signature, timestamp or grant is wrong; the code follows from the rule (STD-9).",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "4016200": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "4015900": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "4017900": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "4016000": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "4016100": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "4018000": Case(
        category="System",
        message="Unauthorized. [reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "401/01": Case(
        category="System",
        message="Invalid Token (B2B)",
        description="The B2B access token is wrong or has expired.",
        meaning=Meaning.RETRY,
        advice="Fetch a new B2B token and send once more with a new X-EXTERNAL-ID.",
    ),
    "401/02": Case(
        category="System",
        message="Invalid Customer Token",
        description="The customer's access token is wrong or has expired.",
        meaning=Meaning.REFUSED,
        advice="Renew the customer's token or ask the customer to bind the account again.",
    ),
    "401/03": Case(
        category="System",
        message="Token Not Found (B2B)",
        description="The B2B access token is missing or unknown.",
        meaning=Meaning.RETRY,
        advice="Fetch a new B2B token and send once more with a new X-EXTERNAL-ID.",
    ),
    "401/04": Case(
        category="System",
        message="Customer Token Not Found",
        description="The customer's access token is missing or unknown.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer to bind the account again.",
    ),
    "403/00": Case(
        category="Business",
        message="Transaction Expired",
        description="The time for the transaction is over.",
        meaning=Meaning.REFUSED,
        advice="Start a new transaction.",
    ),
    "403/01": Case(
        category="System",
        message="Feature Not Allowed [Reason]",
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
    "403/03": Case(
        category="Business",
        message="Suspected Fraud",
        description="The transaction looks like fraud.",
        meaning=Meaning.REFUSED,
        advice="Stop and have the case looked into.",
    ),
    "403/04": Case(
        category="Business",
        message="Activity Count Limit Exceeded",
        description="Too many transactions within the limit's period.",
        meaning=Meaning.REFUSED,
        advice="Start a new transaction when the period is over.",
    ),
    "403/05": Case(
        category="Business",
        message="Do Not Honor",
        description="The state of the account or user forbids the transaction.",
        meaning=Meaning.REFUSED,
        advice="Tell the customer to turn to the issuer.",
    ),
    "403/06": Case(
        category="System",
        message="Feature Not Allowed At This Time. [reason]",
        description="The service is closed for the day's cut-off.",
        meaning=Meaning.REFUSED,
        advice="Start again when the cut-off is over.",
    ),
    "403/07": Case(
        category="Business",
        message="Card Blocked",
        description="The card is blocked.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer for another means of payment.",
    ),
    "403/08": Case(
        category="Business",
        message="Card Expired",
        description="The card has expired.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer for another means of payment.",
    ),
    "403/09": Case(
        category="Business",
        message="Dormant Account",
        description="The account is dormant.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer to wake the account up or to use another.",
    ),
    "403/10": Case(
        category="Business",
        message="Need To Set Token Limit",
        description="The token has no limit yet.",
        meaning=Meaning.REFUSED,
        advice="Set the token's limit, then start again.",
    ),
    "403/11": Case(
        category="System",
        message="OTP Blocked",
        description="One-time passwords are blocked for this customer.",
        meaning=Meaning.REFUSED,
        advice="Tell the customer to turn to the issuer.",
    ),
    "403/12": Case(
        category="System",
        message="OTP Lifetime Expired",
        description="The one-time password has expired.",
        meaning=Meaning.REFUSED,
        advice="Have a new one-time password sent, then start again.",
    ),
    "403/13": Case(
        category="System",
        message="OTP Sent To Cardholer",
        description="The issuer was asked to send a one-time password to the customer.",
        meaning=Meaning.REFUSED,
        advice="Go on with the one-time password; this request itself is not carried out.",
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
        message="Transaction Not Permitted.[reason]",
        description="This transaction is not permitted.",
        meaning=Meaning.REFUSED,
        advice="Read the reason in the message; do not repeat the transaction as it is.",
    ),
    "403/16": Case(
        category="Business",
        message="Suspend Transaction",
        description="The transaction was suspended.",
        meaning=Meaning.REFUSED,
        advice="Ask the provider why before starting another.",
    ),
    "403/17": Case(
        category="Business",
        message="Token Limit Exceeded",
        description="The amount is above the limit set for the token.",
        meaning=Meaning.REFUSED,
        advice="Use a smaller amount or have the token's limit raised.",
    ),
    "403/18": Case(
        category="Business",
        message="Inactive Card/Account/Customer",
        description="The card, account or customer is inactive.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer to activate it or to use another means of payment.",
    ),
    "403/19": Case(
        category="Business",
        message="Merchant Blacklisted",
        description="The merchant is barred from all services.",
        meaning=Meaning.REFUSED,
        advice="Turn to the provider.",
    ),
    "403/20": Case(
        category="Business",
        message="Merchant Limit Exceed",
        description="The merchant's total of the day is above the agreed limit.",
        meaning=Meaning.REFUSED,
        advice="Start again on another day, or agree on a higher limit.",
    ),
    "403/21": Case(
        category="Business",
        message="Set Limit Not Allowed",
        description="The limit of this token may not be set.",
        meaning=Meaning.REFUSED,
        advice="Leave the token's limit as it is.",
    ),
    "403/22": Case(
        category="Business",
        message="Token Limit Invalid",
        description="The wanted limit is outside the range that merchant and issuer agreed on.",
        meaning=Meaning.REFUSED,
        advice="Ask for a limit within the agreed range.",
    ),
    "403/23": Case(
        category="Business",
        message="Account Limit Exceed",
        description="The account's total of the day is above the agreed limit.",
        meaning=Meaning.REFUSED,
        advice="Start again on another day, or ask the customer for another means of payment.",
    ),
    "404/00": Case(
        category="Business",
        message="Invalid Transaction Status",
        description="The transaction is in a state that does not allow this.",
        meaning=Meaning.REFUSED,
        advice="Query the transaction to see its state.",
    ),
    "404/01": Case(
        category="Business",
        message="Transaction Not Found",
        description="No such transaction is known.",
        meaning=Meaning.REFUSED,
        advice="Check the reference; when a payment was only just sent, keep querying for a while before giving it up.",
    ),
    "404/02": Case(
        category="System",
        message="Invalid Routing",
        description="The provider knows no way to the destination.",
        meaning=Meaning.REFUSED,
        advice="Check the destination.",
    ),
    "404/03": Case(
        category="System",
        message="Bank Not Supported By Switch",
        description="The switch does not serve this bank.",
        meaning=Meaning.REFUSED,
        advice="Use another bank or another service.",
    ),
    "404/04": Case(
        category="Business",
        message="Transaction Cancelled",
        description="The customer cancelled the transaction.",
        meaning=Meaning.REFUSED,
        advice="Start a new transaction if the customer wants one.",
    ),
    "404/05": Case(
        category="Business",
        message="Merchant Is Not Registered For Card Registration Services",
        description="The merchant may not register cards.",
        meaning=Meaning.REFUSED,
        advice="Ask the provider to open card registration for the merchant.",
    ),
    "404/06": Case(
        category="System",
        message="Need To Request OTP",
        description="A one-time password has to be requested first.",
        meaning=Meaning.REFUSED,
        advice="Request a one-time password, then start again.",
    ),
    "404/07": Case(
        category="System",
        message="Journey Not Found",
        description="The journey is not known.",
        meaning=Meaning.REFUSED,
        advice="Start the journey anew.",
    ),
    "404/08": Case(
        category="Business",
        message="Invalid Merchant",
        description="The merchant does not exist or is in an abnormal state.",
        meaning=Meaning.REFUSED,
        advice="Check the merchant's identifier.",
    ),
    "404/09": Case(
        category="Business",
        message="No Issuer",
        description="No issuer was found.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer for another means of payment.",
    ),
    "404/10": Case(
        category="System",
        message="Invalid API Transition",
        description="This request does not follow from the one before it in the journey.",
        meaning=Meaning.REFUSED,
        advice="Keep to the order of requests, or start the journey anew.",
    ),
    "404/11": Case(
        category="Business",
        message="Invalid Card/Account/Customer [info]/Virtual Account",
        description="The card, account, customer or virtual account is wrong or blacklisted.",
        meaning=Meaning.REFUSED,
        advice="Check the number, or ask the customer for another means of payment.",
    ),
    "404/12": Case(
        category="Business",
        message="Invalid Bill/Virtual Account [Reason]",
        description="The bill or virtual account is blocked, suspended or not found.",
        meaning=Meaning.REFUSED,
        advice="Check the number of the bill or virtual account.",
    ),
    "404/13": Case(
        category="Business",
        message="Invalid Amount",
        description="The amount is not the one that was expected.",
        meaning=Meaning.REFUSED,
        advice="Start again with the amount of the bill.",
    ),
    "404/14": Case(
        category="Business",
        message="Paid Bill",
        description="The bill has been paid already.",
        meaning=Meaning.REFUSED,
        advice="Do not pay again; query the transaction if an earlier attempt of yours may have paid it.",
    ),
    "404/15": Case(
        category="System",
        message="Invalid OTP",
        description="The one-time password is wrong.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer for the one-time password again.",
    ),
    "404/16": Case(
        category="Business",
        message="Partner Not Found",
        description="No partner has this number.",
        meaning=Meaning.REFUSED,
        advice="Check the partner's number.",
    ),
    "404/17": Case(
        category="Business",
        message="Invalid Terminal",
        description="No terminal has this number.",
        meaning=Meaning.REFUSED,
        advice="Check the terminal's number.",
    ),
    "4046218": Case(
        category="Business",
        message="Inconsistent Request",
        description="An earlier request had the same reference and other values.",
        meaning=Meaning.ASK,
        advice="Query the transaction; the service decides whether the earlier request counts as done or as failed.",
    ),
    "4045918": Case(
        category="Business",
        message="Inconsistent Request",
        description="An earlier request had the same reference and other values.",
        meaning=Meaning.ASK,
        advice="Query the transaction; the service decides whether the earlier request counts as done or as failed.",
    ),
    "4047918": Case(
        category="Business",
        message="Inconsistent Request",
        description="An earlier request had the same reference and other values.",
        meaning=Meaning.ASK,
        advice="Query the transaction; the service decides whether the earlier request counts as done or as failed.",
    ),
    "4046018": Case(
        category="Business",
        message="Inconsistent Request",
        description="An earlier request had the same reference and other values.",
        meaning=Meaning.REFUSED,
        advice="The payment under this reference failed; check what differs, and pay anew under another reference.",
    ),
    "4046118": Case(
        category="Business",
        message="Inconsistent Request",
        description="An earlier request had the same reference and other values.",
        meaning=Meaning.ASK,
        advice="Query the transaction; the service decides whether the earlier request counts as done or as failed.",
    ),
    "4048018": Case(
        category="Business",
        message="Inconsistent Request",
        description="An earlier request had the same reference and other values.",
        meaning=Meaning.SUCCESS,
        advice="The refund under this reference was made already; do not refund again, query for its details.",
    ),
    "404/19": Case(
        category="Business",
        message="Invalid Bill/Virtual Account",
        description="The bill or virtual account has expired.",
        meaning=Meaning.REFUSED,
        advice="Ask for a new bill or virtual account.",
    ),
    "405/00": Case(
        category="System",
        message="Requested Function Is Not Supported",
        description="The provider does not offer this function.",
        meaning=Meaning.REFUSED,
        advice="Do not call this function at this provider.",
    ),
    "405/01": Case(
        category="Business",
        message="Requested Opearation Is Not Allowed",
        description="The transaction cannot be cancelled or refunded at this time.",
        meaning=Meaning.REFUSED,
        advice="Query the transaction to see its state.",
    ),
    "409/00": Case(
        category="System",
        message="Conflict",
        description="The X-EXTERNAL-ID has been used on the same day.",
        meaning=Meaning.ASK,
        advice="Query first if an earlier attempt may have arrived; otherwise send with a new X-EXTERNAL-ID.",
    ),
    "409/01": Case(
        category="System",
        message="Duplicate partnerReferenceNo",
        description="A transaction with the same partnerReferenceNo has succeeded already.",
        meaning=Meaning.ASK,
        advice="Do not pay again; query the transaction to learn its outcome.",
    ),
    "429/00": Case(
        category="System",
        message="Too Many Requests",
        description="More requests were sent than the provider takes.",
        meaning=Meaning.RETRY,
        advice="Wait, then send once more with a new X-EXTERNAL-ID.",
    ),
    "5007300": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider; the code follows from the rule (STD-9).",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "5007400": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider; the code follows from the rule (STD-9).",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "5006200": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "5005900": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "5007900": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "5006000": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "5006100": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "5008000": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "500/01": Case(
        category="System",
        message="Internal Server Error",
        description="Something unknown went wrong within the provider.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else, although the table says to try again.",
    ),
    "500/02": Case(
        category="System",
        message="External Server Error",
        description="A system behind the provider failed.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
    "504/00": Case(
        category="System",
        message="Timeout",
        description="The issuer did not answer in time.",
        meaning=Meaning.ASK,
        advice="Query the transaction before anything else.",
    ),
}


class ResponseCode(OpenResponseCode):
    """Every response code that ASPI QR CPM documents; a code that is not listed is a value as well."""

    __pattern__ = "[0-9]{7}"
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

    ACCESS_TOKEN_B2B2C_SUCCESSFUL = "2007400"
    """The request was carried out. (aspi-security)"""

    ACCESS_TOKEN_B2B2C_INVALID_FIELD_FORMAT = "4007401"
    """A field has the wrong form; the code follows from the rule (STD-9). (003:621)"""

    ACCESS_TOKEN_B2B2C_INVALID_MANDATORY_FIELD = "4007402"
    """A mandatory field is missing; the code follows from the rule (STD-9). (003:622)"""

    ACCESS_TOKEN_B2B2C_UNAUTHORIZED = "4017400"
    """The client is unknown, or its signature, timestamp or grant is wrong; the code follows from the rule (STD-9). (003:623)"""

    ACCESS_TOKEN_B2B2C_GENERAL_ERROR = "5007400"
    """Something went wrong at the provider; the code follows from the rule (STD-9). (003:687)"""

    CANCEL_PAYMENT_SUCCESSFUL = "2006200"
    """The request was carried out. (003:618)"""

    CANCEL_PAYMENT_REQUEST_IN_PROGRESS = "2026200"
    """The request was accepted and is still being worked on. (003:619)"""

    CANCEL_PAYMENT_BAD_REQUEST = "4006200"
    """The request could not be read. (003:620)"""

    CANCEL_PAYMENT_INVALID_FIELD_FORMAT = "4006201"
    """A field has the wrong form. (003:621)"""

    CANCEL_PAYMENT_INVALID_MANDATORY_FIELD = "4006202"
    """A mandatory field is missing. (003:622)"""

    CANCEL_PAYMENT_UNAUTHORIZED = "4016200"
    """The caller, the signature or the time of the message was not accepted. (003:623)"""

    CANCEL_PAYMENT_INVALID_B2B_TOKEN = "4016201"
    """The B2B access token is wrong or has expired. (003:624)"""

    CANCEL_PAYMENT_INVALID_CUSTOMER_TOKEN = "4016202"
    """The customer's access token is wrong or has expired. (003:625)"""

    CANCEL_PAYMENT_B2B_TOKEN_NOT_FOUND = "4016203"
    """The B2B access token is missing or unknown. (003:626)"""

    CANCEL_PAYMENT_CUSTOMER_TOKEN_NOT_FOUND = "4016204"
    """The customer's access token is missing or unknown. (003:627)"""

    CANCEL_PAYMENT_TRANSACTION_EXPIRED = "4036200"
    """The time for the transaction is over. (003:628)"""

    CANCEL_PAYMENT_FEATURE_NOT_ALLOWED = "4036201"
    """The merchant may not use this service. (003:629)"""

    CANCEL_PAYMENT_EXCEEDS_TRANSACTION_AMOUNT_LIMIT = "4036202"
    """The amount is above the limit of one transaction. (003:630)"""

    CANCEL_PAYMENT_SUSPECTED_FRAUD = "4036203"
    """The transaction looks like fraud. (003:631)"""

    CANCEL_PAYMENT_ACTIVITY_COUNT_LIMIT_EXCEEDED = "4036204"
    """Too many transactions within the limit's period. (003:632)"""

    CANCEL_PAYMENT_DO_NOT_HONOR = "4036205"
    """The state of the account or user forbids the transaction. (003:633)"""

    CANCEL_PAYMENT_FEATURE_NOT_ALLOWED_AT_THIS_TIME = "4036206"
    """The service is closed for the day's cut-off. (003:634)"""

    CANCEL_PAYMENT_CARD_BLOCKED = "4036207"
    """The card is blocked. (003:635)"""

    CANCEL_PAYMENT_CARD_EXPIRED = "4036208"
    """The card has expired. (003:636)"""

    CANCEL_PAYMENT_DORMANT_ACCOUNT = "4036209"
    """The account is dormant. (003:637)"""

    CANCEL_PAYMENT_NEED_TO_SET_TOKEN_LIMIT = "4036210"
    """The token has no limit yet. (003:638)"""

    CANCEL_PAYMENT_OTP_BLOCKED = "4036211"
    """One-time passwords are blocked for this customer. (003:639)"""

    CANCEL_PAYMENT_OTP_LIFETIME_EXPIRED = "4036212"
    """The one-time password has expired. (003:640)"""

    CANCEL_PAYMENT_OTP_SENT_TO_CARDHOLDER = "4036213"
    """The issuer was asked to send a one-time password to the customer. (003:641)"""

    CANCEL_PAYMENT_INSUFFICIENT_FUNDS = "4036214"
    """The account has too little money. (003:642)"""

    CANCEL_PAYMENT_TRANSACTION_NOT_PERMITTED = "4036215"
    """This transaction is not permitted. (003:643)"""

    CANCEL_PAYMENT_SUSPEND_TRANSACTION = "4036216"
    """The transaction was suspended. (003:644)"""

    CANCEL_PAYMENT_TOKEN_LIMIT_EXCEEDED = "4036217"
    """The amount is above the limit set for the token. (003:645)"""

    CANCEL_PAYMENT_INACTIVE_CARD_OR_ACCOUNT_OR_CUSTOMER = "4036218"
    """The card, account or customer is inactive. (003:646)"""

    CANCEL_PAYMENT_MERCHANT_BLACKLISTED = "4036219"
    """The merchant is barred from all services. (003:647)"""

    CANCEL_PAYMENT_MERCHANT_LIMIT_EXCEEDED = "4036220"
    """The merchant's total of the day is above the agreed limit. (003:648)"""

    CANCEL_PAYMENT_SET_LIMIT_NOT_ALLOWED = "4036221"
    """The limit of this token may not be set. (003:649)"""

    CANCEL_PAYMENT_TOKEN_LIMIT_INVALID = "4036222"
    """The wanted limit is outside the range that merchant and issuer agreed on. (003:650)"""

    CANCEL_PAYMENT_ACCOUNT_LIMIT_EXCEEDED = "4036223"
    """The account's total of the day is above the agreed limit. (003:651)"""

    CANCEL_PAYMENT_INVALID_TRANSACTION_STATUS = "4046200"
    """The transaction is in a state that does not allow this. (003:652)"""

    CANCEL_PAYMENT_TRANSACTION_NOT_FOUND = "4046201"
    """No such transaction is known. (003:653)"""

    CANCEL_PAYMENT_INVALID_ROUTING = "4046202"
    """The provider knows no way to the destination. (003:654)"""

    CANCEL_PAYMENT_BANK_NOT_SUPPORTED_BY_SWITCH = "4046203"
    """The switch does not serve this bank. (003:655)"""

    CANCEL_PAYMENT_TRANSACTION_CANCELLED = "4046204"
    """The customer cancelled the transaction. (003:656)"""

    CANCEL_PAYMENT_MERCHANT_NOT_REGISTERED_FOR_CARD_REGISTRATION = "4046205"
    """The merchant may not register cards. (003:657)"""

    CANCEL_PAYMENT_NEED_TO_REQUEST_OTP = "4046206"
    """A one-time password has to be requested first. (003:658)"""

    CANCEL_PAYMENT_JOURNEY_NOT_FOUND = "4046207"
    """The journey is not known. (003:659)"""

    CANCEL_PAYMENT_INVALID_MERCHANT = "4046208"
    """The merchant does not exist or is in an abnormal state. (003:660)"""

    CANCEL_PAYMENT_NO_ISSUER = "4046209"
    """No issuer was found. (003:661)"""

    CANCEL_PAYMENT_INVALID_API_TRANSITION = "4046210"
    """This request does not follow from the one before it in the journey. (003:662)"""

    CANCEL_PAYMENT_INVALID_CARD_OR_ACCOUNT_OR_CUSTOMER_OR_VIRTUAL_ACCOUNT = "4046211"
    """The card, account, customer or virtual account is wrong or blacklisted. (003:663)"""

    CANCEL_PAYMENT_INVALID_BILL_OR_VIRTUAL_ACCOUNT = "4046212"
    """The bill or virtual account is blocked, suspended or not found. (003:664)"""

    CANCEL_PAYMENT_INVALID_AMOUNT = "4046213"
    """The amount is not the one that was expected. (003:666)"""

    CANCEL_PAYMENT_PAID_BILL = "4046214"
    """The bill has been paid already. (003:667)"""

    CANCEL_PAYMENT_INVALID_OTP = "4046215"
    """The one-time password is wrong. (003:668)"""

    CANCEL_PAYMENT_PARTNER_NOT_FOUND = "4046216"
    """No partner has this number. (003:669)"""

    CANCEL_PAYMENT_INVALID_TERMINAL = "4046217"
    """No terminal has this number. (003:670)"""

    CANCEL_PAYMENT_INCONSISTENT_REQUEST = "4046218"
    """An earlier request had the same reference and other values. (003:671)"""

    CANCEL_PAYMENT_EXPIRED_BILL_OR_VIRTUAL_ACCOUNT = "4046219"
    """The bill or virtual account has expired. (003:680)"""

    CANCEL_PAYMENT_REQUESTED_FUNCTION_NOT_SUPPORTED = "4056200"
    """The provider does not offer this function. (003:682)"""

    CANCEL_PAYMENT_REQUESTED_OPERATION_NOT_ALLOWED = "4056201"
    """The transaction cannot be cancelled or refunded at this time. (003:683)"""

    CANCEL_PAYMENT_CONFLICT = "4096200"
    """The X-EXTERNAL-ID has been used on the same day. (003:684)"""

    CANCEL_PAYMENT_DUPLICATE_PARTNER_REFERENCE_NO = "4096201"
    """A transaction with the same partnerReferenceNo has succeeded already. (003:685)"""

    CANCEL_PAYMENT_TOO_MANY_REQUESTS = "4296200"
    """More requests were sent than the provider takes. (003:686)"""

    CANCEL_PAYMENT_GENERAL_ERROR = "5006200"
    """Something went wrong at the provider. (003:687)"""

    CANCEL_PAYMENT_INTERNAL_SERVER_ERROR = "5006201"
    """Something unknown went wrong within the provider. (003:688)"""

    CANCEL_PAYMENT_EXTERNAL_SERVER_ERROR = "5006202"
    """A system behind the provider failed. (003:689)"""

    CANCEL_PAYMENT_TIMEOUT = "5046200"
    """The issuer did not answer in time. (003:690)"""

    GENERATE_QR_SUCCESSFUL = "2005900"
    """The request was carried out. (003:618)"""

    GENERATE_QR_REQUEST_IN_PROGRESS = "2025900"
    """The request was accepted and is still being worked on. (003:619)"""

    GENERATE_QR_BAD_REQUEST = "4005900"
    """The request could not be read. (003:620)"""

    GENERATE_QR_INVALID_FIELD_FORMAT = "4005901"
    """A field has the wrong form. (003:621)"""

    GENERATE_QR_INVALID_MANDATORY_FIELD = "4005902"
    """A mandatory field is missing. (003:622)"""

    GENERATE_QR_UNAUTHORIZED = "4015900"
    """The caller, the signature or the time of the message was not accepted. (003:623)"""

    GENERATE_QR_INVALID_B2B_TOKEN = "4015901"
    """The B2B access token is wrong or has expired. (003:624)"""

    GENERATE_QR_INVALID_CUSTOMER_TOKEN = "4015902"
    """The customer's access token is wrong or has expired. (003:625)"""

    GENERATE_QR_B2B_TOKEN_NOT_FOUND = "4015903"
    """The B2B access token is missing or unknown. (003:626)"""

    GENERATE_QR_CUSTOMER_TOKEN_NOT_FOUND = "4015904"
    """The customer's access token is missing or unknown. (003:627)"""

    GENERATE_QR_TRANSACTION_EXPIRED = "4035900"
    """The time for the transaction is over. (003:628)"""

    GENERATE_QR_FEATURE_NOT_ALLOWED = "4035901"
    """The merchant may not use this service. (003:629)"""

    GENERATE_QR_EXCEEDS_TRANSACTION_AMOUNT_LIMIT = "4035902"
    """The amount is above the limit of one transaction. (003:630)"""

    GENERATE_QR_SUSPECTED_FRAUD = "4035903"
    """The transaction looks like fraud. (003:631)"""

    GENERATE_QR_ACTIVITY_COUNT_LIMIT_EXCEEDED = "4035904"
    """Too many transactions within the limit's period. (003:632)"""

    GENERATE_QR_DO_NOT_HONOR = "4035905"
    """The state of the account or user forbids the transaction. (003:633)"""

    GENERATE_QR_FEATURE_NOT_ALLOWED_AT_THIS_TIME = "4035906"
    """The service is closed for the day's cut-off. (003:634)"""

    GENERATE_QR_CARD_BLOCKED = "4035907"
    """The card is blocked. (003:635)"""

    GENERATE_QR_CARD_EXPIRED = "4035908"
    """The card has expired. (003:636)"""

    GENERATE_QR_DORMANT_ACCOUNT = "4035909"
    """The account is dormant. (003:637)"""

    GENERATE_QR_NEED_TO_SET_TOKEN_LIMIT = "4035910"
    """The token has no limit yet. (003:638)"""

    GENERATE_QR_OTP_BLOCKED = "4035911"
    """One-time passwords are blocked for this customer. (003:639)"""

    GENERATE_QR_OTP_LIFETIME_EXPIRED = "4035912"
    """The one-time password has expired. (003:640)"""

    GENERATE_QR_OTP_SENT_TO_CARDHOLDER = "4035913"
    """The issuer was asked to send a one-time password to the customer. (003:641)"""

    GENERATE_QR_INSUFFICIENT_FUNDS = "4035914"
    """The account has too little money. (003:642)"""

    GENERATE_QR_TRANSACTION_NOT_PERMITTED = "4035915"
    """This transaction is not permitted. (003:643)"""

    GENERATE_QR_SUSPEND_TRANSACTION = "4035916"
    """The transaction was suspended. (003:644)"""

    GENERATE_QR_TOKEN_LIMIT_EXCEEDED = "4035917"
    """The amount is above the limit set for the token. (003:645)"""

    GENERATE_QR_INACTIVE_CARD_OR_ACCOUNT_OR_CUSTOMER = "4035918"
    """The card, account or customer is inactive. (003:646)"""

    GENERATE_QR_MERCHANT_BLACKLISTED = "4035919"
    """The merchant is barred from all services. (003:647)"""

    GENERATE_QR_MERCHANT_LIMIT_EXCEEDED = "4035920"
    """The merchant's total of the day is above the agreed limit. (003:648)"""

    GENERATE_QR_SET_LIMIT_NOT_ALLOWED = "4035921"
    """The limit of this token may not be set. (003:649)"""

    GENERATE_QR_TOKEN_LIMIT_INVALID = "4035922"
    """The wanted limit is outside the range that merchant and issuer agreed on. (003:650)"""

    GENERATE_QR_ACCOUNT_LIMIT_EXCEEDED = "4035923"
    """The account's total of the day is above the agreed limit. (003:651)"""

    GENERATE_QR_INVALID_TRANSACTION_STATUS = "4045900"
    """The transaction is in a state that does not allow this. (003:652)"""

    GENERATE_QR_TRANSACTION_NOT_FOUND = "4045901"
    """No such transaction is known. (003:653)"""

    GENERATE_QR_INVALID_ROUTING = "4045902"
    """The provider knows no way to the destination. (003:654)"""

    GENERATE_QR_BANK_NOT_SUPPORTED_BY_SWITCH = "4045903"
    """The switch does not serve this bank. (003:655)"""

    GENERATE_QR_TRANSACTION_CANCELLED = "4045904"
    """The customer cancelled the transaction. (003:656)"""

    GENERATE_QR_MERCHANT_NOT_REGISTERED_FOR_CARD_REGISTRATION = "4045905"
    """The merchant may not register cards. (003:657)"""

    GENERATE_QR_NEED_TO_REQUEST_OTP = "4045906"
    """A one-time password has to be requested first. (003:658)"""

    GENERATE_QR_JOURNEY_NOT_FOUND = "4045907"
    """The journey is not known. (003:659)"""

    GENERATE_QR_INVALID_MERCHANT = "4045908"
    """The merchant does not exist or is in an abnormal state. (003:660)"""

    GENERATE_QR_NO_ISSUER = "4045909"
    """No issuer was found. (003:661)"""

    GENERATE_QR_INVALID_API_TRANSITION = "4045910"
    """This request does not follow from the one before it in the journey. (003:662)"""

    GENERATE_QR_INVALID_CARD_OR_ACCOUNT_OR_CUSTOMER_OR_VIRTUAL_ACCOUNT = "4045911"
    """The card, account, customer or virtual account is wrong or blacklisted. (003:663)"""

    GENERATE_QR_INVALID_BILL_OR_VIRTUAL_ACCOUNT = "4045912"
    """The bill or virtual account is blocked, suspended or not found. (003:664)"""

    GENERATE_QR_INVALID_AMOUNT = "4045913"
    """The amount is not the one that was expected. (003:666)"""

    GENERATE_QR_PAID_BILL = "4045914"
    """The bill has been paid already. (003:667)"""

    GENERATE_QR_INVALID_OTP = "4045915"
    """The one-time password is wrong. (003:668)"""

    GENERATE_QR_PARTNER_NOT_FOUND = "4045916"
    """No partner has this number. (003:669)"""

    GENERATE_QR_INVALID_TERMINAL = "4045917"
    """No terminal has this number. (003:670)"""

    GENERATE_QR_INCONSISTENT_REQUEST = "4045918"
    """An earlier request had the same reference and other values. (003:671)"""

    GENERATE_QR_EXPIRED_BILL_OR_VIRTUAL_ACCOUNT = "4045919"
    """The bill or virtual account has expired. (003:680)"""

    GENERATE_QR_REQUESTED_FUNCTION_NOT_SUPPORTED = "4055900"
    """The provider does not offer this function. (003:682)"""

    GENERATE_QR_REQUESTED_OPERATION_NOT_ALLOWED = "4055901"
    """The transaction cannot be cancelled or refunded at this time. (003:683)"""

    GENERATE_QR_CONFLICT = "4095900"
    """The X-EXTERNAL-ID has been used on the same day. (003:684)"""

    GENERATE_QR_DUPLICATE_PARTNER_REFERENCE_NO = "4095901"
    """A transaction with the same partnerReferenceNo has succeeded already. (003:685)"""

    GENERATE_QR_TOO_MANY_REQUESTS = "4295900"
    """More requests were sent than the provider takes. (003:686)"""

    GENERATE_QR_GENERAL_ERROR = "5005900"
    """Something went wrong at the provider. (003:687)"""

    GENERATE_QR_INTERNAL_SERVER_ERROR = "5005901"
    """Something unknown went wrong within the provider. (003:688)"""

    GENERATE_QR_EXTERNAL_SERVER_ERROR = "5005902"
    """A system behind the provider failed. (003:689)"""

    GENERATE_QR_TIMEOUT = "5045900"
    """The issuer did not answer in time. (003:690)"""

    NOTIFY_PAYMENT_SUCCESSFUL = "2007900"
    """The request was carried out. (003:618)"""

    NOTIFY_PAYMENT_REQUEST_IN_PROGRESS = "2027900"
    """The request was accepted and is still being worked on. (003:619)"""

    NOTIFY_PAYMENT_BAD_REQUEST = "4007900"
    """The request could not be read. (003:620)"""

    NOTIFY_PAYMENT_INVALID_FIELD_FORMAT = "4007901"
    """A field has the wrong form. (003:621)"""

    NOTIFY_PAYMENT_INVALID_MANDATORY_FIELD = "4007902"
    """A mandatory field is missing. (003:622)"""

    NOTIFY_PAYMENT_UNAUTHORIZED = "4017900"
    """The caller, the signature or the time of the message was not accepted. (003:623)"""

    NOTIFY_PAYMENT_INVALID_B2B_TOKEN = "4017901"
    """The B2B access token is wrong or has expired. (003:624)"""

    NOTIFY_PAYMENT_INVALID_CUSTOMER_TOKEN = "4017902"
    """The customer's access token is wrong or has expired. (003:625)"""

    NOTIFY_PAYMENT_B2B_TOKEN_NOT_FOUND = "4017903"
    """The B2B access token is missing or unknown. (003:626)"""

    NOTIFY_PAYMENT_CUSTOMER_TOKEN_NOT_FOUND = "4017904"
    """The customer's access token is missing or unknown. (003:627)"""

    NOTIFY_PAYMENT_TRANSACTION_EXPIRED = "4037900"
    """The time for the transaction is over. (003:628)"""

    NOTIFY_PAYMENT_FEATURE_NOT_ALLOWED = "4037901"
    """The merchant may not use this service. (003:629)"""

    NOTIFY_PAYMENT_EXCEEDS_TRANSACTION_AMOUNT_LIMIT = "4037902"
    """The amount is above the limit of one transaction. (003:630)"""

    NOTIFY_PAYMENT_SUSPECTED_FRAUD = "4037903"
    """The transaction looks like fraud. (003:631)"""

    NOTIFY_PAYMENT_ACTIVITY_COUNT_LIMIT_EXCEEDED = "4037904"
    """Too many transactions within the limit's period. (003:632)"""

    NOTIFY_PAYMENT_DO_NOT_HONOR = "4037905"
    """The state of the account or user forbids the transaction. (003:633)"""

    NOTIFY_PAYMENT_FEATURE_NOT_ALLOWED_AT_THIS_TIME = "4037906"
    """The service is closed for the day's cut-off. (003:634)"""

    NOTIFY_PAYMENT_CARD_BLOCKED = "4037907"
    """The card is blocked. (003:635)"""

    NOTIFY_PAYMENT_CARD_EXPIRED = "4037908"
    """The card has expired. (003:636)"""

    NOTIFY_PAYMENT_DORMANT_ACCOUNT = "4037909"
    """The account is dormant. (003:637)"""

    NOTIFY_PAYMENT_NEED_TO_SET_TOKEN_LIMIT = "4037910"
    """The token has no limit yet. (003:638)"""

    NOTIFY_PAYMENT_OTP_BLOCKED = "4037911"
    """One-time passwords are blocked for this customer. (003:639)"""

    NOTIFY_PAYMENT_OTP_LIFETIME_EXPIRED = "4037912"
    """The one-time password has expired. (003:640)"""

    NOTIFY_PAYMENT_OTP_SENT_TO_CARDHOLDER = "4037913"
    """The issuer was asked to send a one-time password to the customer. (003:641)"""

    NOTIFY_PAYMENT_INSUFFICIENT_FUNDS = "4037914"
    """The account has too little money. (003:642)"""

    NOTIFY_PAYMENT_TRANSACTION_NOT_PERMITTED = "4037915"
    """This transaction is not permitted. (003:643)"""

    NOTIFY_PAYMENT_SUSPEND_TRANSACTION = "4037916"
    """The transaction was suspended. (003:644)"""

    NOTIFY_PAYMENT_TOKEN_LIMIT_EXCEEDED = "4037917"
    """The amount is above the limit set for the token. (003:645)"""

    NOTIFY_PAYMENT_INACTIVE_CARD_OR_ACCOUNT_OR_CUSTOMER = "4037918"
    """The card, account or customer is inactive. (003:646)"""

    NOTIFY_PAYMENT_MERCHANT_BLACKLISTED = "4037919"
    """The merchant is barred from all services. (003:647)"""

    NOTIFY_PAYMENT_MERCHANT_LIMIT_EXCEEDED = "4037920"
    """The merchant's total of the day is above the agreed limit. (003:648)"""

    NOTIFY_PAYMENT_SET_LIMIT_NOT_ALLOWED = "4037921"
    """The limit of this token may not be set. (003:649)"""

    NOTIFY_PAYMENT_TOKEN_LIMIT_INVALID = "4037922"
    """The wanted limit is outside the range that merchant and issuer agreed on. (003:650)"""

    NOTIFY_PAYMENT_ACCOUNT_LIMIT_EXCEEDED = "4037923"
    """The account's total of the day is above the agreed limit. (003:651)"""

    NOTIFY_PAYMENT_INVALID_TRANSACTION_STATUS = "4047900"
    """The transaction is in a state that does not allow this. (003:652)"""

    NOTIFY_PAYMENT_TRANSACTION_NOT_FOUND = "4047901"
    """No such transaction is known. (003:653)"""

    NOTIFY_PAYMENT_INVALID_ROUTING = "4047902"
    """The provider knows no way to the destination. (003:654)"""

    NOTIFY_PAYMENT_BANK_NOT_SUPPORTED_BY_SWITCH = "4047903"
    """The switch does not serve this bank. (003:655)"""

    NOTIFY_PAYMENT_TRANSACTION_CANCELLED = "4047904"
    """The customer cancelled the transaction. (003:656)"""

    NOTIFY_PAYMENT_MERCHANT_NOT_REGISTERED_FOR_CARD_REGISTRATION = "4047905"
    """The merchant may not register cards. (003:657)"""

    NOTIFY_PAYMENT_NEED_TO_REQUEST_OTP = "4047906"
    """A one-time password has to be requested first. (003:658)"""

    NOTIFY_PAYMENT_JOURNEY_NOT_FOUND = "4047907"
    """The journey is not known. (003:659)"""

    NOTIFY_PAYMENT_INVALID_MERCHANT = "4047908"
    """The merchant does not exist or is in an abnormal state. (003:660)"""

    NOTIFY_PAYMENT_NO_ISSUER = "4047909"
    """No issuer was found. (003:661)"""

    NOTIFY_PAYMENT_INVALID_API_TRANSITION = "4047910"
    """This request does not follow from the one before it in the journey. (003:662)"""

    NOTIFY_PAYMENT_INVALID_CARD_OR_ACCOUNT_OR_CUSTOMER_OR_VIRTUAL_ACCOUNT = "4047911"
    """The card, account, customer or virtual account is wrong or blacklisted. (003:663)"""

    NOTIFY_PAYMENT_INVALID_BILL_OR_VIRTUAL_ACCOUNT = "4047912"
    """The bill or virtual account is blocked, suspended or not found. (003:664)"""

    NOTIFY_PAYMENT_INVALID_AMOUNT = "4047913"
    """The amount is not the one that was expected. (003:666)"""

    NOTIFY_PAYMENT_PAID_BILL = "4047914"
    """The bill has been paid already. (003:667)"""

    NOTIFY_PAYMENT_INVALID_OTP = "4047915"
    """The one-time password is wrong. (003:668)"""

    NOTIFY_PAYMENT_PARTNER_NOT_FOUND = "4047916"
    """No partner has this number. (003:669)"""

    NOTIFY_PAYMENT_INVALID_TERMINAL = "4047917"
    """No terminal has this number. (003:670)"""

    NOTIFY_PAYMENT_INCONSISTENT_REQUEST = "4047918"
    """An earlier request had the same reference and other values. (003:671)"""

    NOTIFY_PAYMENT_EXPIRED_BILL_OR_VIRTUAL_ACCOUNT = "4047919"
    """The bill or virtual account has expired. (003:680)"""

    NOTIFY_PAYMENT_REQUESTED_FUNCTION_NOT_SUPPORTED = "4057900"
    """The provider does not offer this function. (003:682)"""

    NOTIFY_PAYMENT_REQUESTED_OPERATION_NOT_ALLOWED = "4057901"
    """The transaction cannot be cancelled or refunded at this time. (003:683)"""

    NOTIFY_PAYMENT_CONFLICT = "4097900"
    """The X-EXTERNAL-ID has been used on the same day. (003:684)"""

    NOTIFY_PAYMENT_DUPLICATE_PARTNER_REFERENCE_NO = "4097901"
    """A transaction with the same partnerReferenceNo has succeeded already. (003:685)"""

    NOTIFY_PAYMENT_TOO_MANY_REQUESTS = "4297900"
    """More requests were sent than the provider takes. (003:686)"""

    NOTIFY_PAYMENT_GENERAL_ERROR = "5007900"
    """Something went wrong at the provider. (003:687)"""

    NOTIFY_PAYMENT_INTERNAL_SERVER_ERROR = "5007901"
    """Something unknown went wrong within the provider. (003:688)"""

    NOTIFY_PAYMENT_EXTERNAL_SERVER_ERROR = "5007902"
    """A system behind the provider failed. (003:689)"""

    NOTIFY_PAYMENT_TIMEOUT = "5047900"
    """The issuer did not answer in time. (003:690)"""

    PAY_QR_SUCCESSFUL = "2006000"
    """The request was carried out. (003:618)"""

    PAY_QR_REQUEST_IN_PROGRESS = "2026000"
    """The request was accepted and is still being worked on. (003:619)"""

    PAY_QR_BAD_REQUEST = "4006000"
    """The request could not be read. (003:620)"""

    PAY_QR_INVALID_FIELD_FORMAT = "4006001"
    """A field has the wrong form. (003:621)"""

    PAY_QR_INVALID_MANDATORY_FIELD = "4006002"
    """A mandatory field is missing. (003:622)"""

    PAY_QR_UNAUTHORIZED = "4016000"
    """The caller, the signature or the time of the message was not accepted. (003:623)"""

    PAY_QR_INVALID_B2B_TOKEN = "4016001"
    """The B2B access token is wrong or has expired. (003:624)"""

    PAY_QR_INVALID_CUSTOMER_TOKEN = "4016002"
    """The customer's access token is wrong or has expired. (003:625)"""

    PAY_QR_B2B_TOKEN_NOT_FOUND = "4016003"
    """The B2B access token is missing or unknown. (003:626)"""

    PAY_QR_CUSTOMER_TOKEN_NOT_FOUND = "4016004"
    """The customer's access token is missing or unknown. (003:627)"""

    PAY_QR_TRANSACTION_EXPIRED = "4036000"
    """The time for the transaction is over. (003:628)"""

    PAY_QR_FEATURE_NOT_ALLOWED = "4036001"
    """The merchant may not use this service. (003:629)"""

    PAY_QR_EXCEEDS_TRANSACTION_AMOUNT_LIMIT = "4036002"
    """The amount is above the limit of one transaction. (003:630)"""

    PAY_QR_SUSPECTED_FRAUD = "4036003"
    """The transaction looks like fraud. (003:631)"""

    PAY_QR_ACTIVITY_COUNT_LIMIT_EXCEEDED = "4036004"
    """Too many transactions within the limit's period. (003:632)"""

    PAY_QR_DO_NOT_HONOR = "4036005"
    """The state of the account or user forbids the transaction. (003:633)"""

    PAY_QR_FEATURE_NOT_ALLOWED_AT_THIS_TIME = "4036006"
    """The service is closed for the day's cut-off. (003:634)"""

    PAY_QR_CARD_BLOCKED = "4036007"
    """The card is blocked. (003:635)"""

    PAY_QR_CARD_EXPIRED = "4036008"
    """The card has expired. (003:636)"""

    PAY_QR_DORMANT_ACCOUNT = "4036009"
    """The account is dormant. (003:637)"""

    PAY_QR_NEED_TO_SET_TOKEN_LIMIT = "4036010"
    """The token has no limit yet. (003:638)"""

    PAY_QR_OTP_BLOCKED = "4036011"
    """One-time passwords are blocked for this customer. (003:639)"""

    PAY_QR_OTP_LIFETIME_EXPIRED = "4036012"
    """The one-time password has expired. (003:640)"""

    PAY_QR_OTP_SENT_TO_CARDHOLDER = "4036013"
    """The issuer was asked to send a one-time password to the customer. (003:641)"""

    PAY_QR_INSUFFICIENT_FUNDS = "4036014"
    """The account has too little money. (003:642)"""

    PAY_QR_TRANSACTION_NOT_PERMITTED = "4036015"
    """This transaction is not permitted. (003:643)"""

    PAY_QR_SUSPEND_TRANSACTION = "4036016"
    """The transaction was suspended. (003:644)"""

    PAY_QR_TOKEN_LIMIT_EXCEEDED = "4036017"
    """The amount is above the limit set for the token. (003:645)"""

    PAY_QR_INACTIVE_CARD_OR_ACCOUNT_OR_CUSTOMER = "4036018"
    """The card, account or customer is inactive. (003:646)"""

    PAY_QR_MERCHANT_BLACKLISTED = "4036019"
    """The merchant is barred from all services. (003:647)"""

    PAY_QR_MERCHANT_LIMIT_EXCEEDED = "4036020"
    """The merchant's total of the day is above the agreed limit. (003:648)"""

    PAY_QR_SET_LIMIT_NOT_ALLOWED = "4036021"
    """The limit of this token may not be set. (003:649)"""

    PAY_QR_TOKEN_LIMIT_INVALID = "4036022"
    """The wanted limit is outside the range that merchant and issuer agreed on. (003:650)"""

    PAY_QR_ACCOUNT_LIMIT_EXCEEDED = "4036023"
    """The account's total of the day is above the agreed limit. (003:651)"""

    PAY_QR_INVALID_TRANSACTION_STATUS = "4046000"
    """The transaction is in a state that does not allow this. (003:652)"""

    PAY_QR_TRANSACTION_NOT_FOUND = "4046001"
    """No such transaction is known. (003:653)"""

    PAY_QR_INVALID_ROUTING = "4046002"
    """The provider knows no way to the destination. (003:654)"""

    PAY_QR_BANK_NOT_SUPPORTED_BY_SWITCH = "4046003"
    """The switch does not serve this bank. (003:655)"""

    PAY_QR_TRANSACTION_CANCELLED = "4046004"
    """The customer cancelled the transaction. (003:656)"""

    PAY_QR_MERCHANT_NOT_REGISTERED_FOR_CARD_REGISTRATION = "4046005"
    """The merchant may not register cards. (003:657)"""

    PAY_QR_NEED_TO_REQUEST_OTP = "4046006"
    """A one-time password has to be requested first. (003:658)"""

    PAY_QR_JOURNEY_NOT_FOUND = "4046007"
    """The journey is not known. (003:659)"""

    PAY_QR_INVALID_MERCHANT = "4046008"
    """The merchant does not exist or is in an abnormal state. (003:660)"""

    PAY_QR_NO_ISSUER = "4046009"
    """No issuer was found. (003:661)"""

    PAY_QR_INVALID_API_TRANSITION = "4046010"
    """This request does not follow from the one before it in the journey. (003:662)"""

    PAY_QR_INVALID_CARD_OR_ACCOUNT_OR_CUSTOMER_OR_VIRTUAL_ACCOUNT = "4046011"
    """The card, account, customer or virtual account is wrong or blacklisted. (003:663)"""

    PAY_QR_INVALID_BILL_OR_VIRTUAL_ACCOUNT = "4046012"
    """The bill or virtual account is blocked, suspended or not found. (003:664)"""

    PAY_QR_INVALID_AMOUNT = "4046013"
    """The amount is not the one that was expected. (003:666)"""

    PAY_QR_PAID_BILL = "4046014"
    """The bill has been paid already. (003:667)"""

    PAY_QR_INVALID_OTP = "4046015"
    """The one-time password is wrong. (003:668)"""

    PAY_QR_PARTNER_NOT_FOUND = "4046016"
    """No partner has this number. (003:669)"""

    PAY_QR_INVALID_TERMINAL = "4046017"
    """No terminal has this number. (003:670)"""

    PAY_QR_INCONSISTENT_REQUEST = "4046018"
    """An earlier request had the same reference and other values. (003:671)"""

    PAY_QR_EXPIRED_BILL_OR_VIRTUAL_ACCOUNT = "4046019"
    """The bill or virtual account has expired. (003:680)"""

    PAY_QR_REQUESTED_FUNCTION_NOT_SUPPORTED = "4056000"
    """The provider does not offer this function. (003:682)"""

    PAY_QR_REQUESTED_OPERATION_NOT_ALLOWED = "4056001"
    """The transaction cannot be cancelled or refunded at this time. (003:683)"""

    PAY_QR_CONFLICT = "4096000"
    """The X-EXTERNAL-ID has been used on the same day. (003:684)"""

    PAY_QR_DUPLICATE_PARTNER_REFERENCE_NO = "4096001"
    """A transaction with the same partnerReferenceNo has succeeded already. (003:685)"""

    PAY_QR_TOO_MANY_REQUESTS = "4296000"
    """More requests were sent than the provider takes. (003:686)"""

    PAY_QR_GENERAL_ERROR = "5006000"
    """Something went wrong at the provider. (003:687)"""

    PAY_QR_INTERNAL_SERVER_ERROR = "5006001"
    """Something unknown went wrong within the provider. (003:688)"""

    PAY_QR_EXTERNAL_SERVER_ERROR = "5006002"
    """A system behind the provider failed. (003:689)"""

    PAY_QR_TIMEOUT = "5046000"
    """The issuer did not answer in time. (003:690)"""

    QUERY_PAYMENT_SUCCESSFUL = "2006100"
    """The request was carried out. (003:618)"""

    QUERY_PAYMENT_REQUEST_IN_PROGRESS = "2026100"
    """The request was accepted and is still being worked on. (003:619)"""

    QUERY_PAYMENT_BAD_REQUEST = "4006100"
    """The request could not be read. (003:620)"""

    QUERY_PAYMENT_INVALID_FIELD_FORMAT = "4006101"
    """A field has the wrong form. (003:621)"""

    QUERY_PAYMENT_INVALID_MANDATORY_FIELD = "4006102"
    """A mandatory field is missing. (003:622)"""

    QUERY_PAYMENT_UNAUTHORIZED = "4016100"
    """The caller, the signature or the time of the message was not accepted. (003:623)"""

    QUERY_PAYMENT_INVALID_B2B_TOKEN = "4016101"
    """The B2B access token is wrong or has expired. (003:624)"""

    QUERY_PAYMENT_INVALID_CUSTOMER_TOKEN = "4016102"
    """The customer's access token is wrong or has expired. (003:625)"""

    QUERY_PAYMENT_B2B_TOKEN_NOT_FOUND = "4016103"
    """The B2B access token is missing or unknown. (003:626)"""

    QUERY_PAYMENT_CUSTOMER_TOKEN_NOT_FOUND = "4016104"
    """The customer's access token is missing or unknown. (003:627)"""

    QUERY_PAYMENT_TRANSACTION_EXPIRED = "4036100"
    """The time for the transaction is over. (003:628)"""

    QUERY_PAYMENT_FEATURE_NOT_ALLOWED = "4036101"
    """The merchant may not use this service. (003:629)"""

    QUERY_PAYMENT_EXCEEDS_TRANSACTION_AMOUNT_LIMIT = "4036102"
    """The amount is above the limit of one transaction. (003:630)"""

    QUERY_PAYMENT_SUSPECTED_FRAUD = "4036103"
    """The transaction looks like fraud. (003:631)"""

    QUERY_PAYMENT_ACTIVITY_COUNT_LIMIT_EXCEEDED = "4036104"
    """Too many transactions within the limit's period. (003:632)"""

    QUERY_PAYMENT_DO_NOT_HONOR = "4036105"
    """The state of the account or user forbids the transaction. (003:633)"""

    QUERY_PAYMENT_FEATURE_NOT_ALLOWED_AT_THIS_TIME = "4036106"
    """The service is closed for the day's cut-off. (003:634)"""

    QUERY_PAYMENT_CARD_BLOCKED = "4036107"
    """The card is blocked. (003:635)"""

    QUERY_PAYMENT_CARD_EXPIRED = "4036108"
    """The card has expired. (003:636)"""

    QUERY_PAYMENT_DORMANT_ACCOUNT = "4036109"
    """The account is dormant. (003:637)"""

    QUERY_PAYMENT_NEED_TO_SET_TOKEN_LIMIT = "4036110"
    """The token has no limit yet. (003:638)"""

    QUERY_PAYMENT_OTP_BLOCKED = "4036111"
    """One-time passwords are blocked for this customer. (003:639)"""

    QUERY_PAYMENT_OTP_LIFETIME_EXPIRED = "4036112"
    """The one-time password has expired. (003:640)"""

    QUERY_PAYMENT_OTP_SENT_TO_CARDHOLDER = "4036113"
    """The issuer was asked to send a one-time password to the customer. (003:641)"""

    QUERY_PAYMENT_INSUFFICIENT_FUNDS = "4036114"
    """The account has too little money. (003:642)"""

    QUERY_PAYMENT_TRANSACTION_NOT_PERMITTED = "4036115"
    """This transaction is not permitted. (003:643)"""

    QUERY_PAYMENT_SUSPEND_TRANSACTION = "4036116"
    """The transaction was suspended. (003:644)"""

    QUERY_PAYMENT_TOKEN_LIMIT_EXCEEDED = "4036117"
    """The amount is above the limit set for the token. (003:645)"""

    QUERY_PAYMENT_INACTIVE_CARD_OR_ACCOUNT_OR_CUSTOMER = "4036118"
    """The card, account or customer is inactive. (003:646)"""

    QUERY_PAYMENT_MERCHANT_BLACKLISTED = "4036119"
    """The merchant is barred from all services. (003:647)"""

    QUERY_PAYMENT_MERCHANT_LIMIT_EXCEEDED = "4036120"
    """The merchant's total of the day is above the agreed limit. (003:648)"""

    QUERY_PAYMENT_SET_LIMIT_NOT_ALLOWED = "4036121"
    """The limit of this token may not be set. (003:649)"""

    QUERY_PAYMENT_TOKEN_LIMIT_INVALID = "4036122"
    """The wanted limit is outside the range that merchant and issuer agreed on. (003:650)"""

    QUERY_PAYMENT_ACCOUNT_LIMIT_EXCEEDED = "4036123"
    """The account's total of the day is above the agreed limit. (003:651)"""

    QUERY_PAYMENT_INVALID_TRANSACTION_STATUS = "4046100"
    """The transaction is in a state that does not allow this. (003:652)"""

    QUERY_PAYMENT_TRANSACTION_NOT_FOUND = "4046101"
    """No such transaction is known. (003:653)"""

    QUERY_PAYMENT_INVALID_ROUTING = "4046102"
    """The provider knows no way to the destination. (003:654)"""

    QUERY_PAYMENT_BANK_NOT_SUPPORTED_BY_SWITCH = "4046103"
    """The switch does not serve this bank. (003:655)"""

    QUERY_PAYMENT_TRANSACTION_CANCELLED = "4046104"
    """The customer cancelled the transaction. (003:656)"""

    QUERY_PAYMENT_MERCHANT_NOT_REGISTERED_FOR_CARD_REGISTRATION = "4046105"
    """The merchant may not register cards. (003:657)"""

    QUERY_PAYMENT_NEED_TO_REQUEST_OTP = "4046106"
    """A one-time password has to be requested first. (003:658)"""

    QUERY_PAYMENT_JOURNEY_NOT_FOUND = "4046107"
    """The journey is not known. (003:659)"""

    QUERY_PAYMENT_INVALID_MERCHANT = "4046108"
    """The merchant does not exist or is in an abnormal state. (003:660)"""

    QUERY_PAYMENT_NO_ISSUER = "4046109"
    """No issuer was found. (003:661)"""

    QUERY_PAYMENT_INVALID_API_TRANSITION = "4046110"
    """This request does not follow from the one before it in the journey. (003:662)"""

    QUERY_PAYMENT_INVALID_CARD_OR_ACCOUNT_OR_CUSTOMER_OR_VIRTUAL_ACCOUNT = "4046111"
    """The card, account, customer or virtual account is wrong or blacklisted. (003:663)"""

    QUERY_PAYMENT_INVALID_BILL_OR_VIRTUAL_ACCOUNT = "4046112"
    """The bill or virtual account is blocked, suspended or not found. (003:664)"""

    QUERY_PAYMENT_INVALID_AMOUNT = "4046113"
    """The amount is not the one that was expected. (003:666)"""

    QUERY_PAYMENT_PAID_BILL = "4046114"
    """The bill has been paid already. (003:667)"""

    QUERY_PAYMENT_INVALID_OTP = "4046115"
    """The one-time password is wrong. (003:668)"""

    QUERY_PAYMENT_PARTNER_NOT_FOUND = "4046116"
    """No partner has this number. (003:669)"""

    QUERY_PAYMENT_INVALID_TERMINAL = "4046117"
    """No terminal has this number. (003:670)"""

    QUERY_PAYMENT_INCONSISTENT_REQUEST = "4046118"
    """An earlier request had the same reference and other values. (003:671)"""

    QUERY_PAYMENT_EXPIRED_BILL_OR_VIRTUAL_ACCOUNT = "4046119"
    """The bill or virtual account has expired. (003:680)"""

    QUERY_PAYMENT_REQUESTED_FUNCTION_NOT_SUPPORTED = "4056100"
    """The provider does not offer this function. (003:682)"""

    QUERY_PAYMENT_REQUESTED_OPERATION_NOT_ALLOWED = "4056101"
    """The transaction cannot be cancelled or refunded at this time. (003:683)"""

    QUERY_PAYMENT_CONFLICT = "4096100"
    """The X-EXTERNAL-ID has been used on the same day. (003:684)"""

    QUERY_PAYMENT_DUPLICATE_PARTNER_REFERENCE_NO = "4096101"
    """A transaction with the same partnerReferenceNo has succeeded already. (003:685)"""

    QUERY_PAYMENT_TOO_MANY_REQUESTS = "4296100"
    """More requests were sent than the provider takes. (003:686)"""

    QUERY_PAYMENT_GENERAL_ERROR = "5006100"
    """Something went wrong at the provider. (003:687)"""

    QUERY_PAYMENT_INTERNAL_SERVER_ERROR = "5006101"
    """Something unknown went wrong within the provider. (003:688)"""

    QUERY_PAYMENT_EXTERNAL_SERVER_ERROR = "5006102"
    """A system behind the provider failed. (003:689)"""

    QUERY_PAYMENT_TIMEOUT = "5046100"
    """The issuer did not answer in time. (003:690)"""

    REFUND_PAYMENT_SUCCESSFUL = "2008000"
    """The request was carried out. (003:618)"""

    REFUND_PAYMENT_REQUEST_IN_PROGRESS = "2028000"
    """The request was accepted and is still being worked on. (003:619)"""

    REFUND_PAYMENT_BAD_REQUEST = "4008000"
    """The request could not be read. (003:620)"""

    REFUND_PAYMENT_INVALID_FIELD_FORMAT = "4008001"
    """A field has the wrong form. (003:621)"""

    REFUND_PAYMENT_INVALID_MANDATORY_FIELD = "4008002"
    """A mandatory field is missing. (003:622)"""

    REFUND_PAYMENT_UNAUTHORIZED = "4018000"
    """The caller, the signature or the time of the message was not accepted. (003:623)"""

    REFUND_PAYMENT_INVALID_B2B_TOKEN = "4018001"
    """The B2B access token is wrong or has expired. (003:624)"""

    REFUND_PAYMENT_INVALID_CUSTOMER_TOKEN = "4018002"
    """The customer's access token is wrong or has expired. (003:625)"""

    REFUND_PAYMENT_B2B_TOKEN_NOT_FOUND = "4018003"
    """The B2B access token is missing or unknown. (003:626)"""

    REFUND_PAYMENT_CUSTOMER_TOKEN_NOT_FOUND = "4018004"
    """The customer's access token is missing or unknown. (003:627)"""

    REFUND_PAYMENT_TRANSACTION_EXPIRED = "4038000"
    """The time for the transaction is over. (003:628)"""

    REFUND_PAYMENT_FEATURE_NOT_ALLOWED = "4038001"
    """The merchant may not use this service. (003:629)"""

    REFUND_PAYMENT_EXCEEDS_TRANSACTION_AMOUNT_LIMIT = "4038002"
    """The amount is above the limit of one transaction. (003:630)"""

    REFUND_PAYMENT_SUSPECTED_FRAUD = "4038003"
    """The transaction looks like fraud. (003:631)"""

    REFUND_PAYMENT_ACTIVITY_COUNT_LIMIT_EXCEEDED = "4038004"
    """Too many transactions within the limit's period. (003:632)"""

    REFUND_PAYMENT_DO_NOT_HONOR = "4038005"
    """The state of the account or user forbids the transaction. (003:633)"""

    REFUND_PAYMENT_FEATURE_NOT_ALLOWED_AT_THIS_TIME = "4038006"
    """The service is closed for the day's cut-off. (003:634)"""

    REFUND_PAYMENT_CARD_BLOCKED = "4038007"
    """The card is blocked. (003:635)"""

    REFUND_PAYMENT_CARD_EXPIRED = "4038008"
    """The card has expired. (003:636)"""

    REFUND_PAYMENT_DORMANT_ACCOUNT = "4038009"
    """The account is dormant. (003:637)"""

    REFUND_PAYMENT_NEED_TO_SET_TOKEN_LIMIT = "4038010"
    """The token has no limit yet. (003:638)"""

    REFUND_PAYMENT_OTP_BLOCKED = "4038011"
    """One-time passwords are blocked for this customer. (003:639)"""

    REFUND_PAYMENT_OTP_LIFETIME_EXPIRED = "4038012"
    """The one-time password has expired. (003:640)"""

    REFUND_PAYMENT_OTP_SENT_TO_CARDHOLDER = "4038013"
    """The issuer was asked to send a one-time password to the customer. (003:641)"""

    REFUND_PAYMENT_INSUFFICIENT_FUNDS = "4038014"
    """The account has too little money. (003:642)"""

    REFUND_PAYMENT_TRANSACTION_NOT_PERMITTED = "4038015"
    """This transaction is not permitted. (003:643)"""

    REFUND_PAYMENT_SUSPEND_TRANSACTION = "4038016"
    """The transaction was suspended. (003:644)"""

    REFUND_PAYMENT_TOKEN_LIMIT_EXCEEDED = "4038017"
    """The amount is above the limit set for the token. (003:645)"""

    REFUND_PAYMENT_INACTIVE_CARD_OR_ACCOUNT_OR_CUSTOMER = "4038018"
    """The card, account or customer is inactive. (003:646)"""

    REFUND_PAYMENT_MERCHANT_BLACKLISTED = "4038019"
    """The merchant is barred from all services. (003:647)"""

    REFUND_PAYMENT_MERCHANT_LIMIT_EXCEEDED = "4038020"
    """The merchant's total of the day is above the agreed limit. (003:648)"""

    REFUND_PAYMENT_SET_LIMIT_NOT_ALLOWED = "4038021"
    """The limit of this token may not be set. (003:649)"""

    REFUND_PAYMENT_TOKEN_LIMIT_INVALID = "4038022"
    """The wanted limit is outside the range that merchant and issuer agreed on. (003:650)"""

    REFUND_PAYMENT_ACCOUNT_LIMIT_EXCEEDED = "4038023"
    """The account's total of the day is above the agreed limit. (003:651)"""

    REFUND_PAYMENT_INVALID_TRANSACTION_STATUS = "4048000"
    """The transaction is in a state that does not allow this. (003:652)"""

    REFUND_PAYMENT_TRANSACTION_NOT_FOUND = "4048001"
    """No such transaction is known. (003:653)"""

    REFUND_PAYMENT_INVALID_ROUTING = "4048002"
    """The provider knows no way to the destination. (003:654)"""

    REFUND_PAYMENT_BANK_NOT_SUPPORTED_BY_SWITCH = "4048003"
    """The switch does not serve this bank. (003:655)"""

    REFUND_PAYMENT_TRANSACTION_CANCELLED = "4048004"
    """The customer cancelled the transaction. (003:656)"""

    REFUND_PAYMENT_MERCHANT_NOT_REGISTERED_FOR_CARD_REGISTRATION = "4048005"
    """The merchant may not register cards. (003:657)"""

    REFUND_PAYMENT_NEED_TO_REQUEST_OTP = "4048006"
    """A one-time password has to be requested first. (003:658)"""

    REFUND_PAYMENT_JOURNEY_NOT_FOUND = "4048007"
    """The journey is not known. (003:659)"""

    REFUND_PAYMENT_INVALID_MERCHANT = "4048008"
    """The merchant does not exist or is in an abnormal state. (003:660)"""

    REFUND_PAYMENT_NO_ISSUER = "4048009"
    """No issuer was found. (003:661)"""

    REFUND_PAYMENT_INVALID_API_TRANSITION = "4048010"
    """This request does not follow from the one before it in the journey. (003:662)"""

    REFUND_PAYMENT_INVALID_CARD_OR_ACCOUNT_OR_CUSTOMER_OR_VIRTUAL_ACCOUNT = "4048011"
    """The card, account, customer or virtual account is wrong or blacklisted. (003:663)"""

    REFUND_PAYMENT_INVALID_BILL_OR_VIRTUAL_ACCOUNT = "4048012"
    """The bill or virtual account is blocked, suspended or not found. (003:664)"""

    REFUND_PAYMENT_INVALID_AMOUNT = "4048013"
    """The amount is not the one that was expected. (003:666)"""

    REFUND_PAYMENT_PAID_BILL = "4048014"
    """The bill has been paid already. (003:667)"""

    REFUND_PAYMENT_INVALID_OTP = "4048015"
    """The one-time password is wrong. (003:668)"""

    REFUND_PAYMENT_PARTNER_NOT_FOUND = "4048016"
    """No partner has this number. (003:669)"""

    REFUND_PAYMENT_INVALID_TERMINAL = "4048017"
    """No terminal has this number. (003:670)"""

    REFUND_PAYMENT_INCONSISTENT_REQUEST = "4048018"
    """An earlier request had the same reference and other values. (003:671)"""

    REFUND_PAYMENT_EXPIRED_BILL_OR_VIRTUAL_ACCOUNT = "4048019"
    """The bill or virtual account has expired. (003:680)"""

    REFUND_PAYMENT_REQUESTED_FUNCTION_NOT_SUPPORTED = "4058000"
    """The provider does not offer this function. (003:682)"""

    REFUND_PAYMENT_REQUESTED_OPERATION_NOT_ALLOWED = "4058001"
    """The transaction cannot be cancelled or refunded at this time. (003:683)"""

    REFUND_PAYMENT_CONFLICT = "4098000"
    """The X-EXTERNAL-ID has been used on the same day. (003:684)"""

    REFUND_PAYMENT_DUPLICATE_PARTNER_REFERENCE_NO = "4098001"
    """A transaction with the same partnerReferenceNo has succeeded already. (003:685)"""

    REFUND_PAYMENT_TOO_MANY_REQUESTS = "4298000"
    """More requests were sent than the provider takes. (003:686)"""

    REFUND_PAYMENT_GENERAL_ERROR = "5008000"
    """Something went wrong at the provider. (003:687)"""

    REFUND_PAYMENT_INTERNAL_SERVER_ERROR = "5008001"
    """Something unknown went wrong within the provider. (003:688)"""

    REFUND_PAYMENT_EXTERNAL_SERVER_ERROR = "5008002"
    """A system behind the provider failed. (003:689)"""

    REFUND_PAYMENT_TIMEOUT = "5048000"
    """The issuer did not answer in time. (003:690)"""
