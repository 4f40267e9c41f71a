"""Shop as an ASGI application."""

from typing import Unpack

from snapbi_runtime.server import Application, Endpoint, Partners, ServerOptions
from snapbi_runtime.stores import ExternalIdStore

from .operations import PAY, PROFILE
from .service import ShopService


def create_app(
    service: ShopService,
    partners: Partners,
    store: ExternalIdStore | None = None,
    **options: Unpack[ServerOptions],
) -> Application:
    """Serve the operations over ASGI, alone or mounted in Starlette, FastAPI or any other ASGI application.

    Nothing is signed here: callers show a customer's token, which `tokens` must know. The options are those of
    `snapbi_runtime.server.ServerOptions`.
    """
    endpoints = (Endpoint(PAY, service.pay),)
    return Application(endpoints, PROFILE, partners, store, **options)
