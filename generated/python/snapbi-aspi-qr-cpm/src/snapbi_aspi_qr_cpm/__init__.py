"""ASPI QR CPM: a client, a service, and the models of requests and answers."""

TYPE_CHECKING = False  # what type checkers read; at run time a name loads its module when it is first asked for
if TYPE_CHECKING:
    from snapbi_runtime import Amount, Money

    from .app import create_app
    from .async_client import AsyncAspiQrCpm
    from .client import AspiQrCpm
    from .examples import ExampleService
    from .models import (
        AccessTokenB2b2cRequest,
        AccessTokenB2b2cResponse,
        AccessTokenB2bRequest,
        AccessTokenB2bResponse,
        CancelPaymentRequest,
        CancelPaymentResponse,
        ErrorResponse,
        GenerateQrRequest,
        GenerateQrResponse,
        NotifyPaymentRequest,
        NotifyPaymentResponse,
        PayQrRequest,
        PayQrRequestScannerInfo,
        PayQrResponse,
        PendingResponse,
        QueryPaymentRequest,
        QueryPaymentResponse,
        RefundPaymentRequest,
        RefundPaymentResponse,
    )
    from .response_codes import ResponseCode
    from .service import (
        AspiQrCpmService,
        CancelPaymentRefusal,
        GenerateQrRefusal,
        NotifyPaymentRefusal,
        PayQrRefusal,
        QueryPaymentRefusal,
        RefundPaymentRefusal,
    )
    from .statuses import GrantType, TransactionStatus
else:
    _HOMES = {
        "Amount": "snapbi_runtime",
        "Money": "snapbi_runtime",
        "create_app": ".app",
        "AsyncAspiQrCpm": ".async_client",
        "AspiQrCpm": ".client",
        "ExampleService": ".examples",
        "AccessTokenB2b2cRequest": ".models",
        "AccessTokenB2b2cResponse": ".models",
        "AccessTokenB2bRequest": ".models",
        "AccessTokenB2bResponse": ".models",
        "CancelPaymentRequest": ".models",
        "CancelPaymentResponse": ".models",
        "ErrorResponse": ".models",
        "GenerateQrRequest": ".models",
        "GenerateQrResponse": ".models",
        "NotifyPaymentRequest": ".models",
        "NotifyPaymentResponse": ".models",
        "PayQrRequest": ".models",
        "PayQrRequestScannerInfo": ".models",
        "PayQrResponse": ".models",
        "PendingResponse": ".models",
        "QueryPaymentRequest": ".models",
        "QueryPaymentResponse": ".models",
        "RefundPaymentRequest": ".models",
        "RefundPaymentResponse": ".models",
        "ResponseCode": ".response_codes",
        "AspiQrCpmService": ".service",
        "CancelPaymentRefusal": ".service",
        "GenerateQrRefusal": ".service",
        "NotifyPaymentRefusal": ".service",
        "PayQrRefusal": ".service",
        "QueryPaymentRefusal": ".service",
        "RefundPaymentRefusal": ".service",
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
    "AspiQrCpm",
    "AspiQrCpmService",
    "AsyncAspiQrCpm",
    "CancelPaymentRefusal",
    "CancelPaymentRequest",
    "CancelPaymentResponse",
    "ErrorResponse",
    "ExampleService",
    "GenerateQrRefusal",
    "GenerateQrRequest",
    "GenerateQrResponse",
    "GrantType",
    "Money",
    "NotifyPaymentRefusal",
    "NotifyPaymentRequest",
    "NotifyPaymentResponse",
    "PayQrRefusal",
    "PayQrRequest",
    "PayQrRequestScannerInfo",
    "PayQrResponse",
    "PendingResponse",
    "QueryPaymentRefusal",
    "QueryPaymentRequest",
    "QueryPaymentResponse",
    "RefundPaymentRefusal",
    "RefundPaymentRequest",
    "RefundPaymentResponse",
    "ResponseCode",
    "TransactionStatus",
    "create_app",
]
