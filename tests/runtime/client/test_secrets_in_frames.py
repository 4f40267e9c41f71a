"""An error of ours may be shown with all that its frames hold, as crash reporters do, and gives nothing away.

Three readers look at every frame of ours: the standard library's, rich's, and one that follows attributes wherever they
lead. Only what models hold is left to their own reprs: they are the caller's.
"""

import asyncio
import traceback
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from types import FunctionType, ModuleType
from typing import Any

import pytest
from pydantic import BaseModel
from rich.traceback import Traceback
from scripted import PAID, PAYMENT, AsyncScript, Reply, Script, Time, answer
from snapbi_aspi_qr_cpm import AspiQrCpm, AsyncAspiQrCpm, GrantType
from snapbi_emoney_linkage import AsyncEmoneyLinkage, EmoneyLinkage
from snapbi_nicepay_payout import AsyncNicepayPayout, NicepayPayout

from snapbi_runtime import Credentials, CustomerToken, Secret, SnapError
from snapbi_runtime.transport.messages import HttpAnswer, MaybeSentError, NotSentError
from snapbi_runtime.transport.tasks import AsyncHttpTransport
from snapbi_runtime.transport.threaded import HttpTransport
from wire import closed_port, private_key

CLIENT_SECRET, TOKEN, CUSTOMER = "PLANTED-secret", "PLANTED-token", "PLANTED-customer"
REFRESH, CODE, ACCOUNT, PASSWORD = "PLANTED-refresh", "PLANTED-code", "PLANTED-account", "PLANTED-password"

PAYOUT = {
    "merchant_id": "IONPAYTEST",
    "original_reference_no": "R1",
    "original_partner_reference_no": "P1",
    "beneficiary_account_no": ACCOUNT,
}
CONSENT = {"grant_type": GrantType.AUTHORIZATION_CODE, "auth_code": CODE}
INTERNAL = {"inquiry_id": "1", "password": PASSWORD, "source_id": "1", "customer_token": CUSTOMER}


class FullJournal:
    def attempting(self, attempt: object) -> None:
        raise OSError("no space left")

    def concluded(self, attempt: object, outcome: object) -> None:
        pass


def ended(time: Time) -> CustomerToken:
    return CustomerToken(
        Secret(CUSTOMER),
        expires=time.clock() + timedelta(seconds=1),
        refresh_token=Secret(REFRESH),
        clock=time.clock,
        monotonic=time.monotonic,
    )


Call = Callable[[Any, Time], Any]
ASPI, NICEPAY, EMONEY = (
    (AspiQrCpm, AsyncAspiQrCpm),
    (NicepayPayout, AsyncNicepayPayout),
    (EmoneyLinkage, AsyncEmoneyLinkage),
)

CALLS: dict[str, tuple[Any, Call]] = {
    "a payment": (ASPI, lambda made, time: made.pay_qr(**{**PAYMENT, "customer_token": CUSTOMER})),
    "a payment that lacks a field": (ASPI, lambda made, time: made.pay_qr(customer_token=CUSTOMER)),
    "a field that is none": (ASPI, lambda made, time: made.pay_qr(**PAYMENT, password=PASSWORD)),
    "a header that cannot be": (ASPI, lambda made, time: made.pay_qr(**{**PAYMENT, "headers": {"X": f"{CODE}\n"}})),
    "a header of ours": (ASPI, lambda made, time: made.pay_qr(**{**PAYMENT, "headers": {"x-signature": CODE}})),
    "a header that is no text": (ASPI, lambda made, time: made.pay_qr(**{**PAYMENT, "headers": {CODE: 5}})),
    "a token that cannot be": (ASPI, lambda made, time: made.pay_qr(**{**PAYMENT, "customer_token": f"{CUSTOMER}\n"})),
    "a token that is no text": (ASPI, lambda made, time: made.pay_qr(**{**PAYMENT, "customer_token": [CUSTOMER]})),
    "a token to renew": (ASPI, lambda made, time: made.pay_qr(**{**PAYMENT, "customer_token": ended(time)})),
    "a consent": (ASPI, lambda made, time: made.access_token_b2b2c(**CONSENT)),
    "a consent that lacks a field": (ASPI, lambda made, time: made.access_token_b2b2c(auth_code=CODE)),
    "a payout": (NICEPAY, lambda made, time: made.inquire_payout(**PAYOUT)),
    "a payout with a wrong field": (NICEPAY, lambda made, time: made.inquire_payout(**{**PAYOUT, "merchant_id": 5})),
    "a password": (EMONEY, lambda made, time: made.pay_qr_internal(**INTERNAL)),
    "a password alone": (EMONEY, lambda made, time: made.pay_qr_internal(password=PASSWORD, customer_token=CUSTOMER)),
}

LEAKY = {"accountNo": ACCOUNT, "accessToken": TOKEN}
ENDINGS: list[Reply] = [
    answer("4036014", **LEAKY),
    answer("5006000", **LEAKY),
    answer("4016000"),
    answer("4016001"),
    answer("4016002"),
    answer("2007400", accessToken=TOKEN),
    answer("2007400", accessToken=""),
    MaybeSentError("ReadTimeout"),
    NotSentError("ConnectError"),
    HttpAnswer(200, PAID.headers, ACCOUNT.encode()),
    HttpAnswer(401, PAID.headers, ACCOUNT.encode()),
    RuntimeError(ACCOUNT),
]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("flavour", [0, 1], ids=["called", "awaited"])
@pytest.mark.parametrize("name", CALLS)
def test_no_frame_of_an_error_holds_a_secret(name: str, flavour: int, ending: Reply) -> None:
    kinds, ask = CALLS[name]
    script = Script([ending] * 20)
    script.token_reply = answer("2007300", accessToken=TOKEN, tokenType="Bearer", expiresIn="900")
    transport = AsyncScript(script) if flavour else script
    look_at(error_of(kinds[flavour], transport, ask), script.headers("X-SIGNATURE"))


@pytest.mark.parametrize("flavour", [0, 1], ids=["called", "awaited"])
@pytest.mark.parametrize("name", ["a payment", "a payout", "a password", "a consent"])
def test_nor_does_one_where_the_token_is_refused_or_the_journal_is_full_or_nobody_listens(
    name: str, flavour: int
) -> None:
    kinds, ask = CALLS[name]
    script = Script([PAID] * 20)
    script.token_reply = answer("4017300", **LEAKY)
    transport = AsyncScript(script) if flavour else script
    look_at(error_of(kinds[flavour], transport, ask), script.headers("X-SIGNATURE"))
    script = Script([PAID] * 20)
    script.token_reply = answer("2007300", accessToken=TOKEN, tokenType="Bearer", expiresIn="900")
    transport = AsyncScript(script) if flavour else script
    look_at(error_of(kinds[flavour], transport, ask, journal=FullJournal()), script.headers("X-SIGNATURE"))
    real: Any = AsyncHttpTransport() if flavour else HttpTransport()
    look_at(error_of(kinds[flavour], real, ask, f"http://127.0.0.1:{closed_port()}", timeout=3.0), [])


def test_the_readers_find_what_a_frame_holds() -> None:
    def holds(value: object) -> Exception:
        source = compile("def held(value):\n    raise ValueError", "snapbi_fake.py", "exec")
        frame: dict[str, Any] = {}
        exec(source, frame)
        try:
            frame["held"](value)
        except ValueError as error:
            return error
        raise AssertionError

    class Holder:
        def __init__(self) -> None:
            self.inner = {"key": [TOKEN.encode()]}

    assert TOKEN in by_traceback(holds(TOKEN))
    assert TOKEN in by_rich(holds([TOKEN]))
    assert TOKEN in by_attributes(holds(Holder()))


def error_of(
    kind: Any, transport: Any, ask: Call, base_url: str = "https://bank.example/api", **settings: Any
) -> SnapError:
    time = Time()
    sleep = time.sleep_async if kind.__name__.startswith("Async") else time.sleep
    known = Credentials(
        client_id="client-1",
        partner_id="partner-1",
        channel_id="95221",
        client_secret=Secret(CLIENT_SECRET),
        private_key=private_key(),
    )
    shared = {"clock": time.clock, "monotonic": time.monotonic, "randomness": lambda: 0.5, **settings}
    made = kind(known, base_url=base_url, transport=transport, sleep=sleep, **shared)
    with pytest.raises(SnapError) as caught:  # noqa: PT012 - an async client raises when it is awaited
        asked = ask(made, time)
        if asyncio.iscoroutine(asked):
            asyncio.run(asked)
    return caught.value


def look_at(error: SnapError, signatures: list[str]) -> None:
    told = by_traceback(error) + by_rich(error) + by_attributes(error)
    assert "PLANTED" not in told
    assert not [signature for signature in signatures if signature in told]
    assert "PLANTED" not in f"{error}{error!r}{vars(error)}"


def chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def by_traceback(error: BaseException) -> str:
    return "\n".join(
        str(frame.locals)
        for each in chain(error)
        for frame in traceback.TracebackException.from_exception(each, capture_locals=True).stack
        if "snapbi_" in frame.filename
    )


def by_rich(error: BaseException) -> str:
    whole: dict[str, Any] = {"locals_max_length": None, "locals_max_string": None, "locals_hide_dunder": False}
    trace = Traceback.extract(type(error), error, error.__traceback__, show_locals=True, **whole)
    return "\n".join(
        f"{name} {node}"
        for stack in trace.stacks
        for frame in stack.frames
        if "snapbi_" in frame.filename
        for name, node in (frame.locals or {}).items()
    )


def by_attributes(error: BaseException) -> str:
    """Give every text that is reached from a local of a frame of ours by items, attributes and slots."""
    found: list[str] = []
    seen: dict[int, object] = {}
    for each in chain(error):
        for frame, _ in traceback.walk_tb(each.__traceback__):
            if "snapbi_" in frame.f_code.co_filename:
                for held in list(frame.f_locals.values()):
                    _follow(held, seen, found)
    return "\n".join(found)


def _follow(held: object, seen: dict[int, object], found: list[str]) -> None:
    if id(held) in seen or isinstance(
        held, (type, ModuleType, FunctionType, BaseModel, Script, AsyncScript, HttpAnswer)
    ):
        return  # scripts hold what went over the wire, answers what came; the latter is the caller's to look at
    seen[id(held)] = held
    if isinstance(held, (str, bytes)):
        found.append(held if isinstance(held, str) else held.decode("latin-1"))
        return
    inner: list[object] = []
    if isinstance(held, Mapping):
        inner += [*held.keys(), *held.values()]
    elif isinstance(held, (list, tuple, set, frozenset)):
        inner += held
    inner += getattr(held, "__dict__", {}).values()
    slots = [name for kind in type(held).__mro__ for name in kind.__dict__.get("__slots__", ())]
    inner += [getattr(held, name) for name in slots if hasattr(held, name)]
    for each in inner:
        _follow(each, seen, found)
