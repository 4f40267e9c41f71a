"""What a careful team writes for itself on Starlette: the checks of the emitted server, for this one operation."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any, NoReturn

from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from .by_hand_bodies import QueryPaymentRequest, QueryPaymentResponse
from .exchange import ANSWER, CUSTOMER_TOKEN, PARTNER, PATH, SECRET, TOKEN

logger = logging.getLogger(__name__)

WIB = timezone(timedelta(hours=7))
LONGEST_BODY, DEEPEST_BODY, MOST_HEADERS, MOST_HEADER_BYTES = 64 * 1024, 32, 100, 16 * 1024
TOLERANCE = timedelta(seconds=300)
REQUIRED = ("content-type", "x-timestamp", "x-partner-id", "x-external-id", "channel-id", "x-signature")
ONCE = {*REQUIRED, "authorization", "authorization-customer", "content-length", "content-encoding"}
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)", re.ASCII)
BEARER = re.compile(r"bearer +([A-Za-z0-9._~+/=-]+)", re.IGNORECASE)
STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
MESSAGES = {
    "4005100": "Bad Request",
    "4005101": "Invalid Field Format",
    "4005102": "Invalid Mandatory Field",
    "4015100": "Unauthorized.",
    "4015101": "Invalid Token (B2B)",
    "4095100": "Conflict",
    "5005101": "Internal Server Error",
    "5045100": "Timeout",
}


@dataclass(frozen=True)
class Partner:
    id: str
    secret: bytes


@dataclass(frozen=True)
class Grant:
    partner: str
    expires: datetime
    customer: str | None = None


class Refused(Exception):
    """A check failed."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code = code


def hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()


PARTNERS = {PARTNER: Partner(PARTNER, SECRET.encode())}
TOKENS = {hashed(TOKEN): Grant(PARTNER, datetime.now(UTC) + timedelta(days=1))}
CUSTOMER_TOKENS = {hashed(CUSTOMER_TOKEN): Grant(PARTNER, datetime.now(UTC) + timedelta(days=1), "budi")}
SEEN: dict[str, set[tuple[str, str]]] = {}


async def find_payment(request: QueryPaymentRequest, partner: Partner, customer: str) -> QueryPaymentResponse:
    return QueryPaymentResponse.model_validate(ANSWER)


async def query_payment(request: Request) -> Response:
    try:
        body, status = await checked_answer(request), 200
    except Refused as refused:
        logger.info("query_payment refused with %s: %s", refused.code, refused)
        body, status = refusal(refused.code), int(refused.code[:3])
    except ClientDisconnect:
        return Response(status_code=400)
    except Exception:
        logger.exception("query_payment failed")
        body, status = refusal("5005101"), 500
    headers = {"X-TIMESTAMP": datetime.now(UTC).astimezone(WIB).isoformat(timespec="seconds")}
    return Response(body, status, headers, "application/json")


def refusal(code: str) -> bytes:
    return json.dumps({"responseCode": code, "responseMessage": MESSAGES[code]}, separators=(",", ":")).encode()


async def checked_answer(request: Request) -> bytes:
    headers = single_headers(request.scope["headers"])
    check_content(headers)
    body = await limited_body(request)
    check_json(body)
    check_headers(headers)
    stamped = moment(headers["x-timestamp"])
    token, grant = token_of(headers, "authorization", TOKENS, "4015101")
    partner = PARTNERS.get(headers["x-partner-id"])
    _, consent = token_of(headers, "authorization-customer", CUSTOMER_TOKENS, "4015101")
    if partner is None or grant.partner != partner.id or consent.partner != partner.id or consent.customer is None:
        raise Refused("4015101", "the token is another partner's")
    if abs(datetime.now(UTC) - stamped) > TOLERANCE:
        raise Refused("4015100", "the timestamp is too old or too new")
    check_signature(request, partner, token, headers, body)
    check_repetition(partner, headers["x-external-id"], stamped)
    try:
        query = QueryPaymentRequest.model_validate_json(body)
    except ValidationError as error:
        raise Refused("4005101", str(error)) from None
    try:
        async with asyncio.timeout(25):
            answer = await find_payment(query, partner, consent.customer)
    except TimeoutError:
        raise Refused("5045100", "the service took too long") from None
    return answer.model_dump_json(by_alias=True, exclude_none=True).encode()


def single_headers(raw: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    if len(raw) > MOST_HEADERS or sum(len(name) + len(value) for name, value in raw) > MOST_HEADER_BYTES:
        raise Refused("4005100", "too many headers")
    headers: dict[str, str] = {}
    for raw_name, raw_value in raw:
        name = raw_name.decode("latin-1")
        if name in headers and name in ONCE:
            raise Refused("4005101", f"{name} comes twice")
        headers[name] = raw_value.decode("latin-1")
    return headers


def check_content(headers: Mapping[str, str]) -> None:
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > LONGEST_BODY:
        raise Refused("4005100", "the body is too long")
    if headers.get("content-encoding", "identity") != "identity":
        raise Refused("4005100", "the body is encoded")
    media_type, _, parameters = headers.get("content-type", "").lower().partition(";")
    if media_type.strip() != "application/json" or parameters.strip() not in ("", "charset=utf-8"):
        raise Refused("4005101", "the body is not JSON in UTF-8")


async def limited_body(request: Request) -> bytes:
    body = b""
    try:
        async with asyncio.timeout(10):
            async for chunk in request.stream():
                body += chunk
                if len(body) > LONGEST_BODY:
                    raise Refused("4005100", "the body is too long")
    except TimeoutError:
        raise Refused("4005100", "the body did not arrive in time") from None
    return body


def check_json(body: bytes) -> None:
    depth = 0
    for byte in STRINGS.sub(b"", body):
        if byte in b"{[":
            depth += 1
            if depth > DEEPEST_BODY:
                raise Refused("4005100", "the body is nested too deeply")
        elif byte in b"]}":
            depth -= 1
    try:
        read = json.loads(body.decode(), object_pairs_hook=unrepeated, parse_constant=not_json)
    except ValueError as error:
        raise Refused("4005100", str(error)) from None
    if not isinstance(read, dict):
        raise Refused("4005100", "the body is not an object")


def unrepeated(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError("a key comes twice")
    return read


def not_json(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def check_headers(headers: Mapping[str, str]) -> None:
    for name in REQUIRED:
        value = headers.get(name)
        if not value:
            raise Refused("4005102", f"{name} is missing")
        if not (value.isascii() and value.isprintable()):
            raise Refused("4005101", f"{name} has the wrong form")
    if len(headers["x-external-id"]) > 128 or len(headers["x-partner-id"]) > 128:
        raise Refused("4005101", "an id is too long")


def moment(text: str) -> datetime:
    if not TIMESTAMP.fullmatch(text):
        raise Refused("4005101", "X-TIMESTAMP has the wrong form")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise Refused("4005101", "X-TIMESTAMP is no moment") from None


def token_of(headers: Mapping[str, str], name: str, known: Mapping[str, Grant], code: str) -> tuple[str, Grant]:
    match = BEARER.fullmatch(headers.get(name, ""))
    grant = known.get(hashed(match[1])) if match else None
    if match is None or grant is None or grant.expires <= datetime.now(UTC):
        raise Refused(code, f"{name} has no token that is known and lives")
    return match[1], grant


def check_signature(request: Request, partner: Partner, token: str, headers: Mapping[str, str], body: bytes) -> None:
    target = request.scope["raw_path"].decode("latin-1")
    if request.scope["query_string"]:
        target += "?" + request.scope["query_string"].decode("latin-1")
    text = f"{request.method}:{target}:{token}:{sha256(body).hexdigest()}:{headers['x-timestamp']}"
    expected = b64encode(hmac.digest(partner.secret, text.encode(), "sha512"))
    if not hmac.compare_digest(expected, headers["x-signature"].encode()):
        raise Refused("4015100", "the signature does not match")


def check_repetition(partner: Partner, external_id: str, stamped: datetime) -> None:
    day = stamped.astimezone(WIB).date().isoformat()
    if day not in SEEN:
        for old in sorted(SEEN)[:-1]:
            del SEEN[old]
    seen = SEEN.setdefault(day, set())
    if (partner.id, external_id) in seen:
        raise Refused("4095100", "the external id was used before")
    seen.add((partner.id, external_id))


def application() -> Any:
    return Starlette(routes=[Route(PATH, query_payment, methods=["POST"])])
