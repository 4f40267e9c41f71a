"""Shop as an ASGI application."""

from typing import Unpack

from snapbi_runtime.server import Application, Endpoint, Partners, ServerOptions
from snapbi_runtime.stores import ExternalIdStore

from .operations import ANNOUNCE, PAY, PROFILE
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

    `references` remembers partnerReferenceNo, and has to be given: a store, such as that of
    `snapbi_runtime.stores.open_stores`, or None to leave payments that come twice to the service. What the application
    does with them: `snapbi_runtime.server.repetition`.
    """
    endpoints = (
        Endpoint(ANNOUNCE, service.announce),
        Endpoint(PAY, service.pay),
    )
    return Application(endpoints, PROFILE, partners, store, **options)
