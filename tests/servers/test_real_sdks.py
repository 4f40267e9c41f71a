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

from snapbi_runtime.server import Application, Endpoint, Partner, PartnerList
from snapbi_runtime.stores import MemoryStore
from sockets import served
from systems import CLIENT_ID, CUSTOMER_TOKEN, SECRET, HeldClock, key, system

HERE = Path(__file__).parent
SDKS = HERE.parents[1] / ".venv-sdks" / "bin" / "python"
MODULES = HERE.parent / "node" / "node_modules"


def private_key() -> str:
    pem = key()._key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return pem.decode()


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


@pytest.mark.skipif(not SDKS.exists(), reason="needs .venv-sdks, which make test sets up")
@pytest.mark.parametrize("reference", ["order-1", "déjà vu 😀"])
def test_dana_python_signs_one_body_and_sends_another(reference):
    """Its own path stands for ours: the string that it signs, without a token, holds the path."""
    each = system("snapbi_paydia", authentication="asymmetric", customer_token="none")
    (documented,) = each.transactions
    operation = replace(documented, path="/payment-gateway/v1.0/debit/status.htm")
    seen = []

    async def answer(request, call):
        seen.append((request.original_partner_reference_no, call.external_id[:3]))
        return operation.response.model_validate(each.example(documented, "ANSWER"), by_alias=True, by_name=False)

    partner = Partner(partner_id=CLIENT_ID, client_id=CLIENT_ID, public_key=key().public_key())
    app = Application([Endpoint(operation, answer)], each.profile, PartnerList([partner]), MemoryStore())
    with served(app) as server:
        environment = {
            "PRIVATE_KEY": private_key(),
            "PARTNER_ID": CLIENT_ID,
            "PYTHONIOENCODING": "utf-8",
            "LC_ALL": "C.UTF-8",
        }
        command = [str(SDKS), str(HERE / "dana_query.py"), server.url, reference]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith('200 {"responseCode":"2005100"')
    assert seen == [(reference, "sdk")]
