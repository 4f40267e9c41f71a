"""The stub that datamodel-codegen emits for FastAPI, with the one method implemented; it checks no signature."""

from __future__ import annotations

from typing import Any

from codegen_server import models
from codegen_server.stub import create_app
from codegen_server.stub.services import AccessTokenService, PaydiaSnapService

from .exchange import ANSWER


class AccessToken(AccessTokenService):
    """Issues no token: nobody asks."""

    async def access_token_b2b(
        self, *, x_timestamp: str, x_client_key: str, x_signature: str, body: models.AccessTokenB2bRequest
    ) -> models.AccessTokenB2bResponse:
        raise NotImplementedError

    async def access_token_b2b2c(
        self, *, x_timestamp: str, x_client_key: str, x_signature: str, body: models.AccessTokenB2b2cRequest
    ) -> models.AccessTokenB2b2cResponse:
        raise NotImplementedError


class Service(PaydiaSnapService[object]):
    """Answers every query alike."""

    async def query_payment(
        self,
        *,
        principal: object,
        authorization_customer: str,
        x_timestamp: str,
        x_partner_id: str,
        x_external_id: str,
        channel_id: str,
        x_signature: str,
        body: models.QueryPaymentRequest,
    ) -> models.QueryPaymentResponse:
        return models.QueryPaymentResponse.model_validate(ANSWER)


async def authorize(requirement_sets: Any, credentials: Any) -> object:
    return "partner"


def application() -> Any:
    return create_app(access_token=AccessToken(), paydia_snap=Service(), authorize=authorize)
