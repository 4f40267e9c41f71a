"""The checks of a transaction, in the order in which they are made: form, token, time, signature, repetition."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from ..clock import Clock, parse_timestamp
from ..operation import Operation
from ..profile import Profile
from ..signing.checking import verify_transaction
from ..stores import ExternalIdStore, reservation
from ..stores.tokens import Grant, Tokens, token_hash
from .forms import Mode, needed
from .partners import Partner, Partners
from .refusal import Refusal, bad_field, unauthorized, unavailable

if TYPE_CHECKING:
    from ..secret import Secret
    from ..signing.keys import PublicKey

logger = logging.getLogger("snapbi_runtime.server")

_BEARER = re.compile(r"bearer +([A-Za-z0-9._~+/=-]+)", re.IGNORECASE)
_BARE = re.compile(r"(?:bearer +)?([A-Za-z0-9._~+/=-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who a request's tokens say that it comes from."""

    partner: Partner | None
    """None if nobody has that id; the signature then decides, as for a wrong key."""

    token: str | None
    """The B2B token, which is part of a symmetric signature."""

    customer: str | None

    def __repr__(self) -> str:
        return f"Caller({self.partner!r})"


class Signed(TypedDict):
    """What a signature is checked against."""

    method: str
    target: str
    token: str | None
    body: bytes
    timestamp: str
    signature: str
    profile: Profile


def _hint(key: Secret | PublicKey, signed: Signed) -> str:
    """Tell what would have matched, if somebody reads it: it takes many times as long as the check itself."""
    if not logger.isEnabledFor(logging.DEBUG):
        return ""
    from ..signing.verification import explain

    told = explain(key, **signed)
    return "".join(f"; {finding}" for finding in (*told.readings, *told.problems))


class Checks:
    """The checks that ask somebody: the clock, the partners, the tokens, the store."""

    def __init__(
        self,
        profile: Profile,
        partners: Partners,
        store: ExternalIdStore | None,
        tokens: Tokens,
        clock: Clock,
        mode: Mode,
    ) -> None:
        self._profile = profile
        self._partners = partners
        self._store = store
        self._tokens = tokens
        self._clock = clock
        self._mode = mode

    async def caller(self, headers: Mapping[str, str], operation: Operation[Any, Any]) -> Caller:
        """Tell who the tokens belong to. B2B: 401/03 absent or unknown, 401/01 bad or expired; customer: 04 and 02."""
        token = grant = None
        if self._profile.authentication != "asymmetric":
            kind: Literal["b2b", "customer"] = "b2b" if self._profile.authentication == "symmetric" else "customer"
            token, grant = await self._token(headers.get("authorization", ""), _BEARER, kind, ("01", "03"))
        if self._profile.authentication == "bearer":
            assert grant is not None
            return Caller(await self._partners.by_client_key(grant.client_id), None, grant.customer)
        partner = await self._partners.by_partner_id(needed(headers, "X-PARTNER-ID"))
        if grant is not None and (partner is None or partner.client_id != grant.client_id):
            raise Refusal(401, "01", why="the token was issued to somebody else")
        customer = await self._customer(headers.get("authorization-customer", ""), operation)
        if customer is not None and (partner is None or partner.client_id != customer.client_id):
            raise Refusal(401, "02", why="the customer's token was issued to somebody else")
        return Caller(partner, token, None if customer is None else customer.customer)

    async def _customer(self, sent: str, operation: Operation[Any, Any]) -> Grant | None:
        rule = operation.header_rules.get("authorization-customer")
        if rule is None or self._profile.customer_token == "none" or not (sent or rule.required):  # noqa: S105
            return None
        _, grant = await self._token(sent, _BARE, "customer", ("02", "04"))
        return grant

    async def _token(
        self, sent: str, form: re.Pattern[str], kind: Literal["b2b", "customer"], cases: tuple[str, str]
    ) -> tuple[str, Grant]:
        bad, absent = cases
        if not sent:
            raise Refusal(401, absent, why="there is no token")
        match = form.fullmatch(sent)
        if match is None:
            raise Refusal(401, bad, why="the token has the wrong form")
        try:
            grant = await self._tokens.find(token_hash(match[1]))
        except Exception as error:  # whatever happened to it, nobody can tell whose token it is
            raise unavailable(f"the store of tokens failed: {type(error).__name__}") from None
        if grant is None:
            raise Refusal(401, absent, why="the token is not known")
        if grant.kind != kind:
            raise Refusal(401, bad, why=f"the token is of the kind {grant.kind}")
        if grant.expires <= self._clock():
            raise Refusal(401, bad, why="the token has expired")
        return match[1], grant

    def moment(self, headers: Mapping[str, str]) -> datetime:
        """Read X-TIMESTAMP; 400/01 if it has the wrong form."""
        try:
            return parse_timestamp(needed(headers, "X-TIMESTAMP"), lenient=self._mode == "lenient")
        except ValueError:
            raise bad_field("X-TIMESTAMP") from None

    def check_window(self, stamped: datetime) -> None:
        """Refuse (401/00) a timestamp that is too far from now, either way."""
        tolerance = self._profile.timestamp_tolerance
        offset = (stamped - self._clock()).total_seconds()
        if tolerance is not None and abs(offset) > tolerance:
            raise unauthorized("Invalid Timestamp", f"the timestamp is {offset:+.0f} seconds off")

    def check_signature(
        self, caller: Caller, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> Partner:
        """Refuse (401/00) a signature that is not the partner's; tell who the partner is."""
        partner = caller.partner
        symmetric = self._profile.authentication == "symmetric"
        key = None if partner is None else partner.client_secret if symmetric else partner.public_key
        if partner is None or key is None:
            raise unauthorized("Invalid Signature", "the partner is not known, or has no key")
        signed: Signed = {
            "method": method,
            "target": target,
            "token": caller.token,
            "body": body,
            "timestamp": needed(headers, "X-TIMESTAMP"),
            "signature": needed(headers, "X-SIGNATURE"),
            "profile": self._profile,
        }
        if verify_transaction(key, **signed):
            return partner
        raise unauthorized("Invalid Signature", f"the signature does not match{_hint(key, signed)}")

    async def check_repetition(self, partner: Partner, external_id: str, stamped: datetime, endpoint: str) -> None:
        """Refuse (409/00) an X-EXTERNAL-ID that was used; 500/02 if nobody can tell."""
        if self._store is None:
            raise unavailable("there is no store of external ids")
        entry = reservation(
            self._profile.external_id_scope,
            partner=partner.partner_id,
            endpoint=endpoint,
            external_id=external_id,
            stamped=stamped,
            tolerance=self._profile.timestamp_tolerance,
        )
        try:
            new = await self._store.reserve(*entry)
        except Exception as error:  # whatever happened to it, nobody can tell that the id is new
            raise unavailable(f"the store of external ids failed: {type(error).__name__}") from None
        if new is not True:
            raise Refusal(409, "00", why="the external id was used before")
