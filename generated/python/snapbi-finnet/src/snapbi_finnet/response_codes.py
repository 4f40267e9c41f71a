"""Response codes of Finnet SNAP and what they mean for the caller."""

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
    "400/00": Case(
        category="System",
        message="Bad request",
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
    "4005101": Case(
        category="Message",
        message="Invalid field format {field}",
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
    "4005102": Case(
        category="Message",
        message="Invalid mandatory field {field}",
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
    "4015100": Case(
        category="System",
        message="Unauthorised. [Reason]",
        description="The caller, the signature or the time of the message was not accepted.",
        meaning=Meaning.REFUSED,
        advice="Check the credentials, the signature and the clock; sending the same again does not help.",
    ),
    "401/01": Case(
        category="System",
        message="Invalid token (B2B)",
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
    "403/01": Case(
        category="System",
        message="Feature not allowed",
        description="The merchant may not use this service.",
        meaning=Meaning.REFUSED,
        advice="Ask the provider to open the service for the merchant.",
    ),
    "403/04": Case(
        category="Business",
        message="Activity count limit exceeded",
        description="Too many transactions within the limit's period.",
        meaning=Meaning.REFUSED,
        advice="Start a new transaction when the period is over.",
    ),
    "403/14": Case(
        category="Business",
        message="Insufficient Funds",
        description="The account has too little money.",
        meaning=Meaning.REFUSED,
        advice="Ask the customer to top up or to use another means of payment.",
    ),
    "404/08": Case(
        category="Business",
        message="Invalid merchant",
        description="The merchant does not exist or is in an abnormal state.",
        meaning=Meaning.REFUSED,
        advice="Check the merchant's identifier.",
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
    "5005100": Case(
        category="System",
        message="General error",
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
    """Every response code that Finnet SNAP documents; a code that is not listed is a value as well."""

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

    QUERY_PAYMENT_SUCCESSFUL = "2005100"
    """The request was carried out. (002:546)"""

    QUERY_PAYMENT_BAD_REQUEST = "4005100"
    """The request could not be read. (002:554)"""

    QUERY_PAYMENT_INVALID_FIELD_FORMAT = "4005101"
    """A field has the wrong form. (002:562)"""

    QUERY_PAYMENT_INVALID_MANDATORY_FIELD = "4005102"
    """A mandatory field is missing. (002:570)"""

    QUERY_PAYMENT_INVALID_B2B_TOKEN = "4015101"
    """The B2B access token is wrong or has expired. (002:578)"""

    QUERY_PAYMENT_UNAUTHORIZED = "4015100"
    """The caller, the signature or the time of the message was not accepted. (002:586)"""

    QUERY_PAYMENT_INVALID_CUSTOMER_TOKEN = "4015102"
    """The customer's access token is wrong or has expired. (002:594)"""

    QUERY_PAYMENT_B2B_TOKEN_NOT_FOUND = "4015103"
    """The B2B access token is missing or unknown. (002:602)"""

    QUERY_PAYMENT_CUSTOMER_TOKEN_NOT_FOUND = "4015104"
    """The customer's access token is missing or unknown. (002:610)"""

    QUERY_PAYMENT_FEATURE_NOT_ALLOWED = "4035101"
    """The merchant may not use this service. (002:618)"""

    QUERY_PAYMENT_ACTIVITY_COUNT_LIMIT_EXCEEDED = "4035104"
    """Too many transactions within the limit's period. (002:626)"""

    QUERY_PAYMENT_INSUFFICIENT_FUNDS = "4035114"
    """The account has too little money. (002:634)"""

    QUERY_PAYMENT_INVALID_MERCHANT = "4045108"
    """The merchant does not exist or is in an abnormal state. (002:642)"""

    QUERY_PAYMENT_GENERAL_ERROR = "5005100"
    """Something went wrong at the provider. (002:650)"""

    QUERY_PAYMENT_INTERNAL_SERVER_ERROR = "5005101"
    """Something unknown went wrong within the provider. (002:658)"""

    QUERY_PAYMENT_EXTERNAL_SERVER_ERROR = "5005102"
    """A system behind the provider failed. (002:666)"""

    QUERY_PAYMENT_TIMEOUT = "5045100"
    """The issuer did not answer in time. (002:674)"""
