"""Who may call: partners, as the server knows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ..secret import Secret
    from ..signing.keys import PublicKey


@dataclass(frozen=True, kw_only=True)
class Partner:
    """One caller and the keys that its signatures are checked with. Its repr shows the ids and nothing else."""

    partner_id: str
    """What its X-PARTNER-ID carries."""

    client_id: str
    """What its X-CLIENT-KEY carries; often the partner id."""

    client_secret: Secret | None = field(default=None, repr=False)
    """The key of its symmetric signatures (HMAC-SHA512)."""

    public_key: PublicKey | None = field(default=None, repr=False)
    """Its RSA key: it checks token requests and asymmetric signatures."""


class Partners(Protocol):
    """Where the server looks partners up; both methods may ask a database."""

    async def by_client_key(self, client_id: str) -> Partner | None:
        """Give the partner with this X-CLIENT-KEY; None if there is none."""

    async def by_partner_id(self, partner_id: str) -> Partner | None:
        """Give the partner with this X-PARTNER-ID; None if there is none."""


class PartnerList:
    """Partners that are known when the server starts."""

    def __init__(self, partners: Iterable[Partner]) -> None:
        listed = tuple(partners)
        self._by_client_key = {partner.client_id: partner for partner in listed}
        self._by_partner_id = {partner.partner_id: partner for partner in listed}
        if not len(self._by_client_key) == len(self._by_partner_id) == len(listed):
            raise ValueError("two partners share a client id or a partner id")

    async def by_client_key(self, client_id: str) -> Partner | None:
        """Give the partner with this X-CLIENT-KEY; None if there is none."""
        return self._by_client_key.get(client_id)

    async def by_partner_id(self, partner_id: str) -> Partner | None:
        """Give the partner with this X-PARTNER-ID; None if there is none."""
        return self._by_partner_id.get(partner_id)
