"""A secret is used, and shown nowhere."""

import copy
import dataclasses
import inspect
import json
import logging
import pickle
import pprint
import traceback
from collections.abc import Callable
from string import Template

import pytest
from cryptography.hazmat.primitives import serialization
from signing_samples import PRIVATE_PEM, PUBLIC_PEM, REQUEST, TOKEN, Request

from snapbi_runtime import (
    Credentials,
    KeyFormatError,
    Secret,
    SigningError,
    explain,
    load_private_key,
    load_public_key,
    sign_token,
    sign_transaction,
)

PLANTED = "hunter2-planted-7f3a9c"


def every_way_to_show(value: object) -> list[str]:
    shown = [repr(value), str(value), f"{value}", f"{value!r:>40}", pprint.pformat([value])]
    shown += [Template("$it").substitute(it=value), repr(inspect.getmembers(value)), repr(dir(value))]
    shown.append(logging.LogRecord("n", 20, "p", 1, "%s %r", (value, value), None).getMessage())
    return shown


@pytest.mark.parametrize("planted", [PLANTED, PLANTED.encode()])
def test_nothing_prints_a_secret(planted: str | bytes) -> None:
    secret = Secret(planted)
    for shown in every_way_to_show(secret):
        assert PLANTED not in shown
    with pytest.raises(TypeError):
        vars(secret)


@pytest.mark.parametrize(
    "write",
    [pickle.dumps, json.dumps, lambda secret: secret.__getstate__(), lambda secret: secret.__reduce_ex__(2)],
)
def test_a_secret_is_not_written_anywhere(write: Callable[[object], object]) -> None:
    with pytest.raises(TypeError) as raised:
        write(Secret(PLANTED))
    assert PLANTED not in str(raised.value)


def test_a_secret_gives_its_value_to_those_who_ask_for_it() -> None:
    assert (Secret("é").reveal(), Secret("é").reveal_bytes()) == ("é", b"\xc3\xa9")
    assert (Secret(b"\xff\x00").reveal(), Secret(b"\xff\x00").reveal_bytes()) == ("\udcff\x00", b"\xff\x00")


def test_secrets_are_equal_by_value_to_secrets_only() -> None:
    assert Secret("a") == Secret(b"a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a"), Secret("b")}) == 2


def test_copies_of_a_secret_are_the_secret() -> None:
    secret = Secret("a")
    assert copy.copy(secret) is copy.deepcopy(secret) is secret


def test_a_secret_does_not_change() -> None:
    secret = Secret("a")
    with pytest.raises(AttributeError):
        secret._reveal = lambda: b"b"
    with pytest.raises(AttributeError):
        del secret._reveal


@pytest.mark.parametrize("value", ["", b"", "\ud800" + PLANTED, 5, None])
def test_an_empty_or_unreadable_secret_is_refused_without_being_repeated(value: object) -> None:
    with pytest.raises(ValueError, match="a secret must be text or bytes") as raised:
        Secret(value)  # type: ignore[arg-type]
    assert raised.value.__context__ is None
    del value
    assert PLANTED not in told_with_locals(raised.value)


def told_with_locals(error: BaseException) -> str:
    """Return all that a crash reporter may collect, but for what this test itself holds."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = [frame for frame in trace.stack if "snapbi_runtime" in frame.filename]
    local_values = [text for frame in frames for text in (frame.locals or {}).values()]
    return "\n".join([*trace.format_exception_only(), repr(error), repr(error.args), *local_values])


def encrypted(password: str) -> str:
    key = serialization.load_pem_private_key(PRIVATE_PEM.encode(), None)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password.encode()),
    ).decode()


def test_a_key_that_cannot_be_read_appears_in_no_traceback() -> None:
    digits = "".join(PRIVATE_PEM.splitlines()[1:-1])
    lines = [digits[place : place + 24] for place in range(48, len(digits) - 48, 64)]
    attempts: list[Callable[[], object]] = [
        lambda: load_private_key(PRIVATE_PEM.replace("MII", "MIJ", 1)),
        lambda: load_private_key(PRIVATE_PEM[:-200]),
        lambda: load_private_key(digits[:-40]),
        lambda: load_private_key(PRIVATE_PEM, Secret(PLANTED)),
        lambda: load_private_key(encrypted(PLANTED)),
        lambda: load_private_key(encrypted(PLANTED), Secret(f"{PLANTED}x")),
        lambda: load_public_key(PRIVATE_PEM),
        lambda: load_public_key(digits),
    ]
    for attempt in attempts:
        with pytest.raises(KeyFormatError) as raised:
            attempt()
        told = told_with_locals(raised.value)
        assert PLANTED not in told
        assert not [line for line in lines if line in told]
        assert raised.value.__context__ is None


def test_a_key_is_neither_shown_nor_pickled() -> None:
    key = load_private_key(PRIVATE_PEM)
    assert repr(key) == "PrivateKey(RSA 2048)"
    assert repr(load_public_key(PUBLIC_PEM)) == "PublicKey(RSA 2048)"
    digits = PRIVATE_PEM.splitlines()[3]
    assert not [shown for shown in every_way_to_show(key) if digits in shown]
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(key)
    assert copy.deepcopy(key) is copy.copy(key) is key


def test_credentials_show_ids_only() -> None:
    credentials = Credentials(
        client_id="c", partner_id="p", client_secret=Secret(PLANTED), private_key=load_private_key(PRIVATE_PEM)
    )
    for shown in (*every_way_to_show(credentials), repr(dataclasses.asdict(credentials)), repr(vars(credentials))):
        assert PLANTED not in shown
    with pytest.raises(TypeError):
        pickle.dumps(credentials)


@pytest.mark.parametrize(
    "change", [{"token": None}, {"token": "a\nb"}, {"method": "post"}, {"target": "x"}, {"timestamp": ""}]
)
def test_what_cannot_be_signed_shows_neither_secret_nor_token(change: dict[str, str | None]) -> None:
    request = Request(**{**REQUEST, **change})  # type: ignore[typeddict-item]
    with pytest.raises(SigningError) as raised:
        sign_transaction(Secret(PLANTED), **request)
    assert PLANTED not in told_with_locals(raised.value)
    assert TOKEN not in f"{raised.value!r}{raised.value.args}"
    assert TOKEN not in "".join(traceback.format_exception(raised.value))


def test_an_explanation_holds_neither_secret_nor_token_nor_signature() -> None:
    secret = Secret(PLANTED)
    signature = sign_transaction(secret, **REQUEST)
    for presented in (signature, signature[:-3] + "A==", signature.lower(), f" {signature}"):
        told = repr(explain(secret, **REQUEST, signature=presented, customer_token="planted-customer", changes=2))
        for hidden in (PLANTED, TOKEN, signature, presented.strip(), "planted-customer"):
            assert hidden not in told


def test_a_token_request_that_cannot_be_signed_does_not_repeat_the_client_id() -> None:
    with pytest.raises(SigningError, match="the client_id is empty or not visible ASCII") as raised:
        sign_token(load_private_key(PRIVATE_PEM), f"{PLANTED}\n", "2026-11-21T08:15:30+07:00")
    assert PLANTED not in str(raised.value)
