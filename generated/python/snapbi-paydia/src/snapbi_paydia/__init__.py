"""Paydia SNAP: a client, a service, and the models of requests and answers."""

TYPE_CHECKING = False  # what type checkers read; at run time a name loads its module when it is first asked for
if TYPE_CHECKING:
    from snapbi_runtime import Amount, Money

    from .app import create_app
    from .async_client import AsyncPaydia
    from .client import Paydia
    from .examples import ExampleService
    from .models import (
        AccessTokenB2b2cRequest,
        AccessTokenB2b2cResponse,
        AccessTokenB2bRequest,
        AccessTokenB2bResponse,
        ErrorResponse,
        QueryPaymentRequest,
        QueryPaymentResponse,
    )
    from .response_codes import ResponseCode
    from .service import PaydiaService, QueryPaymentRefusal
    from .statuses import GrantType, TransactionStatus
else:
    _HOMES = {
        "Amount": "snapbi_runtime",
        "Money": "snapbi_runtime",
        "create_app": ".app",
        "AsyncPaydia": ".async_client",
        "Paydia": ".client",
        "ExampleService": ".examples",
        "AccessTokenB2b2cRequest": ".models",
        "AccessTokenB2b2cResponse": ".models",
        "AccessTokenB2bRequest": ".models",
        "AccessTokenB2bResponse": ".models",
        "ErrorResponse": ".models",
        "QueryPaymentRequest": ".models",
        "QueryPaymentResponse": ".models",
        "ResponseCode": ".response_codes",
        "PaydiaService": ".service",
        "QueryPaymentRefusal": ".service",
        "GrantType": ".statuses",
        "TransactionStatus": ".statuses",
    }

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})


__all__ = [
    "AccessTokenB2b2cRequest",
    "AccessTokenB2b2cResponse",
    "AccessTokenB2bRequest",
    "AccessTokenB2bResponse",
    "Amount",
    "AsyncPaydia",
    "ErrorResponse",
    "ExampleService",
    "GrantType",
    "Money",
    "Paydia",
    "PaydiaService",
    "QueryPaymentRefusal",
    "QueryPaymentRequest",
    "QueryPaymentResponse",
    "ResponseCode",
    "TransactionStatus",
    "create_app",
]
