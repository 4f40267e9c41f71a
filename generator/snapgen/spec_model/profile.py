"""`profile:` of a system: its dialect of SNAP, one fact for each choice that the standard leaves open."""

from __future__ import annotations

from snapgen.spec_model.base import SpecModel
from snapgen.spec_model.scalars import (
    Authentication,
    CustomerToken,
    ExpiresIn,
    ExternalIdScope,
    Path,
    Seconds,
    SecondsOrNone,
    SignatureEncoding,
    SignedQuery,
    SourceText,
)


class _Fact(SpecModel):
    source: SourceText | None = None
    """Left out where the value is our default because nothing is published."""


class AuthenticationFact(_Fact):
    """One choice of the provider's dialect: `authentication`."""

    value: Authentication


class SignatureEncodingFact(_Fact):
    """One choice of the provider's dialect: `signature_encoding`."""

    value: SignatureEncoding


class StripPrefixFact(_Fact):
    """One choice of the provider's dialect: `signed_path_strip_prefix`."""

    value: Path


class SignedQueryFact(_Fact):
    """One choice of the provider's dialect: `signed_query`."""

    value: SignedQuery


class TimestampToleranceFact(_Fact):
    """One choice of the provider's dialect: `timestamp_tolerance`."""

    value: SecondsOrNone


class ExternalIdScopeFact(_Fact):
    """One choice of the provider's dialect: `external_id_scope`."""

    value: ExternalIdScope


class ExpiresInFact(_Fact):
    """One choice of the provider's dialect: `expires_in`."""

    value: ExpiresIn


class TokenLifetimeFact(_Fact):
    """One choice of the provider's dialect: `token_lifetime`."""

    value: Seconds


class CustomerTokenFact(_Fact):
    """One choice of the provider's dialect: `customer_token`."""

    value: CustomerToken


class Profile(SpecModel):
    """How the provider signs, dates and numbers messages."""

    authentication: AuthenticationFact
    """`symmetric` (HMAC-SHA512 with token), `asymmetric` (SHA256withRSA) or `bearer` (not SNAP)."""
    signature_encoding: SignatureEncodingFact | None = None
    """`base64` or `hex`."""
    signed_path_strip_prefix: StripPrefixFact | None = None
    """The part of the path that is left out of the string to sign."""
    signed_query: SignedQueryFact | None = None
    """`keep` or `drop`."""
    timestamp_tolerance: TimestampToleranceFact | None = None
    """Seconds that X-TIMESTAMP may be off either way, or `none` for no limit."""
    external_id_scope: ExternalIdScopeFact | None = None
    """`partner-day`, `partner-endpoint-day` or `partner`."""
    expires_in: ExpiresInFact | None = None
    """The JSON type of expiresIn: `string` or `integer`."""
    token_lifetime: TokenLifetimeFact | None = None
    """Seconds that a B2B token lives."""
    customer_token: CustomerTokenFact | None = None
    """`required`, `optional` or `none`: whether Authorization-Customer is sent."""
