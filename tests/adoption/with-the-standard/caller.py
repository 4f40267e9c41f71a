"""Toko sends money and asks what became of it."""

import sys
from pathlib import Path

from snapbi_warung import Money, ResponseCode, Warung

from snapbi_runtime import Credentials, OutcomeUnknown, Refused, Secret, load_private_key

credentials = Credentials(
    client_id="toko",
    partner_id="toko",
    channel_id="95221",
    client_secret=Secret(Path("toko.secret").read_text()),
    private_key=load_private_key(Path("toko.key").read_text()),
)
with Warung(credentials, base_url=sys.argv[1]) as warung:
    for reference, amount in (("gaji-1", "60000.00"), ("gaji-2", "60000.00"), ("gaji-1", "60000.00")):
        try:
            sent = warung.transfer(
                partner_reference_no=reference,
                amount=Money.of(amount),
                beneficiary_bank_code="008",
                beneficiary_account_no="1370012345678",
            )
            print(reference, sent.answer.code, sent.reference_no)
        except Refused as refusal:
            assert refusal.code is ResponseCode.TRANSFER_INSUFFICIENT_FUNDS
            print(reference, refusal.code, refusal.code.message)
        except OutcomeUnknown:  # the reference was used: whoever asks what became of it knows
            print(reference, "outcome unknown")
        status = warung.check_transfer(original_partner_reference_no=reference)
        print(reference, status.latest_transaction_status.name, status.amount and status.amount.value)
