"""Shop: a client, a service, and the models of requests and answers."""

TYPE_CHECKING = False  # what type checkers read; at run time a name loads its module when it is first asked for
if TYPE_CHECKING:
    from .app import create_app
    from .async_client import AsyncShop
    from .client import Shop
    from .examples import ExampleService
    from .models import ErrorResponse, PayRequest, PayResponse
    from .response_codes import ResponseCode
    from .service import PayRefusal, ShopService
    from .statuses import OrderState
else:
    _HOMES = {
        "create_app": ".app",
        "AsyncShop": ".async_client",
        "Shop": ".client",
        "ExampleService": ".examples",
        "ErrorResponse": ".models",
        "PayRequest": ".models",
        "PayResponse": ".models",
        "ResponseCode": ".response_codes",
        "PayRefusal": ".service",
        "ShopService": ".service",
        "OrderState": ".statuses",
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
    "AsyncShop",
    "ErrorResponse",
    "ExampleService",
    "OrderState",
    "PayRefusal",
    "PayRequest",
    "PayResponse",
    "ResponseCode",
    "Shop",
    "ShopService",
    "create_app",
]
