"""Paydia SNAP as an ASGI application."""

from typing import Unpack

from snapbi_runtime.server import Application, Endpoint, Partners, ServerOptions, TokenEndpoint
from snapbi_runtime.stores import ExternalIdStore

from .operations import ACCESS_TOKEN_B2B, ACCESS_TOKEN_B2B2C, PROFILE, QUERY_PAYMENT
from .service import PaydiaService


def create_app(
    service: PaydiaService,
    partners: Partners,
    store: ExternalIdStore,
    **options: Unpack[ServerOptions],
) -> Application:
    """Serve Paydia SNAP over ASGI, alone or mounted in Starlette, FastAPI or any other ASGI application.

    `store` remembers X-EXTERNAL-IDs. The options are those of `snapbi_runtime.server.ServerOptions`, such as `clock`,
    `mode`, `tokens` and `handler_deadline` (seconds).
    """
    endpoints = (
        TokenEndpoint(ACCESS_TOKEN_B2B),
        TokenEndpoint(ACCESS_TOKEN_B2B2C, service.customer_of),
        Endpoint(QUERY_PAYMENT, service.query_payment),
    )
    return Application(endpoints, PROFILE, partners, store, **options)
