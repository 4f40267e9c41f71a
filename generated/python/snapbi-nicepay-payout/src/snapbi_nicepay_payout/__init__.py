"""Nicepay Payout SNAP: a client, a service, and the models of requests and answers."""

TYPE_CHECKING = False  # what type checkers read; at run time a name loads its module when it is first asked for
if TYPE_CHECKING:
    from .amounts import Amount, Money
    from .app import create_app
    from .async_client import AsyncNicepayPayout
    from .client import NicepayPayout
    from .examples import ExampleService
    from .models import (
        AccessTokenB2bRequest,
        AccessTokenB2bResponse,
        ErrorResponse,
        InquirePayoutRequest,
        InquirePayoutResponse,
    )
    from .response_codes import ResponseCode
    from .service import InquirePayoutRefusal, NicepayPayoutService
    from .statuses import BeneficiaryCustomerResidence, BeneficiaryCustomerType, PayoutStatus
else:
    _HOMES = {
        "Amount": ".amounts",
        "Money": ".amounts",
        "create_app": ".app",
        "AsyncNicepayPayout": ".async_client",
        "NicepayPayout": ".client",
        "ExampleService": ".examples",
        "AccessTokenB2bRequest": ".models",
        "AccessTokenB2bResponse": ".models",
        "ErrorResponse": ".models",
        "InquirePayoutRequest": ".models",
        "InquirePayoutResponse": ".models",
        "ResponseCode": ".response_codes",
        "InquirePayoutRefusal": ".service",
        "NicepayPayoutService": ".service",
        "BeneficiaryCustomerResidence": ".statuses",
        "BeneficiaryCustomerType": ".statuses",
        "PayoutStatus": ".statuses",
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
    "AccessTokenB2bRequest",
    "AccessTokenB2bResponse",
    "Amount",
    "AsyncNicepayPayout",
    "BeneficiaryCustomerResidence",
    "BeneficiaryCustomerType",
    "ErrorResponse",
    "ExampleService",
    "InquirePayoutRefusal",
    "InquirePayoutRequest",
    "InquirePayoutResponse",
    "Money",
    "NicepayPayout",
    "NicepayPayoutService",
    "PayoutStatus",
    "ResponseCode",
    "create_app",
]
