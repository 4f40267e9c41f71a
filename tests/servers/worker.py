"""One process of a server that has several: serves QR CPM with stores that the others share.

    python worker.py STORE_URL KEY.pem LEDGER SECRET

Prints its port. Every payment is a line in the ledger, written before it is answered; one with "wait" as merchantId is
answered after half a minute.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from pathlib import Path
from typing import Any

import uvicorn

sys.path[:0] = [str(source) for source in (Path(__file__).parents[2] / "generated" / "python").glob("*/src")]

from snapbi_aspi_qr_cpm import ExampleService, create_app  # noqa: E402

from snapbi_runtime import Secret, load_private_key  # noqa: E402
from snapbi_runtime.server import Partner, PartnerList  # noqa: E402
from snapbi_runtime.stores import open_stores  # noqa: E402


class Bank(ExampleService):
    def __init__(self, ledger: Path) -> None:
        self._ledger = os.open(ledger, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def pay_qr(self, request: Any, call: Any) -> Any:
        os.write(self._ledger, f"{request.partner_reference_no}\n".encode())
        if request.merchant_id == "wait":
            await asyncio.sleep(30)
        return await super().pay_qr(request, call)


def main(url: str, key: str, ledger: str, secret: str) -> None:
    stores = open_stores(url, timeout=30)
    partner = Partner(
        partner_id="shop",
        client_id="shop",
        client_secret=Secret(secret),
        public_key=load_private_key(Path(key).read_text()).public_key(),
    )
    app = create_app(
        Bank(Path(ledger)),
        PartnerList([partner]),
        stores.external_ids,
        references=stores.references,
        tokens=stores.tokens,
    )
    ear = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    ear.bind(("127.0.0.1", 0))
    ear.listen()  # at once: whoever reads the port may call
    print(ear.getsockname()[1], flush=True)
    asyncio.run(uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).serve([ear]))


if __name__ == "__main__":
    main(*sys.argv[1:])
