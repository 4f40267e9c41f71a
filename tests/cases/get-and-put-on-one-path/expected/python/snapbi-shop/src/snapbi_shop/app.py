"""Shop as an ASGI application."""

from typing import Unpack

from snapbi_runtime.server import Application, Endpoint, Partners, ServerOptions
from snapbi_runtime.stores import ExternalIdStore

from .operations import PROFILE, TELL_BALANCE, TOP_UP
from .service import ShopService


def create_app(
    service: ShopService,
    partners: Partners,
    store: ExternalIdStore,
    **options: Unpack[ServerOptions],
) -> Application:
    """Serve Shop over ASGI, alone or mounted in Starlette, FastAPI or any other ASGI application.

    `store` remembers X-EXTERNAL-IDs. The options are those of `snapbi_runtime.server.ServerOptions`, such as `clock`,
    `mode`, `tokens` and `handler_deadline` (seconds).
    """
    endpoints = (
        Endpoint(TELL_BALANCE, service.tell_balance),
        Endpoint(TOP_UP, service.top_up),
    )
    return Application(endpoints, PROFILE, partners, store, **options)
