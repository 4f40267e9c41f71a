"""Response codes of Paydia SNAP and what they mean for the caller."""

from snapbi_runtime import Case, Meaning
from snapbi_runtime import ResponseCode as OpenResponseCode

_CASES = {
    "2007300": Case(
        category="Success",
        message="Successful",
        description="The request was carried out.",
        meaning=Meaning.SUCCESS,
        advice="Read the answer; where it carries a transaction status, that status decides.",
    ),
    "2007400": Case(
        category="Success",
        message="Successful",
        description="The request was carried out.",
        meaning=Meaning.SUCCESS,
        advice="Read the answer; where it carries a transaction status, that status decides.",
    ),
    "2005100": Case(
        category="Success",
        message="Request has been processed successfully",
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
    "4007401": Case(
        category="Message",
        message="Invalid Field Format {field name}",
        description="A field has the wrong form; the code follows from the rule (STD-9).",
        meaning=Meaning.REFUSED,
        advice="Correct the field that the message names.",
    ),
    "4005101": Case(
        category="Message",
        message="Invalid Field Format",
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
        message="Invalid Mandatory Field",
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
    "404/01": Case(
        category="Business",
        message="Transaction Not Found",
        description="No such transaction is known.",
        meaning=Meaning.REFUSED,
        advice="Check the reference; when a payment was only just sent, keep querying for a while before giving it up.",
    ),
    "500/00": Case(
        category="System",
        message="General Error",
        description="Something went wrong at the provider; the code follows from the rule (STD-9).",
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
}


class ResponseCode(OpenResponseCode):
    """Every response code that Paydia SNAP documents; a code that is not listed is a value as well."""

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
    """The request was carried out. (001:133)"""

    QUERY_PAYMENT_INVALID_FIELD_FORMAT = "4005101"
    """A field has the wrong form. (001:134)"""

    QUERY_PAYMENT_INVALID_MANDATORY_FIELD = "4005102"
    """A mandatory field is missing. (001:135)"""

    QUERY_PAYMENT_UNAUTHORIZED = "4015100"
    """The caller, the signature or the time of the message was not accepted. (001:136)"""

    QUERY_PAYMENT_INVALID_B2B_TOKEN = "4015101"
    """The B2B access token is wrong or has expired. (001:137)"""

    QUERY_PAYMENT_TRANSACTION_NOT_FOUND = "4045101"
    """No such transaction is known. (001:138)"""

    QUERY_PAYMENT_INTERNAL_SERVER_ERROR = "5005101"
    """Something unknown went wrong within the provider. (001:139)"""
