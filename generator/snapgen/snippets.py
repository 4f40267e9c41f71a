"""What `snapgen serve` prints to paste: a client, a curl line, and credentials for a shell."""

from __future__ import annotations

import json
import secrets
import shlex
from collections.abc import Iterable, Sequence
from decimal import Decimal
from importlib import import_module
from pathlib import Path

from pydantic import BaseModel

from snapgen.emit.code import literal
from snapgen.names import constant
from snapgen.serving import ServedOperation, ServedSystem, Throwaway


def client_snippet(system: ServedSystem, operation: ServedOperation, url: str, made: Throwaway, key: Path) -> str:
    """Return a Python program that calls an operation with its example, as its user would write it."""
    request = operation.definition.request.from_wire(body_of(operation) or b"{}")
    spelling = Spelling()
    arguments = spelling.arguments(request)
    if operation.takes_customer_token or system.bearer:
        arguments.append(f"customer_token={literal(made.customer_token)}")
    if operation.extra_headers:
        arguments.append(f"headers={spelling.expression(dict(operation.extra_headers))}")
    homes = {"decimal": [each.__name__ for each in spelling.classes if each is Decimal]}
    homes[system.module] = [system.client, *(each.__name__ for each in spelling.classes if each is not Decimal)]
    lines = [f"from {home} import {', '.join(sorted(names))}" for home, names in homes.items() if names]
    client = f"{system.client}(base_url={literal(url)})"
    if not system.bearer:
        lines.insert(0, "from pathlib import Path\n")
        lines += ["from snapbi_runtime import Credentials, Secret, load_private_key", "", *_credentials(made, key)]
        client = f"{system.client}(credentials, base_url={literal(url)})"
    lines += ["", f"with {client} as client:"]
    lines += [f"    answer = client.{operation.name}(", *(f"        {each}," for each in arguments), "    )"]
    lines += ["print(answer)"]
    return "\n".join(lines)


def _credentials(made: Throwaway, key: Path) -> Iterable[str]:
    yield "credentials = Credentials("
    yield f"    client_id={literal(made.client_id)},"
    yield f"    partner_id={literal(made.client_id)},"
    yield f"    channel_id={literal(made.channel_id)},"
    yield f"    client_secret=Secret({literal(made.client_secret)}),"
    yield f"    private_key=load_private_key(Path({literal(str(key))}).read_text()),"
    yield ")"


class Spelling:
    """Spells the values of a model's fields as Python expressions, and notes the classes that these name."""

    def __init__(self) -> None:
        self.classes: set[type] = set()

    def arguments(self, model: BaseModel) -> list[str]:
        """Return the fields that a model was given as keyword arguments."""
        given = [name for name in type(model).model_fields if name in model.model_fields_set]
        return [f"{name}={self.expression(getattr(model, name))}" for name in given]

    def expression(self, value: object) -> str:
        """Return an expression for one value."""
        if isinstance(value, dict):
            return "{" + ", ".join(f"{literal(key)}: {self.expression(each)}" for key, each in value.items()) + "}"
        if isinstance(value, list):
            return f"[{', '.join(map(self.expression, value))}]"
        if value is None or isinstance(value, bool | int | float):
            return str(value)
        if type(value) is str:
            return literal(value)
        self.classes.add(type(value))
        name = type(value).__name__
        if isinstance(value, import_module("snapbi_runtime").Money):
            currency = "" if value.currency == "IDR" else f", {literal(value.currency)}"
            return f"{name}.of({literal(format(value.value, 'f'))}{currency})"
        if isinstance(value, BaseModel):
            return f"{name}({', '.join(self.arguments(value))})"
        return f"{name}({literal(str(value))})"  # an enum, or a Decimal


def signed_headers(system: ServedSystem, operation: ServedOperation, credentials: Throwaway) -> dict[str, str]:
    """Sign the example request of an operation; good once, and for as long as the provider's clocks may differ."""
    if system.bearer:
        return {"Content-Type": "application/json", "Authorization": f"Bearer {credentials.customer_token}"}
    runtime = import_module("snapbi_runtime")
    clock = import_module("snapbi_runtime.clock")
    stamp = clock.timestamp(clock.system_clock())
    signature = runtime.sign_transaction(
        runtime.Secret(credentials.client_secret),
        method=operation.method,
        target=operation.path,
        token=credentials.b2b_token,
        body=body_of(operation),
        timestamp=stamp,
        profile=system.profile,
    )
    headers = {
        "Content-Type": "application/json",
        "Authorization": f"Bearer {credentials.b2b_token}",
        "X-TIMESTAMP": stamp,
        "X-SIGNATURE": signature,
        "X-PARTNER-ID": credentials.client_id,
        "X-EXTERNAL-ID": str(secrets.randbelow(9 * 10**17) + 10**17),
        "CHANNEL-ID": credentials.channel_id,
        **operation.extra_headers,
    }
    if operation.takes_customer_token:
        headers["Authorization-Customer"] = f"Bearer {credentials.customer_token}"
    return headers


def body_of(operation: ServedOperation) -> bytes:
    """Return the example request as the bytes that are signed and sent."""
    if not operation.definition.carries_body:
        return b""
    return json.dumps(operation.example, separators=(",", ":"), ensure_ascii=True).encode()


def curl_line(system: ServedSystem, operation: ServedOperation, url: str, credentials: Throwaway) -> str:
    """Return a command that sends the example of an operation, signed."""
    headers = signed_headers(system, operation, credentials)
    parts = [f"curl -sS -X {operation.method} {url}{operation.path}"]
    parts += [f"  -H {shlex.quote(f'{name}: {value}')}" for name, value in headers.items()]
    if body := body_of(operation):
        parts.append(f"  --data-binary {shlex.quote(body.decode())}")
    return " \\\n".join(parts)


def environment_lines(
    systems: Sequence[ServedSystem], urls: Sequence[str], credentials: Throwaway, key: Path
) -> Iterable[str]:
    """Return the credentials and the addresses of a run as lines for a shell."""
    values = {
        "SNAP_CLIENT_ID": credentials.client_id,
        "SNAP_PARTNER_ID": credentials.client_id,
        "SNAP_CHANNEL_ID": credentials.channel_id,
        "SNAP_CLIENT_SECRET": credentials.client_secret,
        "SNAP_PRIVATE_KEY": str(key),
        "SNAP_CUSTOMER_TOKEN": credentials.customer_token,
        **{f"SNAP_{constant(each.id)}_URL": url for each, url in zip(systems, urls, strict=True)},
    }
    return [f"export {name}={shlex.quote(value)}" for name, value in values.items()]
