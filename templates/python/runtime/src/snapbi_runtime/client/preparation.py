"""Requests, signed and ready to go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from ..clock import timestamp
from ..credentials import Credentials
from ..errors import InvalidRequest
from ..operation import Operation
from ..secret import Secret
from ..signing.body import body_hash
from ..signing.errors import SigningError
from ..signing.signature import sign_token, sign_transaction
from ..transport.messages import HttpRequest
from .headers import HEADER_VALUE, OUR_HEADERS

if TYPE_CHECKING:
    from .core import Core

_COMMON = (
    ("Content-Type", "application/json"),
    ("Accept", "application/json"),
    ("Accept-Encoding", "identity"),
    ("User-Agent", "snapbi-runtime"),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is the same for every request of an operation."""

    url: str
    target: str
    names: frozenset[str]
    """The documented headers, in lower case."""
    required: frozenset[str]
    """Those that every request must carry."""
    from_caller: tuple[str, ...]
    """Those of them that must come from the caller, as the document writes them."""

    @classmethod
    def of(cls, operation: Operation[Any, Any], base_url: str) -> Plan:
        """Make the plan for an operation at a server."""
        rules = operation.header_rules
        from_caller = tuple(
            rule.name
            for name, rule in rules.items()
            if rule.required and name not in OUR_HEADERS and name != "channel-id"
        )
        required = frozenset(name for name, rule in rules.items() if rule.required)
        target = urlsplit(base_url).path + operation.path
        return cls(base_url + operation.path, target, frozenset(rules), required, from_caller)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request, and the ids that it goes by."""

    take: Callable[[], HttpRequest]
    """Gives the request; not an attribute, because tools that show what frames hold would show its token."""
    external_id: str
    timestamp: str
    body_hash: str


def token_request(core: Core, operation: Operation[Any, Any], body: Secret | None, timeout: float) -> Prepared:
    """Sign a request for an access token with the private key."""
    credentials = core.credentials
    if credentials is None or credentials.private_key is None:
        raise InvalidRequest("access tokens need credentials with a private_key")
    _check_kinds(credentials)
    plan = core.plan(operation)
    moment = timestamp(core.clock())
    encoding = core.profile.signature_encoding
    try:
        signature = sign_token(credentials.private_key, credentials.client_id, moment, encoding)
    except SigningError as error:
        raise InvalidRequest(str(error)) from None
    headers = (
        *_COMMON,
        ("X-TIMESTAMP", moment),
        ("X-CLIENT-KEY", credentials.client_id),
        ("X-SIGNATURE", signature),
    )
    request = HttpRequest(operation.method, plan.url, headers, _content(body), timeout)
    return Prepared(lambda: request, "", moment, "")


def transaction_request(
    core: Core,
    operation: Operation[Any, Any],
    body: Secret | None,
    token: Secret | None,
    customer_token: Secret | None,
    extra: tuple[tuple[str, str], ...],
    timeout: float,
) -> Prepared:
    """Sign a request as the provider's profile says, under an id and a time of its own.

    What can be wrong is looked for first: no frame that raises holds a header with a token.
    """
    plan = core.plan(operation)
    moment = timestamp(core.clock())
    own = _from_caller(plan, (*core.headers, *extra) if extra else core.headers)
    bearer = core.profile.authentication == "bearer"
    customer = "Authorization" if bearer else "Authorization-Customer"
    _check_customer_token(customer, customer_token, plan)
    external_id = ""
    if not bearer:
        external_id = core.identifiers()
        own += _identity(core, plan, external_id, moment)
        own.append(("X-SIGNATURE", _signature(core, operation, plan, body, token, moment)))
    if token is not None:
        own.append(("Authorization", f"Bearer {token.reveal()}"))
    if customer_token is not None:
        own.append((customer, f"Bearer {customer_token.reveal()}"))
    content = _content(body)
    request = HttpRequest(operation.method, plan.url, (*_COMMON, *own), content, timeout, operation.writes)
    return Prepared(lambda: request, external_id, moment, body_hash(content) if operation.writes else "")


def _check_kinds(credentials: Credentials) -> None:
    """Refuse keys that are still text, which would be shown where locals are; checkers refuse them as well."""
    secret = cast(object, credentials.client_secret)
    if not isinstance(secret, Secret | None):
        raise InvalidRequest("client_secret is text: pass Secret(...) of it")
    if isinstance(credentials.private_key, (str, bytes)):
        raise InvalidRequest("private_key is text: pass load_private_key(...) of it")


def _content(body: Secret | None) -> bytes:
    return b"" if body is None else body.reveal_bytes()


def _identity(core: Core, plan: Plan, external_id: str, moment: str) -> list[tuple[str, str]]:
    credentials = core.credentials
    if credentials is None:
        raise InvalidRequest("this provider's requests are signed: pass credentials to the client")
    _check_kinds(credentials)
    headers = [("X-TIMESTAMP", moment), ("X-PARTNER-ID", credentials.partner_id), ("X-EXTERNAL-ID", external_id)]
    if credentials.channel_id and "channel-id" in plan.names:
        headers.append(("CHANNEL-ID", credentials.channel_id))
    return headers


def _signature(
    core: Core, operation: Operation[Any, Any], plan: Plan, body: Secret | None, token: Secret | None, moment: str
) -> str:
    credentials = core.credentials
    symmetric = core.profile.authentication == "symmetric"
    key = None if credentials is None else credentials.client_secret if symmetric else credentials.private_key
    if key is None:
        raise InvalidRequest(f"signing needs credentials with a {'client_secret' if symmetric else 'private_key'}")
    try:
        return sign_transaction(
            key,
            method=operation.method,
            target=plan.target,
            token=None if token is None else token.reveal(),
            body=_content(body),
            timestamp=moment,
            profile=core.profile,
        )
    except SigningError as error:
        raise InvalidRequest(str(error)) from None


def _check_customer_token(header: str, token: Secret | None, plan: Plan) -> None:
    name = header.lower()
    if token is None and name in plan.required:
        raise InvalidRequest("pass customer_token: the provider demands the customer's access token")
    if token is not None and name not in plan.names:
        raise InvalidRequest("this operation takes no customer_token")
    if token is not None and not HEADER_VALUE.fullmatch(token.reveal()):
        raise InvalidRequest("the customer_token has a character that no header may have")


def _from_caller(plan: Plan, given: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Give the caller's own headers, if none is missing; the last of two equal names wins."""
    headers = {name.lower(): (name, value) for name, value in given}
    missing = [name for name in plan.from_caller if name.lower() not in headers]
    if missing:
        raise InvalidRequest(f"pass headers={{...}} with {', '.join(missing)}: the provider demands it")
    return list(headers.values())
