"""E-Money Account Linkage: a client, a service, and the models of requests and answers."""

TYPE_CHECKING = False  # what type checkers read; at run time a name loads its module when it is first asked for
if TYPE_CHECKING:
    from .app import create_app
    from .async_client import AsyncEmoneyLinkage
    from .client import EmoneyLinkage
    from .examples import ExampleService
    from .models import PayQrInternalRequest, PayQrInternalResponse
    from .service import EmoneyLinkageService, PayQrInternalRefusal
else:
    _HOMES = {
        "create_app": ".app",
        "AsyncEmoneyLinkage": ".async_client",
        "EmoneyLinkage": ".client",
        "ExampleService": ".examples",
        "PayQrInternalRequest": ".models",
        "PayQrInternalResponse": ".models",
        "EmoneyLinkageService": ".service",
        "PayQrInternalRefusal": ".service",
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
    "AsyncEmoneyLinkage",
    "EmoneyLinkage",
    "EmoneyLinkageService",
    "ExampleService",
    "PayQrInternalRefusal",
    "PayQrInternalRequest",
    "PayQrInternalResponse",
    "create_app",
]
