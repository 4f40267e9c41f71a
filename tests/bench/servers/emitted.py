"""The emitted server of Paydia, with every check on, as `create_app` gives it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from snapbi_paydia import PaydiaService, QueryPaymentRequest, QueryPaymentResponse, create_app

from snapbi_runtime import Secret
from snapbi_runtime.server import Call, Grant, MemoryTokens, Partner, PartnerList, token_hash
from snapbi_runtime.stores import MemoryStore

from .exchange import ANSWER, CUSTOMER_TOKEN, PARTNER, SECRET, TOKEN


class Service(PaydiaService):
    """Answers every query alike."""

    async def query_payment(self, request: QueryPaymentRequest, call: Call) -> QueryPaymentResponse:
        return QueryPaymentResponse.model_validate(ANSWER)

    async def customer_of(self, authorization_code: str, partner: Partner) -> str | None:
        return None


def application() -> Any:
    expires = datetime.now(UTC) + timedelta(days=1)
    known = {
        token_hash(TOKEN): Grant(kind="b2b", client_id=PARTNER, expires=expires),
        token_hash(CUSTOMER_TOKEN): Grant(kind="customer", client_id=PARTNER, expires=expires, customer="budi"),
    }
    partner = Partner(partner_id=PARTNER, client_id=PARTNER, client_secret=Secret(SECRET))
    return create_app(Service(), PartnerList([partner]), MemoryStore(), tokens=MemoryTokens(known=known))
