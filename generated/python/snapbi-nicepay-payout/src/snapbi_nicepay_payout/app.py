"""Nicepay Payout SNAP as an ASGI application."""

from typing import Unpack

from snapbi_runtime.server import Application, Endpoint, Partners, ServerOptions, TokenEndpoint
from snapbi_runtime.stores import ExternalIdStore

from .operations import ACCESS_TOKEN_B2B, INQUIRE_PAYOUT, PROFILE
from .service import NicepayPayoutService


def create_app(
    service: NicepayPayoutService,
    partners: Partners,
    store: ExternalIdStore,
    **options: Unpack[ServerOptions],
) -> Application:
    """Serve Nicepay Payout SNAP over ASGI, alone or mounted in Starlette, FastAPI or any other ASGI application.

    `store` remembers X-EXTERNAL-IDs. The options are those of `snapbi_runtime.server.ServerOptions`, such as `clock`,
    `mode`, `tokens` and `handler_deadline` (seconds).
    """
    endpoints = (
        TokenEndpoint(ACCESS_TOKEN_B2B),
        Endpoint(INQUIRE_PAYOUT, service.inquire_payout),
    )
    return Application(endpoints, PROFILE, partners, store, **options)
