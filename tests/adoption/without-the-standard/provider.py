"""Kios: tells what is left on one card."""

from pathlib import Path

from snapbi_kios import (
    BalanceRefusal,
    BalanceRequest,
    BalanceResponse,
    KiosService,
    Money,
    ResponseCode,
    create_app,
)

from snapbi_runtime import Secret, load_public_key
from snapbi_runtime.server import Call, Partner, PartnerList
from snapbi_runtime.stores import open_store

CARDS = {"6011000000000004": Money.of("15000.50")}


class Cards(KiosService):
    async def balance(self, request: BalanceRequest, call: Call) -> BalanceResponse:
        if request.card_no not in CARDS:
            raise BalanceRefusal(ResponseCode.BALANCE_INVALID_CARD)
        return BalanceResponse(
            response_code=ResponseCode.BALANCE_SUCCESSFUL,
            response_message="Successful",
            balance=CARDS[request.card_no],
        )


partner = Partner(
    partner_id="toko",
    client_id="toko",
    client_secret=Secret(Path("toko.secret").read_text()),
    public_key=load_public_key(Path("toko.pub").read_text()),
)
app = create_app(Cards(), PartnerList([partner]), open_store("memory:"))
