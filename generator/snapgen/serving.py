"""Emitted packages as local servers, with credentials that are thrown away when they stop.

The packages are found in the output folder and imported at run time: the tool itself never depends on them.
"""

from __future__ import annotations

import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

from snapgen.client_headers import NOT_PASSED
from snapgen.names import module_name


@dataclass(frozen=True, repr=False)
class Throwaway:
    """Credentials of one run: a partner, its key, and a token of each kind."""

    client_id: str
    client_secret: str
    private_key_pem: str
    b2b_token: str
    customer_token: str
    channel_id: str = "95221"


@dataclass(frozen=True)
class ServedOperation:
    """An operation with an example of its request."""

    name: str
    title: str
    method: str
    path: str
    example: Mapping[str, Any]
    extra_headers: Mapping[str, str]
    takes_customer_token: bool
    definition: Any


@dataclass(frozen=True)
class ServedSystem:
    """One system: its ASGI application and what to tell about it."""

    id: str
    module: str
    client: str
    bearer: bool
    app: Any
    operations: tuple[ServedOperation, ...]
    profile: Any


def emitted_systems(out: Path) -> list[str]:
    """Return the systems whose packages stand in the output folder."""
    folders = (out / "python").glob("snapbi-*/src")
    names = (folder.parent.name for folder in folders)
    return sorted(name.removeprefix("snapbi-") for name in names if name != _RUNTIME and name.isprintable())


def use_packages_of(out: Path) -> None:
    """Let the packages of the output folder be imported, ahead of any that are installed."""
    sys.path[:0] = [str(source.resolve()) for source in sorted((out / "python").glob("*/src"))]


def throwaway() -> Throwaway:
    """Make credentials; takes a moment for the RSA key."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

    pem = generate_private_key(65537, 2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return Throwaway(
        client_id=f"demo-{secrets.token_hex(4)}",
        client_secret=secrets.token_hex(16),
        private_key_pem=pem.decode(),
        b2b_token=secrets.token_urlsafe(24),
        customer_token=secrets.token_urlsafe(24),
    )


async def let_in(credentials: Throwaway, stores: Any) -> None:
    """Keep the two tokens of a run where the servers look for them."""
    server = import_module("snapbi_runtime.server")
    expires = import_module("snapbi_runtime.clock").system_clock() + timedelta(days=1)
    for token, kind, customer in (
        (credentials.b2b_token, "b2b", None),
        (credentials.customer_token, "customer", "example-customer"),
    ):
        grant = server.Grant(kind=kind, client_id=credentials.client_id, expires=expires, customer=customer)
        await stores.tokens.keep(server.token_hash(token), grant)


def serve_system(system: str, credentials: Throwaway, stores: Any, mode: str) -> ServedSystem:
    """Import a system's package and put its application together, with a service that answers by example."""
    runtime, server = import_module("snapbi_runtime"), import_module("snapbi_runtime.server")
    module = module_name(system)
    package, operations = import_module(module), import_module(f"{module}.operations")
    partner = server.Partner(
        partner_id=credentials.client_id,
        client_id=credentials.client_id,
        client_secret=runtime.Secret(credentials.client_secret),
        public_key=runtime.load_private_key(credentials.private_key_pem).public_key(),
    )
    app = package.create_app(
        package.ExampleService(),
        server.PartnerList([partner]),
        stores.external_ids,
        references=stores.references,
        tokens=stores.tokens,
        mode=mode,
    )
    examples = import_module(f"{module}.examples")
    served = [_operation(each, examples) for each in operations.OPERATIONS.values() if each.issues_token is None]
    client = next(name for name in package.__all__ if f"Async{name}" in package.__all__)
    bearer = operations.PROFILE.authentication == "bearer"
    return ServedSystem(system, module, client, bearer, app, tuple(served), operations.PROFILE)


def _operation(operation: Any, examples: Any) -> ServedOperation:
    rules = operation.header_rules
    extra = {rule.name: "1" for name, rule in rules.items() if rule.required and name not in NOT_PASSED}
    return ServedOperation(
        name=operation.name,
        title=operation.title,
        method=operation.method,
        path=operation.path,
        example=getattr(examples, f"{operation.name.upper()}_REQUEST"),
        extra_headers=extra,
        takes_customer_token="authorization-customer" in rules and rules["authorization-customer"].required,
        definition=operation,
    )


class PortDispatch:
    """Serves each system on a port of its own, in one process: what is signed is then the path as documented."""

    def __init__(self, apps: Mapping[int, Any]) -> None:
        self._apps = apps

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Hand a request to the application of the port that it came in at."""
        if scope["type"] == "lifespan":
            await next(iter(self._apps.values()))(scope, receive, send)
        else:
            await self._apps[scope["server"][1]](scope, receive, send)


_RUNTIME = "snapbi-runtime"
