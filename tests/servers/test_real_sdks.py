"""SDKs of other people, unchanged, against the servers that are emitted."""

from __future__ import annotations

import json
import re
import subprocess
from ast import literal_eval
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

import pytest

from snapbi_runtime.server import Application, Endpoint, Partner, PartnerList, TokenEndpoint
from snapbi_runtime.stores import MemoryStore
from sockets import served
from systems import CLIENT_ID, CUSTOMER_TOKEN, SECRET, HeldClock, key, private_pem, system
from test_serve import serving

HERE = Path(__file__).parent
SDKS = HERE.parents[1] / ".venv-sdks" / "bin" / "python"
MODULES = HERE.parent / "node" / "node_modules"


needs_midtrans = pytest.mark.skipif(
    not which("node") or not (MODULES / "midtrans-client").is_dir(), reason="needs midtrans-client"
)


def midtrans(url: str, given: dict[str, object]) -> dict[str, object]:
    """Ask for a payment with Midtrans's own SDK, and give its answer."""
    ran = subprocess.run(
        ["node", str(HERE / "midtrans_status.js"), url, json.dumps(given)],
        env={"NODE_PATH": str(MODULES), "PATH": "/usr/bin:/bin:" + str(Path(which("node") or "").parent)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, object] = json.loads(ran.stdout)
    return answer


WHERE = {"ORIGIN": "shop.example", "X-IP-ADDRESS": "127.0.0.1", "X-LATITUDE": "-6.1", "X-LONGITUDE": "106.8"}


@needs_midtrans
def test_midtrans_client_gets_the_documented_answer_of_snapgen_serve(tmp_path):
    with serving("finnet", "--env", str(tmp_path / "demo.env")):
        known = dict(re.findall(r"export (\w+)=(\S+)", (tmp_path / "demo.env").read_text()))
        body = system("snapbi_finnet").example(next(iter(system("snapbi_finnet").transactions)), "REQUEST")
        given = {
            "clientId": known["SNAP_CLIENT_ID"],
            "clientSecret": known["SNAP_CLIENT_SECRET"],
            "privateKey": Path(known["SNAP_PRIVATE_KEY"]).read_text(),
            "externalId": "1",
            "body": body,
            "headers": {"Authorization-Customer": f"Bearer {known['SNAP_CUSTOMER_TOKEN']}", **WHERE},
        }
        answer = midtrans(known["SNAP_FINNET_URL"], given)
    assert answer["responseCode"] == "2005100"
    assert answer["originalReferenceNo"] == body["originalReferenceNo"]


@needs_midtrans
@pytest.mark.parametrize("note", ["plain", "déjà vu 😀", 'a "quoted"/slashed\\ text'])
def test_midtrans_client_asks_for_a_payment(note):
    each = replace(system("snapbi_finnet"), clock=HeldClock(datetime.now(UTC)))
    (operation,) = each.transactions
    given = {
        "clientId": CLIENT_ID,
        "clientSecret": SECRET.reveal(),
        "privateKey": private_pem(),
        "externalId": "midtrans-external-id",
        "body": {**each.example(operation, "REQUEST"), "note": note},
        "headers": {"Authorization-Customer": f"Bearer {CUSTOMER_TOKEN}", **WHERE},
    }
    with served(each.app()) as server:
        answer = midtrans(server.url, given)
        assert answer["responseCode"] == "2005100"
        assert answer["originalReferenceNo"] == given["body"]["originalReferenceNo"]
        assert midtrans(server.url, given)["responseCode"] == "4095100"  # the same id again


needs_sdks = pytest.mark.skipif(not SDKS.exists(), reason="needs .venv-sdks, which make test sets up")


def run(script: str, *arguments: str, **environment: str) -> str:
    """Run one of the scripts beside this file with a partner's credentials, and give what it prints."""
    everyone = {
        "CLIENT_ID": CLIENT_ID,
        "CLIENT_SECRET": SECRET.reveal(),
        "PRIVATE_KEY": private_pem(),
        "PYTHONIOENCODING": "utf-8",
        "LC_ALL": "C.UTF-8",
    }
    command = [str(SDKS), str(HERE / script), *arguments]
    ran = subprocess.run(command, env=everyone | environment, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@needs_sdks
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
        printed = run("dana_query.py", server.url, reference, PARTNER_ID=CLIENT_ID)
    assert printed.startswith('200 {"responseCode":"2005100"')
    assert seen == [(reference, "sdk")]


@needs_sdks
@pytest.mark.parametrize("reference", ["order-1", "déjà vu 😀"])
def test_python_nicepay_signs_a_shorter_path_and_sends_letters_as_its_id(reference):
    """Document 004's own client: spaced JSON, "Application/JSON", letters in its id, a long CHANNEL-ID."""
    each = replace(system("snapbi_nicepay_payout"), clock=HeldClock(datetime.now(UTC)))
    bare = "".join(private_pem().splitlines()[1:-1])  # base64 without the lines of PEM
    with served(each.app()) as server:
        printed = run("nicepay_inquiry.py", server.url, reference, PRIVATE_KEY=bare, TZ="Asia/Jakarta")
    token, answer = (literal_eval(line) for line in printed.splitlines())
    assert (token["responseCode"], token["expiresIn"]) == ("2007300", "900")
    assert answer["responseCode"][:3] == "200"
    assert answer["originalPartnerReferenceNo"] == reference


@needs_sdks
def test_python_nicepay_in_another_zone_than_jakarta_is_told_that_its_clock_is_off():
    """It writes the machine's own time with +07:00 behind it: in UTC that is seven hours late."""
    each = replace(system("snapbi_nicepay_payout"), clock=HeldClock(datetime.now(UTC)))
    bare = "".join(private_pem().splitlines()[1:-1])
    with served(each.app()) as server, pytest.raises(AssertionError, match="accessToken"):
        run("nicepay_inquiry.py", server.url, "order-1", PRIVATE_KEY=bare, TZ="UTC")


@needs_sdks
@pytest.mark.parametrize("reference", ["order-1", "déjà vu 😀"])
def test_doku_python_library_calculates_with_the_lifetime_and_sends_null_for_what_it_does_not_know(reference):
    """Its paths stand for ours. It signs compact JSON, sends spaced JSON, and needs the lifetime as a number."""
    each = replace(
        system("snapbi_paydia", customer_token="none", expires_in="integer", token_lifetime=900),
        clock=HeldClock(datetime.now(UTC)),
    )
    b2b, b2b2c = each.operations["access_token_b2b"], each.operations["access_token_b2b2c"]
    documented = each.operations["query_payment"]
    status = replace(documented, path="/orders/v1.0/debit/status")
    seen = []

    async def customer_of(code, partner):
        return "budi"

    async def answer(request, call):
        seen.append((request.original_partner_reference_no, request.original_external_id, len(call.external_id)))
        fields = {"responseCode": "2005100", "responseMessage": "Success", "latestTransactionStatus": "00"}
        fields["serviceCode"] = request.service_code
        return documented.response.model_validate(fields, by_alias=True, by_name=False)

    partner = Partner(partner_id=CLIENT_ID, client_id=CLIENT_ID, client_secret=SECRET, public_key=key().public_key())
    endpoints = [
        TokenEndpoint(replace(b2b, path="/authorization/v1/access-token/b2b")),
        TokenEndpoint(replace(b2b2c, path="/authorization/v1/access-token/b2b2c"), customer_of),
        Endpoint(status, answer),
    ]
    app = Application(endpoints, each.profile, PartnerList([partner]), MemoryStore())
    with served(app) as server:
        printed = run("doku_status.py", server.url, reference)
    assert printed.splitlines() == ["int 890", "2007400 True", "2005100 Success 00"]
    assert seen == [(reference, None, 26)]
