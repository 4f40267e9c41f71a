"""The token endpoints: service 73 for calls between companies, 74 for calls on behalf of a customer who agreed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from functools import cache
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any

from ..clock import Clock, timestamp
from ..model import Json
from ..profile import Profile
from ..stores.tokens import Grant, Tokens, token_hash
from .forms import needed
from .partners import Partner, Partners
from .refusal import missing_field, unauthorized

if TYPE_CHECKING:
    from ..signing.keys import PublicKey

CustomerOf = Callable[[str, Partner], Awaitable[str | None]]
"""Tells which customer gave an authorization code to a partner; None if nobody did, or if it was used before."""

Mint = Callable[[], str]
"""Makes a token that nobody can guess and that was never made before."""

CUSTOMER_TOKEN_LIFETIME = timedelta(days=15)
"""How long a customer's token lives: what the standard's page on access tokens says."""

REFRESH_TOKEN_LIFETIME = timedelta(days=45)
"""How long a refresh token lives: what the sample of the same page shows."""


def new_token() -> str:
    """Make a token: 384 random bits as 64 characters."""
    return token_urlsafe(48)


class Issuer:
    """Issues tokens to callers who prove that they own a partner's private key."""

    def __init__(self, profile: Profile, partners: Partners, tokens: Tokens, clock: Clock, mint: Mint) -> None:
        self._profile = profile
        self._partners = partners
        self._tokens = tokens
        self._clock = clock
        self._mint = mint

    async def authenticated(self, headers: Mapping[str, str]) -> Partner:
        """Tell who asks for a token; 401/00 if the signature is not that partner's, known or not."""
        from ..signing.verification import verify_token  # loads cryptography

        client_id = needed(headers, "X-CLIENT-KEY")
        partner = await self._partners.by_client_key(client_id)
        key = None if partner is None else partner.public_key
        good = verify_token(key or _nobody(), client_id, needed(headers, "X-TIMESTAMP"), needed(headers, "X-SIGNATURE"))
        if partner is None or key is None or not good:
            known = "the signature does not match" if key else "the partner is not known, or has no public key"
            raise unauthorized("Invalid Signature", known)
        return partner

    async def b2b(self, partner: Partner) -> dict[str, Json]:
        """Issue a B2B token and give the fields of the answer."""
        seconds = self._profile.token_lifetime
        expires = self._in(timedelta(seconds=seconds))
        token = await self._issued(Grant(kind="b2b", client_id=partner.client_id, expires=expires))
        expires_in: Json = str(seconds) if self._profile.expires_in == "string" else seconds
        return {"accessToken": token, "tokenType": "Bearer", "expiresIn": expires_in}

    async def b2b2c(self, partner: Partner, request: Any, customer_of: CustomerOf | None) -> dict[str, Json]:
        """Issue a customer's token for an authorization code, or for a refresh token, which is used up by it."""
        customer: str | None = None
        if request.grant_type.lower() == "refresh_token":  # the table writes it in capitals (STD-1)
            customer = await self._refreshed(partner, _needed(request.refresh_token, "refreshToken"))
        elif customer_of is not None:
            customer = await customer_of(_needed(request.auth_code, "authCode"), partner)
        if customer is None:
            raise unauthorized("Invalid Grant", "nobody consented to this, or not any more")
        lives, refreshes = self._in(CUSTOMER_TOKEN_LIFETIME), self._in(REFRESH_TOKEN_LIFETIME)
        owner = {"client_id": partner.client_id, "customer": customer}
        token = await self._issued(Grant(kind="customer", expires=lives, **owner))
        refresh_token = await self._issued(Grant(kind="refresh", expires=refreshes, **owner))
        return {
            "accessToken": token,
            "tokenType": "Bearer",
            "accessTokenExpiryTime": timestamp(lives),
            "refreshToken": refresh_token,
            "refreshTokenExpiryTime": timestamp(refreshes),
        }

    async def _refreshed(self, partner: Partner, refresh_token: str) -> str | None:
        hashed = token_hash(refresh_token)
        seen = await self._tokens.find(hashed)  # before it is taken: nobody uses up what is another partner's
        if seen is None or seen.kind != "refresh" or seen.client_id != partner.client_id:
            return None
        grant = await self._tokens.take(hashed)
        return grant.customer if grant is not None and grant.expires > self._clock() else None

    async def _issued(self, grant: Grant) -> str:
        token = self._mint()
        await self._tokens.keep(token_hash(token), grant)
        return token

    def _in(self, lifetime: timedelta) -> datetime:
        return self._clock() + lifetime


def _needed(value: str | None, name: str) -> str:
    if not value:
        raise missing_field(name)
    return value


@cache
def _nobody() -> PublicKey:
    """Give a key that signs nothing, so that an unknown caller is refused no sooner than one who signs badly."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers

    from ..signing.keys import PublicKey

    return PublicKey(RSAPublicNumbers(65537, (1 << 2047) + 1).public_key())
