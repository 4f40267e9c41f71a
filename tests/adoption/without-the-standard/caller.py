"""Toko asks for the balance of two cards, with its private key alone."""

import sys
from pathlib import Path

from snapbi_kios import Kios

from snapbi_runtime import Credentials, Refused, Secret, load_private_key

credentials = Credentials(
    client_id="toko",
    partner_id="toko",
    channel_id="95221",
    client_secret=Secret(Path("toko.secret").read_text()),
    private_key=load_private_key(Path("toko.key").read_text()),
)
with Kios(credentials, base_url=sys.argv[1]) as kios:
    for card in ("6011000000000004", "6011000000000012"):
        try:
            answer = kios.balance(card_no=card)
            print(card, answer.answer.code, answer.balance and answer.balance.value)
        except Refused as refusal:
            print(card, refusal.code, refusal.code and refusal.code.message)
