"""Bank Warung: accepts transfers of what is on the account."""

from decimal import Decimal
from pathlib import Path

from snapbi_warung import (
    CheckTransferRequest,
    CheckTransferResponse,
    Money,
    ResponseCode,
    TransferRefusal,
    TransferRequest,
    TransferResponse,
    TransferStatus,
    WarungService,
    create_app,
)

from snapbi_runtime import Secret, load_public_key
from snapbi_runtime.server import Call, Partner, PartnerList
from snapbi_runtime.stores import open_stores


class Bank(WarungService):
    def __init__(self) -> None:
        self.balance = Decimal("100000.00")
        self.sent: dict[str, Money] = {}

    async def transfer(self, request: TransferRequest, call: Call) -> TransferResponse:
        amount = Decimal(str(request.amount.value))
        if amount > self.balance:
            raise TransferRefusal(ResponseCode.TRANSFER_INSUFFICIENT_FUNDS)
        self.balance -= amount
        self.sent[request.partner_reference_no] = request.amount
        return TransferResponse(
            response_code=ResponseCode.TRANSFER_SUCCESSFUL,
            response_message="Successful",
            reference_no=f"BW{len(self.sent):08}",
            amount=request.amount,
        )

    async def check_transfer(self, request: CheckTransferRequest, call: Call) -> CheckTransferResponse:
        amount = self.sent.get(request.original_partner_reference_no)
        return CheckTransferResponse(
            response_code=ResponseCode.CHECK_TRANSFER_SUCCESSFUL,
            response_message="Successful",
            latest_transaction_status=TransferStatus.NOT_FOUND if amount is None else TransferStatus.SUCCESS,
            amount=amount,
        )


partner = Partner(
    partner_id="toko",
    client_id="toko",
    client_secret=Secret(Path("toko.secret").read_text()),
    public_key=load_public_key(Path("toko.pub").read_text()),
)
stores = open_stores("memory:")
app = create_app(Bank(), PartnerList([partner]), stores.external_ids, references=stores.references)
