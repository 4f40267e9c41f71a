"""Whatever holds credentials or tokens may be printed, copied and written as JSON, and shows none of them."""

import copy
import dataclasses
import json
import pickle
import pprint
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from rich.pretty import pretty_repr
from scripted import PAID, PAYMENT, Script, Time, answer
from snapbi_aspi_qr_cpm import AspiQrCpm, PayQrResponse

from snapbi_runtime import Credentials, CustomerToken, Secret, load_private_key
from snapbi_runtime.server import Partner, PartnerList
from snapbi_runtime.tokens.token import Token

PLANTED = "PLANTED"
PEM = (
    generate_private_key(65537, 2048)
    .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    .decode()
    .splitlines()[1:-1]
)


def credentials() -> Credentials:
    return Credentials(
        client_id="c", partner_id="p", client_secret=Secret(f"{PLANTED}-1"), private_key=load_private_key("".join(PEM))
    )


def partner() -> Partner:
    return Partner(partner_id="p", client_id="c", client_secret=Secret(f"{PLANTED}-2"))


def customer() -> CustomerToken:
    ends = datetime(2026, 11, 21, tzinfo=UTC)
    return CustomerToken(Secret(f"{PLANTED}-3"), expires=ends, refresh_token=Secret(f"{PLANTED}-4"))


def used_client() -> AspiQrCpm:
    """Give a client that keeps a token and has made a call."""
    script, time = Script([PAID]), Time()
    script.token_reply = answer("2007300", accessToken=f"{PLANTED}-5", tokenType="Bearer", expiresIn="900")
    made = AspiQrCpm(credentials(), base_url="https://bank.example", transport=script, clock=time.clock)
    assert isinstance(made.pay_qr(**PAYMENT), PayQrResponse)
    script.requests.clear()
    script.token_reply = None
    return made


HOLDERS: dict[str, Callable[[], Any]] = {
    "credentials": credentials,
    "a partner": partner,
    "partners": lambda: PartnerList([partner()]),
    "a token": lambda: Token(Secret(f"{PLANTED}-6"), 1.0),
    "a customer's token": customer,
    "a client": used_client,
}


def as_attributes(held: object) -> Any:
    """Give what an encoder of strangers' objects writes: a dataclass's fields, the attributes, or else the repr."""
    if dataclasses.is_dataclass(held) and not isinstance(held, type):
        return {field.name: getattr(held, field.name) for field in dataclasses.fields(held)}
    return {name: value for name, value in getattr(held, "__dict__", {}).items() if value is not held} or repr(held)


WAYS: dict[str, Callable[[Any], str]] = {
    "repr": repr,
    "str": str,
    "format": lambda held: f"{held}{held!r:>9}",
    "pprint": pprint.pformat,
    "rich": lambda held: pretty_repr(held, max_depth=None),
    "attributes": lambda held: repr(getattr(held, "__dict__", None)),
    "copy": lambda held: repr(as_attributes(copy.copy(held))),
    "asdict": lambda held: repr(dataclasses.asdict(held) if dataclasses.is_dataclass(held) else None),
    "JSON": lambda held: json.dumps(held, default=as_attributes, skipkeys=True, check_circular=False),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", HOLDERS)
def test_no_way_to_show_a_holder_shows_what_it_holds(name: str, way: str) -> None:
    held = HOLDERS[name]()
    try:
        told = WAYS[way](held)
    except (TypeError, ValueError, RecursionError) as error:  # a copy or JSON of this cannot be made at all
        told = str(error)
    assert PLANTED not in told
    assert not [line for line in PEM if line in told]


@dataclasses.dataclass
class Careless:
    """Holds a secret as anybody's class would."""

    secret: str = PLANTED


@pytest.mark.parametrize("way", WAYS)
def test_every_way_shows_what_a_careless_class_holds(way: str) -> None:
    assert PLANTED in WAYS[way](Careless())


@pytest.mark.parametrize("name", HOLDERS)
def test_nothing_that_holds_a_secret_is_pickled(name: str) -> None:
    with pytest.raises((TypeError, AttributeError, pickle.PicklingError)) as caught:
        pickle.dumps(HOLDERS[name]())
    assert PLANTED not in str(caught.value)
