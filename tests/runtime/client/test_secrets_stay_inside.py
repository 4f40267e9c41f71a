"""No secret, token, signature or account number reaches a log, a hook, an exception, its traceback or a repr."""

import asyncio
import logging
import traceback
from typing import Any

import pytest
from scripted import PAID, PAYMENT, Reply, Script, Time, answer, async_client, client

from snapbi_runtime.transport.messages import HttpAnswer, MaybeSentError, NotSentError

CUSTOMER, TOKEN, ACCOUNT = "SENTINEL-customer", "SENTINEL-token", "SENTINEL-account"
LEAKY = answer("4036014", accountNo=ACCOUNT)
ENDINGS: list[list[Reply]] = [
    [PAID],
    [LEAKY],
    [answer("5006000", accountNo=ACCOUNT)],
    [answer("4016000")],
    [answer("4016002")],
    [answer("4016001"), answer("4016001")],
    [MaybeSentError("ReadTimeout")],
    [NotSentError("ConnectError")] * 4,
    [HttpAnswer(200, PAID.headers, ACCOUNT.encode())],
    [RuntimeError(ACCOUNT)],
]


def shown(error: BaseException | None) -> str:
    """Give what a careless log of an exception shows: all that the frames of ours hold, and all that it carries."""
    if error is None:
        return ""
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [frame for frame in told.stack if "snapbi_" in frame.filename]
    assert ours
    locals_ = "".join(f"{frame.filename}:{frame.lineno} {frame.locals}" for frame in ours)
    return locals_ + repr(error) + str(vars(error)) + shown(error.__cause__) + shown(error.__context__)


def attempt(flavour: str, script: Script, hook: Any, arguments: dict[str, Any]) -> tuple[Any, Exception | None]:
    made: Any = (client if flavour == "sync" else async_client)(script, Time(), hook=hook)
    try:
        paid = made.pay_qr(**arguments)
        return made, None if flavour == "sync" else asyncio.run(paid) and None
    except Exception as error:
        return made, error


@pytest.mark.parametrize("replies", ENDINGS)
@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("wrong", [{}, {"headers": {}}, {"expiry_time": None}, {"headers": {"X-DEVICE-ID": "\n"}}])
def test_nothing_that_is_secret_is_told(
    flavour: str, replies: list[Reply], wrong: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    events: list[Any] = []
    script = Script(replies)
    script.token_reply = answer("2007300", accessToken=TOKEN, tokenType="Bearer", expiresIn="900")
    arguments = {**PAYMENT, "customer_token": CUSTOMER, "merchant_id": ACCOUNT, **wrong}
    made, error = attempt(flavour, script, events.append, arguments)
    told = shown(error) + caplog.text + repr(events) + repr(made) + repr(vars(made)) + repr(script.requests)
    for secret in (TOKEN, CUSTOMER, "client-secret", *script.headers("X-SIGNATURE")):
        assert secret not in told
    assert ACCOUNT not in caplog.text + repr(events) + str(error)
    assert wrong or (events and caplog.records)
