"""What every emitted snapbi package shares: wire models, exact money, open enums, response codes.

`import snapbi_runtime` alone loads nothing else; a name loads its module when it is first asked for, and only the
names of `model` and `money` load pydantic.
"""

TYPE_CHECKING = False  # type checkers know the name; importing typing for it would cost more than this package
if TYPE_CHECKING:
    from .client.answer import Answer
    from .client.events import CallEvent
    from .client.options import CallOptions
    from .client.resolution import Resolution
    from .client.tasks import AsyncClient
    from .client.threaded import Client
    from .clock import Clock
    from .credentials import Credentials
    from .errors import (
        CustomerTokenRejected,
        InvalidRequest,
        Misuse,
        NoAnswer,
        NotSent,
        OutcomeUnknown,
        Pending,
        Refused,
        SignatureRejected,
        SnapError,
        TokenRefused,
        UnreadableAnswer,
        Unresolvable,
        Unsettled,
    )
    from .identifiers import Identifiers, numeric_identifier
    from .journal import AsyncJournal, Attempt, Journal
    from .model import Json, Model, RequestBody, ResponseBody, at_least_one_of
    from .money import Amount, AmountFormat, Money
    from .open_enum import OpenEnum
    from .operation import HeaderRule, Operation, OutcomeQuery
    from .outcome import Outcome
    from .profile import Profile
    from .response_code import Case, Meaning, ResponseCode
    from .retry import Backoff, RetryBudget
    from .secret import Secret
    from .signing.errors import KeyFormatError, SigningError
    from .signing.keys import PrivateKey, PublicKey, load_private_key, load_public_key
    from .signing.signature import sign_token, sign_transaction
    from .signing.verification import Explanation, explain, verify_token, verify_transaction
    from .tokens.customer import CustomerToken
    from .transport.aiohttp import AiohttpTransport
    from .transport.tasks import AsyncHttpTransport
    from .transport.threaded import HttpTransport
else:  # out of the checkers' sight, so that a misspelt name stays an error for them
    _HOMES = {
        "AiohttpTransport": "transport.aiohttp",
        "Amount": "money",
        "AmountFormat": "money",
        "Answer": "client.answer",
        "AsyncClient": "client.tasks",
        "AsyncHttpTransport": "transport.tasks",
        "AsyncJournal": "journal",
        "Attempt": "journal",
        "Backoff": "retry",
        "CallEvent": "client.events",
        "CallOptions": "client.options",
        "Case": "response_code",
        "Client": "client.threaded",
        "Clock": "clock",
        "Credentials": "credentials",
        "CustomerToken": "tokens.customer",
        "CustomerTokenRejected": "errors",
        "Explanation": "signing.verification",
        "HeaderRule": "operation",
        "HttpTransport": "transport.threaded",
        "Identifiers": "identifiers",
        "InvalidRequest": "errors",
        "Misuse": "errors",
        "Journal": "journal",
        "Json": "model",
        "KeyFormatError": "signing.errors",
        "Meaning": "response_code",
        "Model": "model",
        "Money": "money",
        "NoAnswer": "errors",
        "NotSent": "errors",
        "OpenEnum": "open_enum",
        "Operation": "operation",
        "Outcome": "outcome",
        "OutcomeQuery": "operation",
        "OutcomeUnknown": "errors",
        "Pending": "errors",
        "PrivateKey": "signing.keys",
        "Profile": "profile",
        "PublicKey": "signing.keys",
        "Refused": "errors",
        "RequestBody": "model",
        "Resolution": "client.resolution",
        "ResponseBody": "model",
        "ResponseCode": "response_code",
        "RetryBudget": "retry",
        "Secret": "secret",
        "SignatureRejected": "errors",
        "SigningError": "signing.errors",
        "SnapError": "errors",
        "TokenRefused": "errors",
        "UnreadableAnswer": "errors",
        "Unresolvable": "errors",
        "Unsettled": "errors",
        "at_least_one_of": "model",
        "explain": "signing.verification",
        "load_private_key": "signing.keys",
        "load_public_key": "signing.keys",
        "numeric_identifier": "identifiers",
        "sign_token": "signing.signature",
        "sign_transaction": "signing.signature",
        "verify_token": "signing.verification",
        "verify_transaction": "signing.verification",
    }

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})


__all__ = [
    "AiohttpTransport",
    "Amount",
    "AmountFormat",
    "Answer",
    "AsyncClient",
    "AsyncHttpTransport",
    "AsyncJournal",
    "Attempt",
    "Backoff",
    "CallEvent",
    "CallOptions",
    "Case",
    "Client",
    "Clock",
    "Credentials",
    "CustomerToken",
    "CustomerTokenRejected",
    "Explanation",
    "HeaderRule",
    "HttpTransport",
    "Identifiers",
    "InvalidRequest",
    "Journal",
    "Json",
    "KeyFormatError",
    "Meaning",
    "Misuse",
    "Model",
    "Money",
    "NoAnswer",
    "NotSent",
    "OpenEnum",
    "Operation",
    "Outcome",
    "OutcomeQuery",
    "OutcomeUnknown",
    "Pending",
    "PrivateKey",
    "Profile",
    "PublicKey",
    "Refused",
    "RequestBody",
    "Resolution",
    "ResponseBody",
    "ResponseCode",
    "RetryBudget",
    "Secret",
    "SignatureRejected",
    "SigningError",
    "SnapError",
    "TokenRefused",
    "UnreadableAnswer",
    "Unresolvable",
    "Unsettled",
    "at_least_one_of",
    "explain",
    "load_private_key",
    "load_public_key",
    "numeric_identifier",
    "sign_token",
    "sign_transaction",
    "verify_token",
    "verify_transaction",
]
