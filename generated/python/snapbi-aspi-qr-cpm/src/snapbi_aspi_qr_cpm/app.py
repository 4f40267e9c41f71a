"""ASPI QR CPM as an ASGI application."""

from typing import Unpack

from snapbi_runtime.server import Application, Endpoint, Partners, ServerOptions, TokenEndpoint
from snapbi_runtime.stores import ExternalIdStore

from .operations import (
    ACCESS_TOKEN_B2B,
    ACCESS_TOKEN_B2B2C,
    CANCEL_PAYMENT,
    GENERATE_QR,
    NOTIFY_PAYMENT,
    PAY_QR,
    PROFILE,
    QUERY_PAYMENT,
    REFUND_PAYMENT,
)
from .service import AspiQrCpmService


def create_app(
    service: AspiQrCpmService,
    partners: Partners,
    store: ExternalIdStore,
    **options: Unpack[ServerOptions],
) -> Application:
    """Serve ASPI QR CPM over ASGI, alone or mounted in Starlette, FastAPI or any other ASGI application.

    `store` remembers X-EXTERNAL-IDs. The options are those of `snapbi_runtime.server.ServerOptions`, such as `clock`,
    `mode`, `tokens` and `handler_deadline` (seconds).

    `references` remembers partnerReferenceNo, and has to be given: a store, such as that of
    `snapbi_runtime.stores.open_stores`, or None to leave payments that come twice to the service. What the application
    does with them: `snapbi_runtime.server.repetition`.
    """
    endpoints = (
        TokenEndpoint(ACCESS_TOKEN_B2B),
        TokenEndpoint(ACCESS_TOKEN_B2B2C, service.customer_of),
        Endpoint(CANCEL_PAYMENT, service.cancel_payment),
        Endpoint(GENERATE_QR, service.generate_qr),
        Endpoint(NOTIFY_PAYMENT, service.notify_payment),
        Endpoint(PAY_QR, service.pay_qr),
        Endpoint(QUERY_PAYMENT, service.query_payment),
        Endpoint(REFUND_PAYMENT, service.refund_payment),
    )
    return Application(endpoints, PROFILE, partners, store, **options)
