"""The emitted systems, and one of each served with throw-away credentials and a clock that the test holds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from importlib import import_module
from itertools import count
from types import ModuleType
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from snapbi_runtime import Operation, Profile
from snapbi_runtime.clock import timestamp
from snapbi_runtime.secret import Secret
from snapbi_runtime.server import Application, Grant, MemoryTokens, Partner, PartnerList, token_hash
from snapbi_runtime.signing.keys import PrivateKey
from snapbi_runtime.signing.signature import sign_token, sign_transaction
from snapbi_runtime.stores import MemoryStore

NAMES = ("snapbi_aspi_qr_cpm", "snapbi_emoney_linkage", "snapbi_finnet", "snapbi_nicepay_payout", "snapbi_paydia")
NOW = datetime(2026, 11, 21, 3, 0, 0, tzinfo=UTC)
CLIENT_ID = "962489e9-de5d-4eb7"
SECRET = Secret("a client secret of these tests")
TOKEN, CUSTOMER_TOKEN = "a-b2b-token-of-these-tests", "a-customer-token-of-these-tests"

Headers = dict[str, str]


@cache
def key() -> PrivateKey:
    return PrivateKey(generate_private_key(65537, 2048))


def private_pem() -> str:
    """Give the key as a partner keeps it in a file."""
    return key()._key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def public_pem() -> str:
    """Give the key as a provider is given it."""
    return key()._key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


class HeldClock:
    """A clock that stands still until the test moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True)
class Request:
    """A request as it leaves: a test may change any of it after it was signed."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def without(self, name: str) -> Request:
        return replace(self, headers=tuple(pair for pair in self.headers if pair[0].lower() != name.lower()))

    def having(self, name: str, value: str) -> Request:
        return replace(self.without(name), headers=(*self.without(name).headers, (name, value)))

    def also(self, name: str, value: str) -> Request:
        return replace(self, headers=(*self.headers, (name, value)))


@dataclass
class System:
    """One emitted package, its credentials, and what its requests are made of."""

    name: str
    profile: Profile
    clock: HeldClock = field(default_factory=HeldClock)
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    partner: str = CLIENT_ID
    """Who asks, under all of the ids that a partner has."""

    @property
    def package(self) -> ModuleType:
        return import_module(self.name)

    @property
    def operations(self) -> Mapping[str, Operation[Any, Any]]:
        operations: Mapping[str, Operation[Any, Any]] = import_module(f"{self.name}.operations").OPERATIONS
        return operations

    @property
    def transactions(self) -> list[Operation[Any, Any]]:
        return [operation for operation in self.operations.values() if operation.issues_token is None]

    @property
    def token_operations(self) -> list[Operation[Any, Any]]:
        return [operation for operation in self.operations.values() if operation.issues_token is not None]

    def example(self, operation: Operation[Any, Any], kind: str) -> dict[str, Any]:
        examples = import_module(f"{self.name}.examples")
        example: dict[str, Any] = getattr(examples, f"{operation.name.upper()}_{kind}")
        return example

    def app(self, service: Any = None, **options: Any) -> Application:
        grant = partial(Grant, client_id=self.partner, expires=self.clock() + timedelta(days=1))
        known = {
            token_hash(TOKEN): grant(kind="b2b"),
            token_hash(CUSTOMER_TOKEN): grant(kind="customer", customer="budi"),
        }
        tokens = MemoryTokens(self.clock, known)
        partner = Partner(
            partner_id=self.partner, client_id=self.partner, client_secret=SECRET, public_key=key().public_key()
        )
        store = options.pop("store", None) or MemoryStore(clock=self.clock)
        options = {"clock": self.clock, "profile": self.profile, "tokens": tokens, "references": None, **options}
        app: Application = self.package.create_app(
            service or self.package.ExampleService(), PartnerList([partner]), store, **options
        )
        return app

    def request(
        self,
        operation: Operation[Any, Any],
        body: bytes | None = None,
        *,
        stamp: str | None = None,
        external_id: str | None = None,
        target: str | None = None,
    ) -> Request:
        """Sign a request for an operation; by default its example."""
        if body is None:
            body = json.dumps(self.example(operation, "REQUEST"), separators=(",", ":")).encode()
        stamp = stamp or timestamp(self.clock())
        target = target or operation.path
        values = self._values(operation, stamp, external_id or str(next(self.ids)))
        if self.profile.authentication == "symmetric":
            values["x-signature"] = sign_transaction(
                SECRET,
                method=operation.method,
                target=target,
                token=TOKEN,
                body=body,
                timestamp=stamp,
                profile=self.profile,
            )
        elif self.profile.authentication == "asymmetric":
            values["x-signature"] = sign_transaction(
                key(),
                method=operation.method,
                target=target,
                token=None,
                body=body,
                timestamp=stamp,
                profile=self.profile,
            )
        headers = tuple((rule.name, values[rule.name.lower()]) for rule in operation.headers)
        return Request(operation.method, target, headers, body)

    def _values(self, operation: Operation[Any, Any], stamp: str, external_id: str) -> Headers:
        values = {rule.name.lower(): "1" * max(1, rule.minimum) for rule in operation.headers}
        bearer = CUSTOMER_TOKEN if self.profile.authentication == "bearer" else TOKEN
        return values | {
            "content-type": "application/json",
            "authorization": f"Bearer {bearer}",
            "authorization-customer": f"Bearer {CUSTOMER_TOKEN}",
            "x-timestamp": stamp,
            "x-partner-id": self.partner,
            "x-external-id": external_id,
        }

    def token_request(
        self,
        operation: Operation[Any, Any],
        body: bytes = b'{"grantType":"client_credentials"}',
        client: str = CLIENT_ID,
    ) -> Request:
        """Sign a request for a token."""
        stamp = timestamp(self.clock())
        headers = (
            ("Content-Type", "application/json"),
            ("X-TIMESTAMP", stamp),
            ("X-CLIENT-KEY", client),
            ("X-SIGNATURE", sign_token(key(), client, stamp)),
        )
        return Request(operation.method, operation.path, headers, body)


def system(name: str, **changes: Any) -> System:
    """Give a system, with its profile changed where the test asks for it."""
    profile: Profile = import_module(f"{name}.operations").PROFILE
    return System(name, replace(profile, **changes))
