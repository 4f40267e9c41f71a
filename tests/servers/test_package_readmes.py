"""The two programs in each package's README, run against each other and against the emitted app over a socket."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from snapbi_runtime import Attempt, CustomerToken, Refused, Secret
from snapbi_runtime.server import Grant, token_hash
from sockets import served
from systems import CLIENT_ID, CUSTOMER_TOKEN, NAMES, SECRET, HeldClock, System, key, private_pem, public_pem, system

PYTHON = Path(__file__).parents[2] / "generated" / "python"
FILLED_IN = {
    'client_id="..."': f'client_id="{CLIENT_ID}"',
    'partner_id="..."': f'partner_id="{CLIENT_ID}"',
    'channel_id="..."': 'channel_id="95221"',
    'Secret("...")': f'Secret("{SECRET.reveal()}")',
    '": "..."': '": "1"',
}


def programs(name: str) -> tuple[str, str]:
    """Give the client and the server of a README, with the credentials of these tests in the places left open."""
    text = (PYTHON / name.replace("_", "-") / "README.md").read_text("utf-8")
    client, server, _ = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    for place, filling in FILLED_IN.items():
        client, server = client.replace(place, filling), server.replace(place, filling)
    assert "..." not in server.replace("(...)", "")
    return client, server


def run(client: str, url: str, token: str) -> None:
    client = re.sub(r'environment="\w+"|base_url="https://..."', f'base_url="{url}"', client)
    client = client.replace('customer_token="..."', f"customer_token={token!r}")
    assert "..." not in client
    exec(compile(client, "README.md", "exec"), {})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "private_key.pem").write_text(private_pem())
    (tmp_path / "public_key.pem").write_text(public_pem())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # open().read(), short as in any README
@pytest.mark.parametrize("name", NAMES)
def test_the_client_of_a_readme_is_answered(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    each = replace(system(name), clock=HeldClock(datetime.now(UTC)))
    with served(each.app()) as server:
        run(programs(name)[0], server.url, CUSTOMER_TOKEN)
    assert capsys.readouterr().out.strip()


@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.parametrize("name", NAMES)
def test_the_server_of_a_readme_answers_its_client_with_the_code_that_it_raises(name: str, folder: Path) -> None:
    client, text = programs(name)
    there: dict[str, Any] = {}
    exec(compile(text, "README.md", "exec"), there)
    each = system(name)
    raised = re.search(r"raise \w+\((?:ResponseCode\.(\w+)|(\d+))\)", text)
    assert raised
    with served(there["app"]) as server:
        token = customer_token(each, there, server.url)
        with pytest.raises(Refused) as refused:
            run(client, server.url, token)
    code = refused.value.code
    assert (code.name if code else str(refused.value.answer.status)) == (raised[1] or raised[2])


@pytest.mark.parametrize(
    ("status", "paid"), [(None, True), ("00", True), ("06", False), ("03", None)], ids=lambda each: str(each)
)
def test_the_payment_in_the_runtimes_readme_is_paid_not_paid_or_kept(status: str | None, paid: bool | None) -> None:
    """The answer of the payment is lost, but where `status` is None; `status` is what the query tells of it."""
    each = replace(system("snapbi_aspi_qr_cpm"), clock=HeldClock(datetime.now(UTC)))
    package: Any = each.package

    class Provider(package.ExampleService):  # type: ignore[misc, name-defined]
        async def pay_qr(self, request: Any, call: Any) -> Any:
            if status is None:
                return await super().pay_qr(request, call)
            raise package.PayQrRefusal(package.ResponseCode.PAY_QR_GENERAL_ERROR)

        async def query_payment(self, request: Any, call: Any) -> Any:
            assert request.original_partner_reference_no == "P1"
            answer = await super().query_payment(request, call)
            return answer.model_copy(update={"latest_transaction_status": package.TransactionStatus(status)})

    text = (PYTHON / "snapbi-runtime" / "README.md").read_text("utf-8")
    (example,) = (each for each in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "unsettled" in each)
    for place, filling in FILLED_IN.items():
        example = example.replace(place, filling)
    example = example.replace("load_private_key(pem)", "pem")
    example = example.replace('environment="sandbox"', "base_url=url, sleep=lambda seconds: None")
    kept: list[str] = []
    there: dict[str, Any] = {"pem": key(), "code": "QR", "token": Secret(CUSTOMER_TOKEN), "keep": kept.append}
    with served(each.app(Provider())) as server:
        exec(compile(example, "README.md", "exec"), there | {"url": server.url}, result := {})
    assert result["paid"] is paid
    assert [Attempt.from_json(line).operation for line in kept] == (["pay_qr"] if paid is None else [])


def customer_token(each: System, there: dict[str, Any], url: str) -> str:
    """Get a customer's token in the way that the README tells, where there is one."""
    if each.profile.authentication == "bearer":
        grant = Grant(kind="customer", client_id=CLIENT_ID, expires=datetime(9999, 1, 1, tzinfo=UTC), customer="budi")
        there["tokens"]._grants[token_hash(CUSTOMER_TOKEN)] = grant
        return CUSTOMER_TOKEN
    if "access_token_b2b2c" not in each.operations:
        return ""
    package: Any = import_module(each.name)
    from snapbi_runtime import Credentials

    client = next(each for each in package.__all__ if f"Async{each}" in package.__all__)
    credentials = Credentials(client_id=CLIENT_ID, partner_id=CLIENT_ID, client_secret=SECRET, private_key=key())
    with getattr(package, client)(credentials, base_url=url) as calling:
        consent = calling.access_token_b2b2c(grant_type="authorization_code", auth_code="any")
    return CustomerToken.of(consent).access_token.reveal()
