"""Every profile signs as its provider wants it, and every package's client calls."""

import json
from typing import Any

import pytest
from snapbi_aspi_qr_cpm import AspiQrCpm
from snapbi_emoney_linkage import EmoneyLinkage
from snapbi_finnet import Finnet
from snapbi_nicepay_payout import NicepayPayout
from snapbi_paydia import Paydia

from snapbi_runtime import CustomerToken, InvalidRequest
from snapbi_runtime.profile import Profile
from snapbi_runtime.secret import Secret
from snapbi_runtime.signing.verification import verify_token, verify_transaction
from snapbi_runtime.transport.messages import Headers, HttpAnswer, HttpRequest
from wire import credentials, private_key


class Echo:
    """Answers whatever is asked with the same fields."""

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        self.requests: list[HttpRequest] = []

    def send(self, request: HttpRequest) -> HttpAnswer:
        self.requests.append(request)
        fields = self.fields
        if "/access-token/" in request.url:
            fields = {"responseCode": "2007300", "responseMessage": "Successful", "accessToken": "token"}
            fields |= {"tokenType": "Bearer", "expiresIn": "900"}
        return HttpAnswer(200, Headers(), json.dumps(fields).encode())

    def close(self) -> None:
        pass


def headers_of(request: HttpRequest) -> dict[str, str]:
    headers = dict(request.headers)
    assert len(headers) == len(request.headers)
    return headers


def is_signed(request: HttpRequest, target: str, profile: Profile, key: Any, token: str | None) -> bool:
    headers = headers_of(request)
    return verify_transaction(
        key,
        method=request.method,
        target=target,
        token=token,
        body=request.body,
        timestamp=headers["X-TIMESTAMP"],
        signature=headers["X-SIGNATURE"],
        profile=profile,
    )


STATUS = {"responseCode": "2005100", "responseMessage": "ok", "serviceCode": "51", "latestTransactionStatus": "00"}


def test_symmetric_requests_are_signed_over_the_path_as_it_travels() -> None:
    echo = Echo(**STATUS)
    with Paydia(credentials(), base_url="https://bank.example/base/", transport=echo) as paydia:
        answer = paydia.query_payment(service_code="51", original_reference_no="1", customer_token="customer")
    assert answer.latest_transaction_status == "00"
    token, query = echo.requests
    assert query.url == "https://bank.example/base/snap/v1.0/qr/qr-mpm-query"
    assert is_signed(query, "/base/snap/v1.0/qr/qr-mpm-query", Paydia._profile, Secret("client-secret"), "token")
    headers = headers_of(query)
    assert headers["Authorization"] == "Bearer token"
    assert headers["Authorization-Customer"] == "Bearer customer"
    assert headers["X-PARTNER-ID"] == "partner-1"
    assert headers["CHANNEL-ID"] == "95221"
    assert headers["X-EXTERNAL-ID"].isdigit()
    assert not query.fresh
    asked = headers_of(token)
    public = private_key().public_key()
    assert verify_token(public, asked["X-CLIENT-KEY"], asked["X-TIMESTAMP"], asked["X-SIGNATURE"])
    assert token.body == b'{"grantType":"client_credentials"}'


def test_nicepays_prefix_travels_and_is_not_signed() -> None:
    response = dict.fromkeys(NicepayPayout._operations["inquire_payout"].response.model_fields, "1")
    echo = Echo(**response)
    nicepay = NicepayPayout(credentials(), environment="sandbox", transport=echo)
    fields = {"merchant_id": "m", "original_reference_no": "1", "original_partner_reference_no": "2"}
    with pytest.raises(Exception, match="inquire_payout"):  # the answer is nonsense, the request is not
        nicepay.inquire_payout(**fields, beneficiary_account_no="3", timeout=0.2)
    request = echo.requests[1]
    assert request.url == "https://dev.nicepay.co.id/nicepay/api/v1.0/transfer/inquiry"
    stripped = Profile(authentication="symmetric")
    assert is_signed(request, "/api/v1.0/transfer/inquiry", stripped, Secret("client-secret"), "token")
    assert "Authorization-Customer" not in headers_of(request)
    with pytest.raises(InvalidRequest, match="no customer_token"):
        nicepay.inquire_payout(**fields, beneficiary_account_no="3", customer_token="c")


def test_an_asymmetric_profile_needs_no_token_and_signs_with_the_private_key() -> None:
    class Asymmetric(Paydia):
        _profile = Profile(authentication="asymmetric")

    echo = Echo(**STATUS)
    client = Asymmetric(credentials(), base_url="https://bank.example", transport=echo)
    client.query_payment(service_code="51", original_reference_no="1", customer_token="customer")
    [request] = echo.requests
    assert "Authorization" not in headers_of(request)
    path = "/snap/v1.0/qr/qr-mpm-query"
    assert is_signed(request, path, Asymmetric._profile, private_key().public_key(), None)


def test_a_bearer_profile_sends_the_customers_token_and_nothing_of_snap() -> None:
    names = EmoneyLinkage._operations["pay_qr_internal"].response.model_fields
    fields = {(field.serialization_alias or field.alias or name): "1" for name, field in names.items()}
    echo = Echo(**{**fields, "amount": 25000.0})
    client = EmoneyLinkage(base_url="https://wallet.example", transport=echo)
    client.pay_qr_internal(inquiry_id="1", password="correct-horse", source_id="2", customer_token="user")
    [request] = echo.requests
    headers = headers_of(request)
    assert headers["Authorization"] == "Bearer user"
    assert not [name for name in headers if name.startswith("X-")]
    assert request.fresh
    with pytest.raises(InvalidRequest, match="customer_token"):
        client.pay_qr_internal(inquiry_id="1", password="correct-horse", source_id="2")


def test_an_address_is_chosen_by_environment_or_given() -> None:
    assert Finnet(credentials(), environment="production")._core.base_url == "https://snap.finnet.co.id"
    for wrong in ({}, {"environment": "moon"}, {"base_url": "https://a.example", "environment": "sandbox"}):
        with pytest.raises(ValueError, match="production, sandbox"):
            Finnet(credentials(), **wrong)
    for url in ("ftp://a.example", "https://", "https://u:p@a.example", "https://a.example/?q", "a.example"):
        with pytest.raises(ValueError, match="https address"):
            Paydia(credentials(), base_url=url)


def test_a_customers_token_renews_itself_before_it_ends() -> None:
    from datetime import UTC, datetime, timedelta

    class Granting(Echo):
        def send(self, request: HttpRequest) -> HttpAnswer:
            if not request.url.endswith("b2b2c"):
                return super().send(request)
            self.requests.append(request)
            fields = {"accessToken": "customer-2", "tokenType": "Bearer", "refreshToken": "refresh-2"}
            fields |= {"accessTokenExpiryTime": "2099-01-01T00:00:00+07:00", "refreshTokenExpiryTime": "2099"}
            return HttpAnswer(200, Headers(), json.dumps(fields).encode())

    echo = Granting(responseCode="2006100", responseMessage="ok", latestTransactionStatus="00")
    stored: list[CustomerToken] = []
    customer = CustomerToken(
        Secret("customer-1"),
        expires=datetime.now(UTC) + timedelta(seconds=20),
        refresh_token=Secret("refresh-1"),
        renewed=stored.append,
    )
    client = AspiQrCpm(credentials(), base_url="https://bank.example", transport=echo)
    for _ in range(2):
        client.query_payment(original_reference_no="1", customer_token=customer, headers={"X-DEVICE-ID": "d"})
    sent = [headers_of(request).get("Authorization-Customer") for request in echo.requests]
    assert [each for each in sent if each] == ["Bearer customer-2"] * 2
    assert stored == [customer]
    assert customer.refresh_token == Secret("refresh-2")
    assert b'"refreshToken":"refresh-1"' in echo.requests[0].body
    assert "customer-2" not in repr(customer)
