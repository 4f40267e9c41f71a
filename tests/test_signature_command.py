"""`snapgen signature` signs a captured request, and says what is wrong with a signature."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from snapgen.command_line import main

VECTORS = json.loads((Path(__file__).parent / "vectors" / "signatures.json").read_text(encoding="utf-8"))
INPUTS: dict[str, str] = VECTORS["inputs"]
SPEC = Path(__file__).parents[1] / "spec"
SECRET, TOKEN = INPUTS["client_secret"], INPUTS["access_token"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret").write_text(f"{SECRET}\n", encoding="utf-8")
    (tmp_path / "private.pem").write_text(INPUTS["rsa_private_key_pkcs8_pem"], encoding="utf-8")
    (tmp_path / "public.pem").write_text(INPUTS["rsa_public_key_pem"], encoding="utf-8")
    return tmp_path


def run(*arguments: object, request: str | bytes = b"", **env: str) -> Result:
    data = request.encode() if isinstance(request, str) else request
    result = CliRunner().invoke(main, ["signature", *map(str, arguments)], input=data, env={"COLUMNS": "100", **env})
    assert SECRET not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def http(vector: dict[str, Any], **headers: str) -> str:
    """Return the vector's request as it travelled; None in place of a value leaves a header out."""
    fields = {
        "Host": "api.example",
        "X-TIMESTAMP": vector["timestamp"],
        "X-SIGNATURE": vector["signature"],
        **({"Authorization": f"Bearer {TOKEN}"} if vector["kind"] == "symmetric-transaction" else {}),
        **({"X-CLIENT-KEY": INPUTS["client_id"]} if vector["kind"] == "asymmetric-token" else {}),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    head = [f"{vector.get('method', 'POST')} {vector.get('path', '/v1.0/access-token/b2b')} HTTP/1.1"]
    head += [f"{name}: {value}" for name, value in fields.items() if value]
    return "\r\n".join([*head, "", vector.get("wire_body", vector.get("hashed_body", "{}"))])


def material(folder: Path, vector: dict[str, Any], key: str = "public.pem") -> tuple[object, ...]:
    if vector["kind"] == "symmetric-transaction":
        return ("--secret-file", folder / "secret")
    return ("--key-file", folder / key)


def named(vector: dict[str, Any]) -> str:
    return f"{vector['sdk']}-{vector.get('case', 'token')}"


ALL = pytest.mark.parametrize("vector", VECTORS["vectors"], ids=named)
SYMMETRIC = next(vector for vector in VECTORS["vectors"] if vector["kind"] == "symmetric-transaction")
TOKEN_REQUEST = next(vector for vector in VECTORS["vectors"] if vector["kind"] == "asymmetric-token")


@ALL
def test_requests_of_other_sdks_are_found_good(folder: Path, vector: dict[str, Any]) -> None:
    result = run("verify", *material(folder, vector), request=http(vector))
    assert (result.exit_code, result.output.count("signature is good")) == (0, 1), result.output


@ALL
def test_requests_of_other_sdks_are_signed_alike(folder: Path, vector: dict[str, Any]) -> None:
    request = http(vector, X_SIGNATURE="")
    result = run("sign", *material(folder, vector, "private.pem"), "--json", request=request)
    told = json.loads(result.output)
    assert (result.exit_code, told["signature"]) == (0, vector["signature"])
    assert told["kind"] == ("token" if vector["kind"] == "asymmetric-token" else "transaction")


def test_the_string_to_sign_is_shown_part_by_part_without_the_token(folder: Path) -> None:
    result = run("sign", "--secret-file", folder / "secret", request=http(SYMMETRIC))
    assert result.output == (
        'string to sign with HMAC-SHA512, its parts joined by ":":\n'
        "  method     POST\n"
        "  target     /snap/v1.0/qr/qr-mpm-query\n"
        f"  token      ({len(TOKEN)} characters)\n"
        f"  body       {SYMMETRIC['body_sha256']}\n"
        "  timestamp  2026-11-21T08:15:30+07:00\n"
        f"X-SIGNATURE: {SYMMETRIC['signature']}\n"
    )


def test_the_token_is_shown_if_that_is_asked_for(folder: Path) -> None:
    result = run("sign", "--secret-file", folder / "secret", "--show-token", "--json", request=http(SYMMETRIC))
    told = json.loads(result.output)
    assert told["separator"].join(part["value"] for part in told["parts"]) == SYMMETRIC["string_to_sign"]


def test_explain_names_the_parts_that_differ(folder: Path) -> None:
    request = http(SYMMETRIC).replace("qr-mpm-query HTTP", "qr-mpm-query?a=b HTTP").replace(":30+07:00", ":32+07:00")
    secret = ("--secret-file", folder / "secret")
    told = json.loads(run("explain", *secret, "--json", request=request).output)
    assert [reading["part"] for reading in told["would_match"]] == ["query", "timestamp"]
    result = run("explain", *secret, request=request)
    assert result.exit_code == 1
    assert "✗ the HMAC-SHA512 signature is not good\n  it was made with the query left out\n" in result.output
    assert (
        "  and with the timestamp as the moment 2 seconds earlier to the second, with the same zone\n" in result.output
    )
    assert TOKEN not in result.output
    assert json.loads(run("verify", *secret, "--json", request=request).output)["would_match"] == []


def test_explain_shows_the_string_even_without_a_secret() -> None:
    result = run("explain", request=http(SYMMETRIC))
    assert result.exit_code == 0
    assert "string to sign with HMAC-SHA512" in result.output
    assert result.output.endswith("no secret and no key: the signature was not checked\n")
    assert "valid" not in json.loads(run("explain", "--json", request=http(SYMMETRIC)).output)


def test_a_changed_request_is_not_good_and_says_so(folder: Path) -> None:
    result = run("verify", "--secret-file", folder / "secret", request=http(SYMMETRIC).replace("51", "52"))
    assert result.exit_code == 1
    assert "no other reading that was tried matches: another secret, or another request" in result.output


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"X_SIGNATURE": ""}, "there is no signature"),
        ({"X_TIMESTAMP": ""}, "there is no X-TIMESTAMP"),
        ({"Authorization": ""}, "there is no access token, and a symmetric signature covers it"),
        ({"x_signature": SYMMETRIC["signature"]}, "X-SIGNATURE comes more than once"),
        ({"authorization": "Bearer other"}, "Authorization comes more than once"),
    ],
)
def test_headers_that_are_missing_or_doubled_are_told(folder: Path, change: dict[str, str], problem: str) -> None:
    result = run("verify", "--secret-file", folder / "secret", request=http(SYMMETRIC, **change))
    assert result.exit_code == 1
    assert f"  {problem}\n" in result.output


@pytest.mark.parametrize(("now", "code"), [("2026-11-21T01:20:30Z", 0), ("2026-11-21T08:20:31+07:00", 1)])
def test_the_time_is_judged_if_the_present_moment_is_given(folder: Path, now: str, code: int) -> None:
    result = run("verify", "--secret-file", folder / "secret", "--now", now, request=http(SYMMETRIC))
    assert result.exit_code == code
    if code:
        assert "signature matches, but\n  the timestamp is 301 seconds behind the clock" in result.output


def test_a_system_is_signed_for_as_its_spec_says(folder: Path) -> None:
    request = http({**SYMMETRIC, "path": "/nicepay/api/v1.0/transfer/inquiry"})
    options = ("--secret-file", folder / "secret", "--system", "nicepay-payout", "--spec", SPEC)
    told = json.loads(run("sign", *options, "--json", request=request).output)
    assert told["parts"][1]["value"] == "/api/v1.0/transfer/inquiry"
    signed = http({**SYMMETRIC, "path": "/nicepay/api/v1.0/transfer/inquiry", "signature": told["signature"]})
    assert run("verify", *options, request=signed).exit_code == 0
    assert run("verify", "--secret-file", folder / "secret", request=signed).exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["verify"], "this is a transaction request: give a client secret or an RSA key"),
        (["sign", "--kind", "token"], "this is a token request: give --key-file or --key-env"),
        (["verify", "--secret-env", "PLANTED_PASSWORD"], "the environment variable that --secret-env names is not set"),
        (["verify", "--secret-env", "EMPTY"], "what --secret-file or --secret-env names is empty"),
        (["verify", "--secret-env", "EMPTY", "--secret-file", "{secret}"], "exclude each other"),
        (["verify", "--key-file", "{secret}"], "--key: this is no public key that can be read"),
        (["sign", "--key-file", "{public.pem}"], "--key: this is a public key or a certificate"),
        (["verify", "--secret-file", "{secret}", "--now", "today"], "a timestamp looks like 2026-11-21T08:15:30"),
        (["verify", "--secret-file", "{secret}", "--system", "emoney-linkage"], "signs nothing"),
        (["verify", "--secret-file", "{secret}", "--system", "paydai"], "did you mean paydia?"),
        (["verify", "--secret-file", "{absent}"], "does not exist"),
        (["verify", "{absent}"], "No such file"),
        (["verify", "{secret}"], "the first line must be a request line"),
    ],
)
def test_wrong_usage_is_told_and_exits_with_2(folder: Path, arguments: list[str], message: str) -> None:
    told = [str(folder / each[1:-1]) if each.startswith("{") else each for each in arguments]
    result = run(*told, "--spec", SPEC, request=http(SYMMETRIC), EMPTY="\n")
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())
    assert "PLANTED" not in result.output


def test_secrets_and_keys_come_from_the_environment_as_well() -> None:
    assert run("verify", "--secret-env", "S", request=http(SYMMETRIC), S=SECRET).exit_code == 0
    key = INPUTS["rsa_private_key_pkcs8_pem"]
    result = run("sign", "--key-env", "K", "--json", request=http(TOKEN_REQUEST), K=key)
    assert json.loads(result.output)["signature"] == TOKEN_REQUEST["signature"]
    assert run("verify", "--key-env", "K", request=http(TOKEN_REQUEST), K=key).exit_code == 0


def test_what_cannot_be_signed_is_wrong_usage(folder: Path) -> None:
    result = run("sign", "--secret-file", folder / "secret", request=http(SYMMETRIC, Authorization=""))
    assert result.exit_code == 2
    assert "covers the access token, and there is none; nothing was signed" in " ".join(result.output.split())


def test_a_request_is_read_from_a_file_too(folder: Path) -> None:
    (folder / "request.http").write_text(http(SYMMETRIC).replace("\r\n", "\n") + "\n", encoding="utf-8")
    assert run("verify", folder / "request.http", "--secret-file", folder / "secret").exit_code == 0
