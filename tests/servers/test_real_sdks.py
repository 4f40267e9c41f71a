"""SDKs of other people, unchanged, against the servers that are emitted."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

import pytest
from cryptography.hazmat.primitives import serialization
from sockets import served
from systems import CLIENT_ID, CUSTOMER_TOKEN, SECRET, HeldClock, key, system

HERE = Path(__file__).parent
MODULES = HERE.parent / "node" / "node_modules"


@pytest.mark.skipif(not which("node") or not (MODULES / "midtrans-client").is_dir(), reason="needs midtrans-client")
@pytest.mark.parametrize("note", ["plain", "déjà vu 😀", 'a "quoted"/slashed\\ text'])
def test_midtrans_client_asks_for_a_payment(note):
    each = replace(system("snapbi_finnet"), clock=HeldClock(datetime.now(UTC)))
    (operation,) = each.transactions
    given = {
        "clientId": CLIENT_ID,
        "clientSecret": SECRET.reveal(),
        "privateKey": key()
        ._key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        .decode(),
        "externalId": "midtrans-external-id",
        "body": {**each.example(operation, "REQUEST"), "note": note},
        "headers": {
            "Authorization-Customer": f"Bearer {CUSTOMER_TOKEN}",
            "ORIGIN": "shop.example",
            "X-IP-ADDRESS": "127.0.0.1",
            "X-LATITUDE": "-6.1",
            "X-LONGITUDE": "106.8",
        },
    }
    with served(each.app()) as server:

        def ask():
            ran = subprocess.run(
                ["node", str(HERE / "midtrans_status.js"), server.url, json.dumps(given)],
                env={"NODE_PATH": str(MODULES), "PATH": "/usr/bin:/bin:" + str(Path(which("node") or "").parent)},
                capture_output=True,
                text=True,
            )
            assert ran.returncode == 0, ran.stderr
            return json.loads(ran.stdout)

        answer = ask()
        assert answer["responseCode"] == "2005100"
        assert answer["originalReferenceNo"] == given["body"]["originalReferenceNo"]
        assert ask()["responseCode"] == "4095100"  # the same id again
