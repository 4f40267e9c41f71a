"""The stub that openapi-generator's python-fastapi emits, with the one method implemented; it checks no signature."""

from __future__ import annotations

from typing import Any

from openapi_server.apis.paydia_snap_api_base import BasePaydiaSNAPApi
from openapi_server.main import app
from openapi_server.models.query_payment_response import QueryPaymentResponse

from .exchange import ANSWER


class Service(BasePaydiaSNAPApi):
    """Answers every query alike."""

    async def query_payment(self, *arguments: Any) -> QueryPaymentResponse:
        return QueryPaymentResponse.model_validate(ANSWER)


def application() -> Any:
    return app
